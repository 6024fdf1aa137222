'use client'

import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { useTypedText } from '@/components/forms/form-state'
import { SubmitButton } from '@/components/forms/submit-button'
import { Textarea } from '@/components/ui/textarea'
import { COMPLAINT_AT_MOST } from '@/lib/domain/complaint/complaint-limits'
import { OWN_COMPLAINT } from '@/lib/labels/zh-CN/party-complaint'
import { takeToCourtAction } from '../actions'

/** The institution's answer is not accepted: the court is to look at it. */
export function TakeToCourtForm({ caseId, complaintId }: { caseId: string; complaintId: string }) {
  return (
    <ActionForm
      action={takeToCourtAction}
      aria-label={OWN_COMPLAINT.take}
      draft={{ key: `take-complaint:${complaintId}` }}
    >
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="complaintId" value={complaintId} />
      <p>{OWN_COMPLAINT.takeHelp}</p>
      <FormField name="words" label={OWN_COMPLAINT.takeWords} optional>
        <WordsInput />
      </FormField>
      <SubmitButton variant="default" size="lg" className="min-h-12 w-full">
        {OWN_COMPLAINT.takeSubmit}
      </SubmitButton>
    </ActionForm>
  )
}

/** What was typed is there again after a refusal, also without a script. */
function WordsInput() {
  return (
    <Textarea maxCharacters={COMPLAINT_AT_MOST} rows={4} defaultValue={useTypedText('words')} />
  )
}
