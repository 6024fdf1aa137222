'use client'

import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { OWN_COMPLAINT } from '@/lib/labels/zh-CN/party-complaint'
import { withdrawComplaintAction } from '../actions'

/** The complaint is taken back: what that means, and one button. */
export function WithdrawForm({ caseId, complaintId }: { caseId: string; complaintId: string }) {
  return (
    <ActionForm action={withdrawComplaintAction} aria-label={OWN_COMPLAINT.withdraw}>
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="complaintId" value={complaintId} />
      <p>{OWN_COMPLAINT.withdrawHelp}</p>
      <SubmitButton variant="default" size="lg" className="min-h-12 w-full">
        {OWN_COMPLAINT.withdrawSubmit}
      </SubmitButton>
    </ActionForm>
  )
}
