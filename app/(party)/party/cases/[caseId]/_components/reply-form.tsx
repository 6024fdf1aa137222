'use client'

import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import type { ConsentScope } from '@/lib/domain/case/consent-entries'
import { ASK } from '@/lib/labels/zh-CN/party'
import { giveConsentAction } from '../actions'

/** Two answers of equal size and weight; one tap is the answer. */
export function ReplyForm({
  caseId,
  partyId,
  scope,
}: {
  caseId: string
  partyId: string
  scope: ConsentScope
}) {
  const words = scope === 'mediation' ? [ASK.agrees, ASK.declines] : [ASK.yes, ASK.no]
  return (
    <div className="grid grid-cols-2 gap-3">
      {(['agrees', 'declines'] as const).map((reply, index) => (
        <ActionForm key={reply} action={giveConsentAction}>
          <input type="hidden" name="caseId" value={caseId} />
          <input type="hidden" name="partyId" value={partyId} />
          <input type="hidden" name="scope" value={scope} />
          <input type="hidden" name="reply" value={reply} />
          <SubmitButton variant="default" size="lg" className="min-h-14 w-full text-lg">
            {words[index]}
          </SubmitButton>
        </ActionForm>
      ))}
    </div>
  )
}
