'use client'

import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { useActionFormStatus, useTypedText, useTypedTicks } from '@/components/forms/form-state'
import { SubmitButton } from '@/components/forms/submit-button'
import { Checkbox } from '@/components/ui/checkbox'
import { Textarea } from '@/components/ui/textarea'
import { MAX_TEXT } from '@/lib/domain/agreement/draft'
import { SUPPLEMENTARY } from '@/lib/labels/zh-CN/supplementary'
import type { ProposalFormView } from '@/lib/queries/supplementary/supplementary-view'

const WORDS = SUPPLEMENTARY.write
type Clause = ProposalFormView['clauses'][number]

/**
 * 写补充协议: the clauses that are unclear are open, with the text as it reads now; the others behind
 * one line. What is unclear in the new text comes back at its clause, and is sent where that is
 * ticked.
 */
export function ProposalForm({
  form: { caseId, base, replaces, clauses },
  id,
  action,
}: {
  form: ProposalFormView
  id: string
  action: FormAction
}) {
  const unclear = clauses.filter((clause) => clause.unclear.length > 0)
  const others = clauses.filter((clause) => clause.unclear.length === 0)
  return (
    <ActionForm
      action={action}
      aria-label={WORDS.title}
      draft={{ key: `supplementary:${caseId}:${base}:${replaces ?? ''}` }}
    >
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="base" value={base} />
      <input type="hidden" name="count" value={clauses.length} />
      {replaces === null ? null : <input type="hidden" name="replaces" value={replaces} />}
      {unclear.map((clause) => (
        <ClauseField key={clause.no} clause={clause} />
      ))}
      <AddedField no={clauses.length + 1} />
      {others.length > 0 ? <Others clauses={others} /> : null}
      <Keep />
      <SubmitButton size="lg" className="min-h-14 w-full text-lg">
        {WORDS.submit}
      </SubmitButton>
    </ActionForm>
  )
}

function ClauseField({ clause: { no, number, text, unclear } }: { clause: Clause }) {
  const name = `clauses.${no}`
  return (
    <FormField
      name={name}
      label={WORDS.clause(number)}
      help={unclear.length > 0 ? unclear.join('') : WORDS.clauseHelp}
    >
      <Textarea rows={5} maxCharacters={MAX_TEXT} defaultValue={useTypedText(name) ?? text} />
    </FormField>
  )
}

function AddedField({ no }: { no: number }) {
  const name = `clauses.${no}`
  return (
    <FormField name={name} label={WORDS.added(no)} help={WORDS.addedHelp} optional>
      <Textarea rows={4} maxCharacters={MAX_TEXT} defaultValue={useTypedText(name)} />
    </FormField>
  )
}

/** Open where one of them was refused. */
function Others({ clauses }: { clauses: readonly Clause[] }) {
  const { state } = useActionFormStatus()
  const isRefused =
    state.status === 'refused' && clauses.some(({ no }) => `clauses.${no}` in state.fieldErrors)
  return (
    <details open={isRefused || undefined}>
      <summary className="flex min-h-11 cursor-pointer items-center text-court underline underline-offset-4">
        {WORDS.other}
      </summary>
      <div className="mt-2 flex flex-col gap-5">
        {clauses.map((clause) => (
          <ClauseField key={clause.no} clause={clause} />
        ))}
      </div>
    </details>
  )
}

function Keep() {
  const ticked = useTypedTicks('keep')
  return (
    <FormField name="keep" label={WORDS.keepLabel} help={WORDS.keepHelp} group optional>
      <Checkbox value="on" defaultChecked={ticked?.includes('on')} label={WORDS.keep} />
    </FormField>
  )
}
