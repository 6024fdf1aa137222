import 'server-only'
import type { LocalDate } from '@/lib/domain/time/local-date'
import type { Db } from '@/lib/data/door'
import { fromDay } from '@/lib/data/mappers/day'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { columnsOf, expression, readValue } from '@/lib/data/typed-reads'

// What the system needs to know to say that there is something to read: who and when, never what.

export type News = {
  readonly caseId: string
  /** Of a conversation with one party; null: of all. */
  readonly caucusPartyId: string | null
  /** Who needs no notice of it: its writer. */
  readonly writerId: string | null
  readonly isByMediator: boolean
  /**
   * The topic in which it was said; null: to the mediator alone, or an offer, which is between the
   * parties.
   */
  readonly topicId: string | null
}

/** A message that can be seen; null: it was taken back. */
export async function findNews(db: Db, messageId: string): Promise<News | null> {
  const row = await db.message.findUnique({
    where: { id: messageId },
    select: {
      caseId: true,
      caucusPartyId: true,
      accountId: true,
      authorKind: true,
      takenBackAt: true,
      topicId: true,
      offerUntil: true,
    },
  })
  if (!row || row.takenBackAt !== null) return null
  const { caseId, caucusPartyId, accountId, authorKind } = row
  return {
    caseId,
    caucusPartyId,
    writerId: accountId,
    isByMediator: authorKind === 'mediator',
    topicId: row.offerUntil === null ? row.topicId : null,
  }
}

const o = columnsOf('topics', 'o')

/** Was a topic closed, or did a third person join after it was opened? */
function hasTopicEnded(db: Db, topicId: string): Promise<boolean> {
  return readValue(
    db,
    expression<boolean>(
      Prisma.sql`bool_or(heyi_topic_ended_at(${o.case_id}, ${o.opened_at}, ${o.closed_at}) IS NOT NULL)`,
    ),
    Prisma.sql`FROM topics o WHERE ${o.id} = ${topicId}::uuid`,
  )
}

export type RunningTopic = {
  readonly caseId: string
  readonly topicNo: number
  readonly dueAt: Date
  /** The parties that have said something in it, or answered an offer. */
  readonly answeredBy: readonly string[]
  /** The accounts that have said something in it. */
  readonly spokenBy: readonly string[]
}

/** A topic that still runs in a case in mediation; null: it was closed, or the case is over. */
export async function findRunningTopic(db: Db, topicId: string): Promise<RunningTopic | null> {
  const row = await db.topic.findUnique({
    where: { id: topicId },
    select: {
      caseId: true,
      topicNo: true,
      dueAt: true,
      case: { select: { status: true } },
      messages: {
        where: { takenBackAt: null },
        select: { partyId: true, accountId: true, answers: { select: { partyId: true } } },
      },
    },
  })
  if (!row || (await hasTopicEnded(db, topicId)) || row.case.status !== 'in_mediation') return null
  const { caseId, topicNo, dueAt, messages } = row
  const answeredBy = messages.flatMap(({ partyId, answers }) => [
    ...(partyId === null ? [] : [partyId]),
    ...answers.map((answer) => answer.partyId),
  ])
  return { caseId, topicNo, dueAt, answeredBy, spokenBy: messages.map((each) => each.accountId) }
}

export type OfferNews = {
  readonly caseId: string
  /** Who made it; null: the mediator. */
  readonly partyId: string | null
  readonly expiresAt: Date
  readonly answeredBy: readonly string[]
}

/**
 * An offer that can still be answered; null: it was taken back, its topic was closed, or the case
 * is over.
 */
export async function findRunningOffer(db: Db, offerId: string): Promise<OfferNews | null> {
  const row = await db.message.findUnique({
    where: { id: offerId },
    select: {
      caseId: true,
      partyId: true,
      offerUntil: true,
      takenBackAt: true,
      topicId: true,
      case: { select: { status: true } },
      answers: { select: { partyId: true } },
      counteredBy: { where: { takenBackAt: null }, select: { partyId: true } },
    },
  })
  if (!row?.offerUntil || row.takenBackAt !== null) return null
  if (row.topicId === null || (await hasTopicEnded(db, row.topicId))) return null
  if (row.case.status !== 'in_mediation') return null
  const { caseId, partyId, offerUntil, answers, counteredBy } = row
  const answeredBy = [...answers, ...counteredBy].flatMap((answer) => answer.partyId ?? [])
  return { caseId, partyId, expiresAt: offerUntil, answeredBy }
}

/** The mediator of a case, and its number. */
export async function findMediatorOf(
  db: Db,
  caseId: string,
): Promise<{ readonly caseNo: string; readonly mediatorId: string | null } | null> {
  return db.case.findUnique({
    where: { id: caseId },
    select: { caseNo: true, mediatorId: true },
  })
}

/**
 * The accounts of those who take part now, apart from invited persons; `partyId`: for this party
 * alone.
 */
export async function findListening(
  db: Db,
  caseId: string,
  { partyId }: { readonly partyId: string | null },
): Promise<{ readonly accountId: string; readonly partyId: string | null }[]> {
  const rows = await db.participant.findMany({
    where: {
      caseId,
      kind: { not: 'invited' },
      endedOn: null,
      accountId: { not: null },
      ...(partyId !== null && { partyId }),
    },
    select: { accountId: true, partyId: true },
    orderBy: { id: 'asc' },
  })
  return rows.map((row) => ({ accountId: row.accountId!, partyId: row.partyId }))
}

/** The accounts of those who help in a topic now (lib/domain/invited/standing.ts). */
export async function findHelpingIn(db: Db, topicId: string, today: LocalDate): Promise<string[]> {
  const rows = await db.invitedScope.findMany({
    where: {
      topicId,
      case: { status: 'in_mediation' },
      invited: {
        promisedAt: { not: null },
        endedAt: null,
        lastDay: { gte: fromDay(today) },
        participant: { accountId: { not: null }, endedOn: null },
      },
    },
    select: { invited: { select: { participant: { select: { accountId: true } } } } },
    orderBy: { invitedId: 'asc' },
  })
  return rows.flatMap(({ invited }) => invited.participant?.accountId ?? [])
}
