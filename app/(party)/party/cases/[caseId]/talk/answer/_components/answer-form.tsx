'use client'

import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { buttonClasses } from '@/components/ui/button'
import { SoftLink } from '@/components/ui/soft-link'
import type { GivenAnswer } from '@/lib/domain/offer/answers'
import { OFFER } from '@/lib/labels/zh-CN/offer'
import { answerOfferAction } from '../../actions'

/** Gives the answer that the page shows, or goes back without one. Both answers look the same. */
export function AnswerForm({
  caseId,
  offerId,
  partyId,
  answer,
}: {
  caseId: string
  offerId: string
  partyId: string
  answer: GivenAnswer
}) {
  return (
    <ActionForm action={answerOfferAction}>
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="offerId" value={offerId} />
      <input type="hidden" name="partyId" value={partyId} />
      <input type="hidden" name="answer" value={answer} />
      <SubmitButton size="lg" className="min-h-14 w-full">
        {OFFER.confirm[answer]}
      </SubmitButton>
      <SoftLink
        href={`/party/cases/${caseId}/talk#m-${offerId}`}
        className={`${buttonClasses()} min-h-12 w-full`}
      >
        {OFFER.back}
      </SoftLink>
    </ActionForm>
  )
}
