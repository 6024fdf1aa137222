'use client'

import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { useTypedText } from '@/components/forms/form-state'
import { SubmitButton } from '@/components/forms/submit-button'
import { Textarea } from '@/components/ui/textarea'
import { OWN_REVIEW } from '@/lib/labels/zh-CN/own-review'
import { supplementConfirmationAction } from '../actions'

/** Answers what the court requested in its review. */
export function SupplementForm({
  caseId,
  confirmationId,
}: {
  caseId: string
  confirmationId: string
}) {
  return (
    <ActionForm
      action={supplementConfirmationAction}
      aria-label={OWN_REVIEW.supplement.title}
      draft={{ key: `supplement-confirmation:${confirmationId}` }}
    >
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="confirmationId" value={confirmationId} />
      <Words />
      <SubmitButton size="lg" className="min-h-14 w-full text-lg">
        {OWN_REVIEW.supplement.submit}
      </SubmitButton>
    </ActionForm>
  )
}

function Words() {
  return (
    <FormField
      name="words"
      label={OWN_REVIEW.supplement.words}
      help={OWN_REVIEW.supplement.help}
      required
    >
      <Textarea rows={6} maxCharacters={2000} defaultValue={useTypedText('words')} />
    </FormField>
  )
}
