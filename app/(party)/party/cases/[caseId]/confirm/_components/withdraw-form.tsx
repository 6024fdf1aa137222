'use client'

import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { OWN_CONFIRMATION } from '@/lib/labels/zh-CN/own-confirmation'
import { withdrawConfirmationAction } from '../actions'
import { ConfirmationFields } from './confirmation-fields'

/** Takes the application back; behind a line that is opened first. */
export function WithdrawForm({
  help,
  ...of
}: {
  caseId: string
  confirmationId: string
  help: string
}) {
  return (
    <details>
      <summary className="flex min-h-11 cursor-pointer items-center justify-center text-ink-2 underline underline-offset-4">
        {OWN_CONFIRMATION.withdraw}
      </summary>
      <ActionForm action={withdrawConfirmationAction} className="mt-2 gap-3">
        <ConfirmationFields {...of} />
        <p>{help}</p>
        <SubmitButton variant="default" size="lg" className="min-h-12 w-full">
          {OWN_CONFIRMATION.withdrawSubmit}
        </SubmitButton>
      </ActionForm>
    </details>
  )
}
