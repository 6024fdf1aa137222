'use client'

import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { HELPERS } from '@/lib/labels/zh-CN/party-invited'
import { answerInvitedAction } from '../../actions'

/** Two answers of equal size and weight; one tap is the answer. */
export function AnswerForm({
  caseId,
  invitedId,
  partyId,
  agree,
}: {
  caseId: string
  invitedId: string
  partyId: string
  agree: string
}) {
  return (
    <div>
      <div className="grid grid-cols-2 gap-3">
        {(['agrees', 'declines'] as const).map((reply) => (
          <ActionForm key={reply} action={answerInvitedAction}>
            <input type="hidden" name="caseId" value={caseId} />
            <input type="hidden" name="invitedId" value={invitedId} />
            <input type="hidden" name="partyId" value={partyId} />
            <input type="hidden" name="reply" value={reply} />
            <SubmitButton variant="default" size="lg" className="min-h-14 w-full text-lg">
              {reply === 'agrees' ? agree : HELPERS.refuse}
            </SubmitButton>
          </ActionForm>
        ))}
      </div>
      <p className="mt-3 text-sm text-ink-3">{HELPERS.firstCounts}</p>
    </div>
  )
}
