'use client'

import { useRef } from 'react'
import { writeControl } from '@/components/forms/form-controls'
import { FormField } from '@/components/forms/form-field'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Textarea } from '@/components/ui/textarea'
import { useHasScript } from '@/components/ui/use-has-script'
import { CLOSING_TEXT_MOST } from '@/lib/domain/case/closing-texts'
import { CLOSE } from '@/lib/labels/zh-CN/mediator-acts/close'
import type { CloseFormView, OutcomeChoice } from '@/lib/queries/mediator/close-form-view'
import { StatementFields } from './statement-fields'
import { accountKindOf, type ClosingMistakes, type ClosingText } from './closing-texts'

/**
 * The texts of a closing. All of them stay in the form whatever was chosen, so that a draft finds
 * its boxes again.
 */
export function ClosingFields({
  form,
  choice,
  mistakes,
}: {
  form: CloseFormView
  choice: OutcomeChoice | undefined
  mistakes: ClosingMistakes
}) {
  const mistake = (name: ClosingText) => (mistakes[name] ? { error: mistakes[name] } : {})
  // Without script nothing follows the chosen outcome: all texts are shown, and the server demands
  // what is missing.
  const hasScript = useHasScript()
  const kind = accountKindOf(choice)
  const isFailure = kind === 'failure'
  const draft = form.outcomes.find(({ outcome }) => outcome === form.likely)?.draft
  return (
    <>
      <div hidden={hasScript && !choice?.statement}>
        <StatementFields form={form} kind={choice?.statement ?? null} mistakes={mistakes} />
      </div>
      {choice?.draft.account ? (
        <Notice tone="info" title={CLOSE.draftTitle}>
          {CLOSE.draftHelp}
        </Notice>
      ) : null}
      <div hidden={hasScript && choice === undefined}>
        <FormField
          name="account"
          label={CLOSE.account}
          help={CLOSE.accountHelp[kind]}
          required
          {...mistake('account')}
        >
          <Textarea maxCharacters={CLOSING_TEXT_MOST} rows={5} defaultValue={draft?.account} />
        </FormField>
      </div>
      <div hidden={hasScript && !isFailure} className="flex flex-col gap-5">
        <FormField
          name="failureReason"
          label={CLOSE.failureReason}
          required
          {...mistake('failureReason')}
        >
          <Textarea
            maxCharacters={CLOSING_TEXT_MOST}
            rows={3}
            defaultValue={draft?.failureReason}
          />
        </FormField>
        <FieldWithNone
          name="costRaising"
          label={CLOSE.costRaising}
          draft={draft?.costRaising}
          {...mistake('costRaising')}
        />
        <FieldWithNone
          name="courtNotes"
          label={CLOSE.courtNotes}
          draft={draft?.courtNotes}
          {...mistake('courtNotes')}
        />
      </div>
    </>
  )
}

/** Where there is nothing to report the rule wants that said: one tap writes it. */
function FieldWithNone({
  name,
  label,
  draft,
  error,
}: {
  name: ClosingText
  label: string
  draft: string | undefined
  error?: string
}) {
  const root = useRef<HTMLDivElement>(null)
  const fill = () => {
    const box = root.current?.querySelector('textarea')
    if (box) writeControl(box, CLOSE.none)
  }
  return (
    <div ref={root}>
      <FormField name={name} label={label} help={CLOSE.ruleHelp} required {...(error && { error })}>
        <Textarea maxCharacters={CLOSING_TEXT_MOST} rows={2} defaultValue={draft} />
        <Button className="min-h-11 self-start [@media(scripting:none)]:hidden" onClick={fill}>
          {CLOSE.fillNone}
        </Button>
      </FormField>
    </div>
  )
}
