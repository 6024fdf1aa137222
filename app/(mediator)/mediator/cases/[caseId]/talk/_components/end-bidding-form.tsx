'use client'

import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { BLIND } from '@/lib/labels/zh-CN/blind-offer'
import { endBiddingAction } from '../actions'

/** Ends a bidding that does not go on. */
export function EndBiddingForm({
  caseId,
  bidding: { id, name },
}: {
  caseId: string
  bidding: { readonly id: string; readonly name: string }
}) {
  return (
    <ActionForm action={endBiddingAction} className="mt-1" keepOnDone>
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="biddingId" value={id} />
      <SubmitButton
        variant="quiet"
        className="-ml-3 min-h-11 self-start"
        aria-label={`${BLIND.endByMediator}${name}`}
      >
        {BLIND.endByMediator}
      </SubmitButton>
    </ActionForm>
  )
}
