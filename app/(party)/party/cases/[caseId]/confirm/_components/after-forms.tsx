'use client'

import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { useTypedText } from '@/components/forms/form-state'
import { SubmitButton } from '@/components/forms/submit-button'
import { Textarea } from '@/components/ui/textarea'
import { OWN_CONFIRMATION } from '@/lib/labels/zh-CN/own-confirmation'
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
export function CorrectForm(of: Of) {
  return (
    <ActionForm
      action={correctConfirmationAction}
      aria-label={OWN_CONFIRMATION.correctionTitle}
      draft={{ key: `correct-confirmation:${of.confirmationId}` }}
    >
      <Hidden {...of} />
      <Words />
      <SubmitButton size="lg" className="min-h-14 w-full text-lg">
        {OWN_CONFIRMATION.correct}
      </SubmitButton>
    </ActionForm>
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
