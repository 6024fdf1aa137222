'use client'

import { useRef } from 'react'
import { writeControl } from '@/components/forms/form-controls'
import { FormField } from '@/components/forms/form-field'
import { Button } from '@/components/ui/button'
import { Textarea } from '@/components/ui/textarea'
import { CLOSE } from '@/lib/labels/zh-CN/mediator-acts/close'
import type { OutcomeChoice } from '@/lib/queries/mediator/get-close-form'
import { accountKindOf, type ClosingText } from './closing-texts'

/**
 * The texts of a closing. All of them stay in the form whatever was chosen, so that a draft finds
 * its boxes again.
 */
export function ClosingFields({
  choice,
  empty,
}: {
  choice: OutcomeChoice | undefined
  empty: readonly string[]
}) {
  const missing = (name: ClosingText) => (empty.includes(name) ? { error: CLOSE.missing } : {})
  const kind = accountKindOf(choice)
  const isFailure = kind === 'failure'
  return (
    <>
      <div hidden={choice === undefined}>
        <FormField
          name="account"
          label={CLOSE.account[kind]}
          help={CLOSE.accountHelp[kind]}
          required
          {...missing('account')}
        >
          <Textarea maxCharacters={4000} rows={5} />
        </FormField>
      </div>
      <div hidden={!isFailure} className="flex flex-col gap-5">
        <FormField
          name="failureReason"
          label={CLOSE.failureReason}
          required
          {...missing('failureReason')}
        >
          <Textarea maxCharacters={4000} rows={3} />
        </FormField>
        <FieldWithNone name="costRaising" label={CLOSE.costRaising} {...missing('costRaising')} />
        <FieldWithNone name="courtNotes" label={CLOSE.courtNotes} {...missing('courtNotes')} />
      </div>
    </>
  )
}

/** Where there is nothing to report the rule wants that said: one tap writes it. */
function FieldWithNone({
  name,
  label,
  error,
}: {
  name: ClosingText
  label: string
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
        <Textarea maxCharacters={4000} rows={2} />
        <Button className="min-h-11 self-start" onClick={fill}>
          {CLOSE.fillNone}
        </Button>
      </FormField>
    </div>
  )
}
