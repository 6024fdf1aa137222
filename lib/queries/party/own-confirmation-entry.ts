import { findEffective } from '@/lib/domain/agreement/find-effective'
import { stageOf } from '@/lib/domain/case/source'
import { findOpenSupplementary } from '@/lib/domain/supplementary/supplementary'
import { SUPPLEMENTARY } from '@/lib/labels/zh-CN/supplementary'
import { PARTY_CONFIRMATION, partyConfirmationStatus } from '@/lib/labels/zh-CN/party-confirmation'
import type { ReadContext } from '../define-query'
import type { loadOwnCaseFacts } from './own-case-facts'
import { findOwnOffer } from './own-confirmation-offer'

type Loaded = NonNullable<Awaited<ReturnType<typeof loadOwnCaseFacts>>>

export type OwnConfirmationEntry = {
  readonly words: string
  readonly waits: boolean
  /** How much of the thirty days is left, while the reader can confirm. */
  readonly left: readonly string[]
  /** A 补充协议 is open: its page, and whether the reader's party has yet to sign it. */
  readonly supplementary: { readonly words: string; readonly waits: boolean } | null
}

/**
 * 司法确认 on the page of an own case: once the agreement is in effect, before filing (在线调解规则 第20条).
 * @param maySettle the reader may confirm for the party
 */
export function sayOwnConfirmation(
  { papers, parties, found, confirmations, supplements, taking }: Loaded,
  partyId: string,
  maySettle: boolean,
  context: Pick<ReadContext, 'actor' | 'today' | 'calendar'>,
): OwnConfirmationEntry | null {
  const [last] = confirmations
  const { agreement } = papers
  const effective = findEffective(agreement, parties)
  if (!effective) return null
  if (!last && stageOf(found.source) === 'filed') return null
  const open = findOpenSupplementary(supplements)
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
    supplementary: open && {
      words: SUPPLEMENTARY.card.sign,
      waits: maySettle && !open.signatures.some((each) => each.partyId === partyId),
    },
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
