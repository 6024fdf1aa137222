'use client'

import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { PARTY } from '@/lib/labels/zh-CN/party'
import { giveConsentAction } from '../actions'

/** To decline the mediation after all is to leave it. */
export function LeaveForm({ caseId, partyId }: { caseId: string; partyId: string }) {
  return (
    <ActionForm action={giveConsentAction}>
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="partyId" value={partyId} />
      <input type="hidden" name="scope" value="mediation" />
      <input type="hidden" name="reply" value="declines" />
      <SubmitButton variant="default" size="lg" className="min-h-12 w-full">
        {PARTY.leaveConfirm}
      </SubmitButton>
    </ActionForm>
  )
}
