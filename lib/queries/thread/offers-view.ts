import { termsOf } from '@/lib/data/stores/offer/offer-store'
import type { StoredMessage } from '@/lib/data/stores/thread/message-store'
import type { PartyKind } from '@/lib/domain/case/vocabulary'
import { findOffered, stateOf, type OfferMark, type OfferState } from '@/lib/domain/offer/offer'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { answeredBy, OFFER, offerEnd, termsInWords, untilInWords } from '@/lib/labels/zh-CN/offer'
import { THREAD } from '@/lib/labels/zh-CN/thread'

/** An offer as a reader of its topic sees it. */
export type OfferView = {
  readonly offerId: string
  readonly name: string
  /** 金额 | 30,000.00 元 */
  readonly terms: readonly (readonly [string, string])[]
  readonly state: OfferState
  /** “请在 11月26日（周四）20:00 前答复，还有 2 天”, or how it ended. */
  readonly stateWords: string
  readonly answers: readonly {
    readonly partyId: string
    readonly words: string
    readonly by: string
  }[]
  /** The parties whose answer is still to come; null: it has ended. */
  readonly waitsFor: string | null
  /** The own parties for which this reader may answer it now. */
  readonly mayAnswerFor: readonly { readonly partyId: string; readonly name: string }[]
}

export type OfferReader = {
  readonly offers: readonly OfferMark[]
  readonly parties: readonly {
    readonly id: string
    readonly name: string
    readonly kind?: PartyKind
    /** Of a third person who joined later. */
    readonly joinedAt?: Date | null
  }[]
  /** The parties for which this reader may settle; none for a mediator. */
  readonly settlesFor: readonly string[]
}

/** The offer that a message is; null: it is none, or its terms are not for this reader. */
export function presentOffer(
  message: StoredMessage,
  { offers, parties, settlesFor }: OfferReader,
  now: Date,
): OfferView | null {
  const { id, isPending, countersId } = message
  const offer = offers.find((each) => each.id === id)
  const terms = termsOf(message)
  if (!offer || !terms) return null
  const today = toLocalDate(now)
  const state = stateOf(offer, parties, now)
  const nameOf = (partyId: string) => parties.find((party) => party.id === partyId)?.name ?? ''
  const waiting = findOffered(offer, parties).filter(
    (party) => !offer.answers.some(({ partyId }) => partyId === party.id),
  )
  const left = THREAD.left(offer.expiresAt.getTime() - now.getTime())
  const isOpen = state === 'open' && !offer.isHeld && !isPending
  return {
    offerId: id,
    name: countersId === null ? OFFER.name : OFFER.counterName,
    terms: termsInWords(terms, today),
    state,
    stateWords:
      state === 'open'
        ? OFFER.openUntil(untilInWords(offer.expiresAt, now), left)
        : offerEnd[state],
    answers: offer.answers.map(({ partyId, answer, by, at }) => ({
      partyId,
      words: OFFER.answered(nameOf(partyId), answer),
      by: answeredBy(by, at, today),
    })),
    waitsFor: state === 'open' ? OFFER.waits(waiting.map(({ name }) => name)) : null,
    mayAnswerFor: isOpen
      ? waiting
          .filter((party) => settlesFor.includes(party.id))
          .map(({ id: partyId, name }) => ({ partyId, name }))
      : [],
  }
}
