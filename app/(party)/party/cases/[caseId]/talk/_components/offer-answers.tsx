import { buttonClasses } from '@/components/ui/button'
import { SoftLink } from '@/components/ui/soft-link'
import { offerAnswer, OFFER } from '@/lib/labels/zh-CN/offer'
import type { OfferView } from '@/lib/queries/thread/offers-view'

/**
 * The three answers to an offer, which look the same; for each own party apart, where there are
 * several.
 */
export function OfferAnswers({
  caseId,
  topicId,
  offer: { offerId, mayAnswerFor },
}: {
  caseId: string
  topicId: string
  offer: OfferView
}) {
  const page = `/party/cases/${caseId}/talk`
  return mayAnswerFor.map(({ partyId, name }) => {
    const ways = [
      [offerAnswer.accepted, `${page}/answer?offer=${offerId}&party=${partyId}&answer=accepted`],
      [offerAnswer.refused, `${page}/answer?offer=${offerId}&party=${partyId}&answer=refused`],
      [OFFER.counter, `${page}/offer?topic=${topicId}&counters=${offerId}&party=${partyId}`],
    ] as const
    return (
      <div key={partyId} className="mt-2">
        {mayAnswerFor.length > 1 ? <p className="text-ink-2">{OFFER.answerFor(name)}</p> : null}
        <div className="flex flex-wrap gap-2">
          {ways.map(([words, href]) => (
            <SoftLink key={words} href={href} className={`${buttonClasses()} min-h-12 flex-1`}>
              {words}
            </SoftLink>
          ))}
        </div>
      </div>
    )
  })
}
