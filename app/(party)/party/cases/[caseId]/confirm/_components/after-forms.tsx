'use client'

import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { useTypedText, useTypedTicks } from '@/components/forms/form-state'
import { SubmitButton } from '@/components/forms/submit-button'
import { Checkbox } from '@/components/ui/checkbox'
import { Textarea } from '@/components/ui/textarea'
import { CORRECTION_FILES } from '@/lib/labels/zh-CN/correction-file'
import { OWN_CONFIRMATION } from '@/lib/labels/zh-CN/own-confirmation'
import type { CorrectionFileView } from '@/lib/queries/confirmation/correction-files-view'
import { correctConfirmationAction, withdrawConfirmationAction } from '../actions'

type Of = { caseId: string; confirmationId: string }

function Hidden({ caseId, confirmationId }: Of) {
  return (
    <>
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="confirmationId" value={confirmationId} />
    </>
  )
}

/** Answers everything that the court listed, once. */
export function CorrectForm({ waiting, ...of }: Of & { waiting: readonly CorrectionFileView[] }) {
  return (
    <ActionForm
      action={correctConfirmationAction}
      aria-label={OWN_CONFIRMATION.correctionTitle}
      draft={{ key: `correct-confirmation:${of.confirmationId}` }}
    >
      <Hidden {...of} />
      {waiting.length > 0 ? <LeftOut {...of} waiting={waiting} /> : null}
      <Words />
      <SubmitButton size="lg" className="min-h-14 w-full text-lg">
        {OWN_CONFIRMATION.correct}
      </SubmitButton>
    </ActionForm>
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

function Words() {
  return (
    <FormField
      name="words"
      label={OWN_CONFIRMATION.correctionWords}
      help={OWN_CONFIRMATION.correctionHelp}
      required
    >
      <Textarea rows={6} maxCharacters={2000} defaultValue={useTypedText('words')} />
    </FormField>
  )
}

/** Takes the application back; behind a line that is opened first. */
export function WithdrawForm({ help, ...of }: Of & { help: string }) {
  return (
    <details>
      <summary className="flex min-h-11 cursor-pointer items-center justify-center text-ink-2 underline underline-offset-4">
        {OWN_CONFIRMATION.withdraw}
      </summary>
      <ActionForm action={withdrawConfirmationAction} className="mt-2 gap-3">
        <Hidden {...of} />
        <p>{help}</p>
        <SubmitButton variant="default" size="lg" className="min-h-12 w-full">
          {OWN_CONFIRMATION.withdrawSubmit}
        </SubmitButton>
      </ActionForm>
    </details>
  )
}
