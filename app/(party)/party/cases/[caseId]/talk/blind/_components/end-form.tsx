'use client'

import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { BLIND } from '@/lib/labels/zh-CN/blind-offer'
import { endOwnBiddingAction } from '../actions'

/** One need not go on with it, and need not say why. */
export function EndForm({
  caseId,
  biddingId,
  partyId,
}: {
  caseId: string
  biddingId: string
  partyId: string
}) {
  return (
    <ActionForm action={endOwnBiddingAction} aria-label={BLIND.end} className="mt-3">
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="biddingId" value={biddingId} />
      <input type="hidden" name="partyId" value={partyId} />
      <p className="mb-2 text-sm text-ink-2">{BLIND.endHelp}</p>
      <SubmitButton variant="default" size="lg" className="min-h-12 w-full">
        {BLIND.end}
      </SubmitButton>
    </ActionForm>
  )
}
