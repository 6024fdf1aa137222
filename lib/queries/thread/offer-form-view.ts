import type { StoredMessage } from '@/lib/data/stores/thread/message-store'
import type { StoredTopic } from '@/lib/data/stores/thread/topic-store'
import { offeredExpiries } from '@/lib/domain/offer/terms'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { newId } from '@/lib/platform/ids'
import { presentOffer, type OfferReader, type OfferView } from './offers-view'
import { presentDeadlines } from './topics-view'

/** The form of an offer, by a party or by the mediator. */
export type OfferFormView = {
  readonly topicId: string
  readonly topicTitle: string
  /** For which party; null: by the mediator. */
  readonly partyId: string | null
  readonly countersId: string | null
  /** The offer that is countered. */
  readonly countered: OfferView | null
  readonly freshId: string
  /** When an offer may end; none where the term of the mediation is over. */
  readonly ends: readonly { readonly value: string; readonly label: string }[]
  readonly today: LocalDate
}

type Facts = OfferReader & {
  readonly topics: readonly StoredTopic[]
  readonly messages: readonly StoredMessage[]
  readonly lastDay: LocalDate | null
}

type Wanted = {
  readonly topicId: string
  readonly partyId: string | null
  readonly countersId: string | null
}

/** @returns null: the topic takes no offers, or the offer cannot be countered now */
export function presentOfferForm(
  facts: Facts,
  { topicId, partyId, countersId }: Wanted,
  { now, today }: { readonly now: Date; readonly today: LocalDate },
): OfferFormView | null {
  const topic = facts.topics.find(({ id }) => id === topicId)
  if (!topic || topic.isClosed) return null
  const message = facts.messages.find(({ id }) => id === countersId)
  const countered = message ? presentOffer(message, facts, now) : null
  const mayCounter = countered?.mayAnswerFor.some((each) => each.partyId === partyId)
  if (countersId !== null && (message?.topicId !== topicId || !mayCounter)) return null
  return {
    topicId,
    topicTitle: topic.title,
    partyId,
    countersId,
    countered,
    freshId: newId(),
    ends: presentDeadlines(offeredExpiries(facts.lastDay, now), now),
    today,
  }
}
