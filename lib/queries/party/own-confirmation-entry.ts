import { findEffective } from '@/lib/domain/agreement/find-effective'
import { stageOf } from '@/lib/domain/case/source'
import { PARTY_CONFIRMATION, partyConfirmationStatus } from '@/lib/labels/zh-CN/party-confirmation'
import type { ReadContext } from '../define-query'
import type { loadOwnCaseFacts } from './own-case-facts'
import { findOwnOffer } from './own-confirmation-offer'

type Loaded = NonNullable<Awaited<ReturnType<typeof loadOwnCaseFacts>>>

/**
 * 司法确认 on the page of an own case: once the agreement is in effect, before filing (在线调解规则 第20条).
 * @param maySettle the reader may confirm for the party
 * @returns `left`: of the thirty days, while the reader can confirm
 */
export function sayOwnConfirmation(
  { papers, parties, found, confirmations, taking }: Loaded,
  partyId: string,
  maySettle: boolean,
  context: Pick<ReadContext, 'actor' | 'today' | 'calendar'>,
): { readonly words: string; readonly waits: boolean; readonly left: readonly string[] } | null {
  const [last] = confirmations
  const { agreement } = papers
  const effective = findEffective(agreement, parties)
  if (!effective) return null
  if (!last && stageOf(found.source) === 'filed') return null
  const hasConfirmed = last?.answers.some((answer) => answer.partyId === partyId) ?? false
  return {
    words: last
      ? `${PARTY_CONFIRMATION.title}：${partyConfirmationStatus[last.status].name}`
      : PARTY_CONFIRMATION.title,
    waits:
      maySettle &&
      (last?.status === 'correcting' ||
        (last?.status === 'admitted' && last.supplementDueOn !== null) ||
        (last?.status === 'waiting_parties' && !hasConfirmed)),
    left:
      findOwnOffer(
        {
          source: found.source,
          effective,
          agreementNo: agreement?.agreementNo ?? null,
          confirmations,
          taking,
        },
        context,
      )?.left ?? [],
  }
}
