'use client'

import { ActionForm } from '@/components/forms/action-form'
import { PhoneDayInput } from '@/components/forms/phone-day-input'
import { FormField } from '@/components/forms/form-field'
import { useTypedText, useTypedTicks } from '@/components/forms/form-state'
import { SubmitButton } from '@/components/forms/submit-button'
import { Checkbox } from '@/components/ui/checkbox'
import { Textarea } from '@/components/ui/textarea'
import { CORRECTION_FILES } from '@/lib/labels/zh-CN/correction-file'
import { OWN_ORDER } from '@/lib/labels/zh-CN/own-order'
import type { CorrectionFileView } from '@/lib/queries/confirmation/correction-files-view'
import type { OwnOrderView } from '@/lib/queries/party/own-order-view'
import {
  correctConfirmationAction,
  requestPostponementAction,
  supplementConfirmationAction,
} from '../actions'
import { ConfirmationFields } from './confirmation-fields'

type Of = { caseId: string; confirmationId: string }

const ACTIONS = {
  correction: correctConfirmationAction,
  supplement: supplementConfirmationAction,
} as const

/** Answers everything that the court listed, once. */
export function AnswerOrderForm({
  kind,
  waiting,
  ...of
}: Of & Pick<OwnOrderView, 'kind' | 'waiting'>) {
  return (
    <ActionForm
      action={ACTIONS[kind]}
      aria-label={OWN_ORDER[kind].title}
      draft={{ key: `answer-${kind}:${of.confirmationId}` }}
    >
      <ConfirmationFields {...of} />
      {waiting.length > 0 ? <LeftOut {...of} waiting={waiting} /> : null}
      <Words name="words" label={OWN_ORDER.words} help={OWN_ORDER.help} most={2000} />
      <SubmitButton size="lg" className="min-h-14 w-full text-lg">
        {OWN_ORDER.submit}
      </SubmitButton>
    </ActionForm>
  )
}

/** Requests a later day; behind a line that is opened first. */
export function PostponementForm({ earliest, ...of }: Of & { earliest: string }) {
  const words = OWN_ORDER.postpone
  return (
    <details>
      <summary className="flex min-h-11 cursor-pointer items-center justify-center text-ink-2 underline underline-offset-4">
        {words.title}
      </summary>
      <ActionForm
        action={requestPostponementAction}
        aria-label={words.title}
        className="mt-2 gap-4"
      >
        <ConfirmationFields {...of} />
        <FormField name="dueOn" label={words.dueOn} required>
          <PhoneDayInput min={earliest} />
        </FormField>
        <Words name="reason" label={words.reason} help={words.help} most={1000} />
        <SubmitButton variant="default" size="lg" className="min-h-12 w-full">
          {words.submit}
        </SubmitButton>
      </ActionForm>
    </details>
  )
}

/** Ticked is what is left out: a paper that comes after a draft was kept is handed in. */
function LeftOut({
  caseId,
  confirmationId,
  waiting,
}: Of & { waiting: readonly CorrectionFileView[] }) {
  const without = useTypedTicks('without')
  return (
    <FormField
      name="without"
      label={CORRECTION_FILES.leftOut}
      help={CORRECTION_FILES.leftOutHelp}
      group
      optional
    >
      <ul className="flex flex-col">
        {waiting.map(({ id, title }) => (
          <li key={id} className="flex items-center justify-between gap-3">
            <Checkbox value={id} defaultChecked={without?.includes(id)} label={title} />
            <a
              href={`/api/own-confirmations/${caseId}/${confirmationId}/files/${id}`}
              className="inline-flex min-h-11 items-center text-court underline underline-offset-4"
            >
              {CORRECTION_FILES.see(title)}
            </a>
          </li>
        ))}
      </ul>
    </FormField>
  )
}

function Words({
  name,
  label,
  help,
  most,
}: {
  name: 'words' | 'reason'
  label: string
  help: string
  most: number
}) {
  return (
    <FormField name={name} label={label} help={help} required>
      <Textarea rows={6} maxCharacters={most} defaultValue={useTypedText(name)} />
    </FormField>
  )
}
