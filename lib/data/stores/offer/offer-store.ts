import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import { Confidential } from '@/lib/domain/audience/confidential'
import type { GivenAnswer } from '@/lib/domain/offer/answers'
import type { AnswerMark, OfferMark } from '@/lib/domain/offer/offer'
import type { OfferTerms } from '@/lib/domain/offer/terms'
import { readTerms, writeTerms } from '@/lib/domain/offer/terms-text'
import type { Author } from '@/lib/domain/thread/message'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { columnsOf, expression, readRows, readValue, select } from '@/lib/data/typed-reads'
import type { StoredMessage } from '../thread/message-store'

// 调解方案: messages of topics, and what the parties answered. The terms are the words of the message
// and in no other column.

const a = columnsOf('offer_answers', 'a')
const ANSWER = select({
  offerId: a.offer_id,
  partyId: a.party_id,
  answer: expression<GivenAnswer>(a.answer),
  by: a.author_name,
  at: a.answered_at,
})

type GivenRow = AnswerMark & { readonly offerId: string }

/**
 * The offers among what an actor hears, each with its answers: what was accepted and refused, and
 * the offers that counter it.
 */
export async function findOffers(
  db: Read,
  caseId: string,
  messages: readonly StoredMessage[],
): Promise<readonly OfferMark[]> {
  const given = await readRows(
    db,
    ANSWER,
    Prisma.sql`FROM offer_answers a WHERE ${a.case_id} = ${caseId}::uuid ORDER BY ${a.answered_at}`,
  )
  return toOffers(messages, given)
}

/** What this person themself answered to offers of a case, earliest first. */
export function findOwnOfferAnswers(
  db: Read,
  caseId: string,
  accountId: string,
): Promise<readonly GivenRow[]> {
  return readRows(
    db,
    ANSWER,
    Prisma.sql`FROM offer_answers a
      WHERE ${a.case_id} = ${caseId}::uuid AND ${a.account_id} = ${accountId}::uuid
        ORDER BY ${a.answered_at}`,
  )
}

function toOffers(
  messages: readonly StoredMessage[],
  given: readonly GivenRow[],
): readonly OfferMark[] {
  return messages.flatMap((message): OfferMark[] => {
    const { id, topicId, accountId, partyId, digest, offerUntil, isTakenBack, isHeld, sentAt } =
      message
    if (offerUntil === null || topicId === null) return []
    return [
      {
        id,
        topicId,
        accountId,
        sentAt,
        partyId,
        digest: digest ?? '',
        expiresAt: offerUntil,
        isTakenBack,
        isHeld,
        answers: [
          ...given.filter(({ offerId }) => offerId === id),
          ...messages.flatMap((each) => (each.countersId === id ? toCounterMark(each) : [])),
        ],
      },
    ]
  })
}

/** A counter-offer that was taken back before anyone saw it has answered nothing. */
function toCounterMark(counter: StoredMessage): AnswerMark[] {
  const { partyId, authorName, sentAt, takenBackAt, visibleAt } = counter
  const isUnseen = takenBackAt !== null && takenBackAt < visibleAt
  if (partyId === null || isUnseen) return []
  return [{ partyId, answer: 'countered', by: authorName, at: sentAt }]
}

/** The acts on the offers of a case, and the taking back of one, come one after the other. */
export async function lockOffers(db: Db, caseId: string): Promise<void> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${caseId}, 106))`
}

/**
 * Whether this party has answered already. It knows of a counter-offer of another representative of
 * the same party that no one sees yet.
 */
export function isOfferAnswered(db: Read, offerId: string, partyId: string): Promise<boolean> {
  return readValue(
    db,
    expression<boolean>(Prisma.sql`heyi_is_offer_answered(${offerId}::uuid, ${partyId}::uuid)`),
    Prisma.sql``,
  )
}

type OfCase = { readonly id: string; readonly courtId: string; readonly holderId: string }

/** Keeps an answer. */
export async function addOfferAnswer(
  db: Db,
  { actor }: Grant<'offer:answer'>,
  { id: caseId, courtId, holderId }: OfCase,
  given: {
    readonly offerId: string
    readonly answer: GivenAnswer
    readonly author: Author & { readonly participantId: string; readonly partyId: string }
  },
  at: Date,
): Promise<void> {
  const { offerId, answer, author } = given
  await db.offerAnswer.create({
    data: {
      offerId,
      partyId: author.partyId,
      caseId,
      courtId,
      holderId,
      audience: 'case',
      accountId: actor.id,
      participantId: author.participantId,
      authorName: author.name,
      answer,
      answeredAt: at,
    },
    select: { offerId: true },
  })
}

/** The terms as the words of a message. */
export const wordsOf = (terms: OfferTerms): Confidential => Confidential.of(writeTerms(terms))

/**
 * The terms of an offer, which is always said to all; null: it is none, was taken back, or is not
 * for this reader.
 */
export function termsOf({ words, offerUntil, audience }: StoredMessage): OfferTerms | null {
  if (words === null || offerUntil === null || audience.kind !== 'case') return null
  return readTerms(Confidential.unwrap(words))
}
