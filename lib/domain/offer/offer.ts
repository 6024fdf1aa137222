// 调解方案: a message of a topic whose words are its terms, which the others accept, refuse or counter.
// Sources: 民法典 第476条, 第478条, 第486条, 第488条; 民诉法 第62条; 在线调解规则 第16条; docs/decisions/0103-offers.md.
import { allow, refuse, type Decided } from '../refusal'
import { decideTalkToAll, type TalkCase, type TopicMark } from '../thread/topic'
import { toLocalDate, type LocalDate } from '../time/local-date'
import type { OfferAnswer } from './answers'
import { checkExpiry, checkTerms, type OfferTerms } from './terms'

export type AnswerMark = {
  readonly partyId: string
  readonly answer: OfferAnswer
  readonly by: string
  readonly at: Date
}

export type OfferMark = {
  /** The id of its message. */
  readonly id: string
  readonly topicId: string
  readonly accountId: string
  readonly sentAt: Date
  /** For which party; null: the mediator proposes it to all. */
  readonly partyId: string | null
  readonly digest: string
  readonly expiresAt: Date
  readonly isTakenBack: boolean
  /** Held by the mediator: the others cannot read it, so that they cannot answer it. */
  readonly isHeld: boolean
  readonly answers: readonly AnswerMark[]
}

export type OfferState = 'open' | 'accepted' | 'not-accepted' | 'expired' | 'taken-back'

type OfferParty = { readonly id: string; readonly joinedAt?: Date | null }
type Parties = readonly OfferParty[]

/**
 * The parties an offer is made to: all others, or all where the mediator proposes it; none that
 * joined afterwards.
 */
export function findOffered<P extends OfferParty>(
  { partyId, sentAt }: Pick<OfferMark, 'partyId' | 'sentAt'>,
  parties: readonly P[],
): readonly P[] {
  return parties.filter(
    ({ id, joinedAt }) => id !== partyId && (joinedAt == null || joinedAt <= sentAt),
  )
}

/**
 * How an offer is at a moment. It ends when all have answered, when its time is over, or when it is
 * taken back; the first of them counts. An offer that is made to no party is never accepted.
 */
export function stateOf(
  offer: Pick<OfferMark, 'partyId' | 'sentAt' | 'expiresAt' | 'isTakenBack' | 'answers'>,
  parties: Parties,
  now: Date,
): OfferState {
  if (offer.isTakenBack) return 'taken-back'
  const offered = findOffered(offer, parties)
  const given = offered.flatMap(({ id }) => offer.answers.filter(({ partyId }) => partyId === id))
  if (offered.length > 0 && given.length === offered.length)
    return given.every(({ answer }) => answer === 'accepted') ? 'accepted' : 'not-accepted'
  return now >= offer.expiresAt ? 'expired' : 'open'
}

export type OfferFacts = TalkCase & {
  readonly topics: readonly TopicMark[]
  readonly offers: readonly OfferMark[]
  /** The last day of the mediation; null: its term does not run yet. */
  readonly lastDay: LocalDate | null
}

/** An act on offers in a topic demands what every act in it does, and that it is open. */
function decideTopicOpen(facts: OfferFacts, topicId: string): Decided<null> {
  const open = decideTalkToAll(facts)
  if (!open.ok) return open
  const topic = facts.topics.find(({ id }) => id === topicId)
  if (!topic) return refuse('INPUT_INVALID', {}, { topicId: 'NOT_AN_OPTION' })
  return topic.isClosed ? refuse('TOPIC_CLOSED') : allow(null)
}

/**
 * May this party answer this offer now? What was answered stays: the second of two representatives
 * learns who answered and when.
 * @returns the offer; null where the same answer is there already; or OFFER_ANSWERED, OFFER_ENDED,
 * INPUT_INVALID and what every act in a topic is refused with
 */
export function decideAnswer(
  facts: OfferFacts,
  { offerId, partyId, answer }: { offerId: string; partyId: string; answer: OfferAnswer },
  now: Date,
): Decided<OfferMark | null> {
  const offer = facts.offers.find(({ id }) => id === offerId)
  if (!offer || !findOffered(offer, facts.parties).some(({ id }) => id === partyId))
    return refuse('INPUT_INVALID', {}, { offerId: 'NOT_AN_OPTION' })
  const given = offer.answers.find((each) => each.partyId === partyId)
  if (given)
    return given.answer === answer
      ? allow(null)
      : refuse('OFFER_ANSWERED', { by: given.by, at: given.at.toISOString(), answer: given.answer })
  const open = decideTopicOpen(facts, offer.topicId)
  if (!open.ok) return open
  const state = stateOf(offer, facts.parties, now)
  if (state !== 'open') return refuse('OFFER_ENDED', { because: state })
  return offer.isHeld ? refuse('INPUT_INVALID', {}, { offerId: 'NOT_AN_OPTION' }) : allow(offer)
}

export type NewOffer = {
  readonly offerId: string
  readonly topicId: string
  readonly digest: string
  readonly terms: OfferTerms
  /** null: none was chosen. */
  readonly expiresAt: Date | null
  /** The offer that this one answers; null: it answers none. */
  readonly countersId: string | null
}

/**
 * May this offer be made here now, for this party (null: by the mediator to all)? One that answers
 * another is an answer like the others, in the same topic; the mediator answers none. The same form
 * sent twice is one offer.
 * @returns whether it comes after the deadline of its topic, null where it is there already; or
 * ENTRY_DIFFERS, INPUT_INVALID and what decideAnswer and every act in a topic are refused with
 */
export function decideMakeOffer(
  facts: OfferFacts,
  offer: NewOffer,
  partyId: string | null,
  now: Date,
): Decided<{ readonly isLate: boolean; readonly until: Date } | null> {
  const earlier = facts.offers.find(({ id }) => id === offer.offerId)
  if (earlier) return earlier.digest === offer.digest ? allow(null) : refuse('ENTRY_DIFFERS')
  const open = decideTopicOpen(facts, offer.topicId)
  if (!open.ok) return open
  const sound = checkOffer(facts, offer, now)
  if (!sound.ok) return sound
  if (offer.countersId !== null) {
    const countered = decideCounter(facts, offer, partyId, now)
    if (!countered.ok) return countered
  }
  const topic = facts.topics.find(({ id }) => id === offer.topicId)!
  return allow({ isLate: now > topic.dueAt, until: sound.value })
}

/** The mistakes of all fields at once. @returns until when it is answered */
function checkOffer(facts: OfferFacts, { terms, expiresAt }: NewOffer, now: Date): Decided<Date> {
  const sound = checkTerms(terms, toLocalDate(now))
  const ofExpiry = expiresAt === null ? 'CHOOSE_ONE' : checkExpiry(expiresAt, facts.lastDay, now)
  if (sound.ok && expiresAt !== null && ofExpiry === null) return allow(expiresAt)
  return refuse(
    'INPUT_INVALID',
    {},
    { ...(sound.ok ? {} : sound.refusal.fields), ...(ofExpiry && { expiresAt: ofExpiry }) },
  )
}

function decideCounter(
  facts: OfferFacts,
  { countersId, topicId }: NewOffer,
  partyId: string | null,
  now: Date,
): Decided<OfferMark | null> {
  const countered = facts.offers.find(({ id }) => id === countersId)
  if (partyId === null || countersId === null || countered?.topicId !== topicId)
    return refuse('INPUT_INVALID', {}, { countersId: 'NOT_AN_OPTION' })
  const answered = decideAnswer(facts, { offerId: countersId, partyId, answer: 'countered' }, now)
  if (!answered.ok || answered.value !== null) return answered
  const given = countered.answers.find((each) => each.partyId === partyId)!
  return refuse('OFFER_ANSWERED', {
    by: given.by,
    at: given.at.toISOString(),
    answer: given.answer,
  })
}

/**
 * Only its writer takes an offer back, and only before anyone answered it or its time is over.
 * @returns null: it may go; or OFFER_ANSWERED, OFFER_ENDED
 */
export function decideTakeOfferBack(offer: OfferMark, parties: Parties, now: Date): Decided<null> {
  const [first] = offer.answers
  if (first)
    return refuse('OFFER_ANSWERED', {
      by: first.by,
      at: first.at.toISOString(),
      answer: first.answer,
    })
  const state = stateOf(offer, parties, now)
  return state === 'open' || state === 'taken-back'
    ? allow(null)
    : refuse('OFFER_ENDED', { because: state })
}
