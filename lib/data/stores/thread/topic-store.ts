import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import type { RoundMark } from '@/lib/domain/thread/topic'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { columnsOf, expression, readRows, select } from '@/lib/data/typed-reads'
import { digestWords } from '@/lib/platform/words-digest'

// 议题: what the mediator puts to all parties, with its deadline.

export type StoredTopic = RoundMark & {
  readonly title: string
  readonly question: string
  readonly extended: number
  readonly closedAt: Date | null
}

const o = columnsOf('topics', 'o')
const TOPIC = select({
  id: o.id,
  topicNo: o.topic_no,
  roundNo: o.round_no,
  continuesId: o.continues_id,
  title: o.title,
  question: o.question,
  openedByName: o.opened_by_name,
  openedAt: o.opened_at,
  dueAt: o.due_at,
  extended: o.extended,
  closedAt: expression<Date | null>(
    Prisma.sql`heyi_topic_ended_at(${o.case_id}, ${o.opened_at}, ${o.closed_at})`,
  ),
})

/** The topics of a case in their order, as far as the actor may hear them. */
export async function findTopics(db: Read, caseId: string): Promise<StoredTopic[]> {
  const rows = await readRows(
    db,
    TOPIC,
    Prisma.sql`FROM topics o WHERE ${o.case_id} = ${caseId}::uuid
      ORDER BY ${o.topic_no}, ${o.round_no}`,
  )
  return rows.map((row) => ({ ...row, isClosed: row.closedAt !== null }))
}

type OfCase = { readonly id: string; readonly courtId: string; readonly holderId: string }

/** Adds a topic, or a further round of one. @returns the digest of its words, for the event */
export async function addTopic(
  db: Db,
  { actor }: Grant<'topic:open'> | Grant<'topic:continue'>,
  { id: caseId, courtId, holderId }: OfCase,
  topic: {
    readonly id: string
    readonly topicNo: number
    readonly roundNo?: number
    readonly continuesId?: string
    readonly title: string
    readonly question: string
    readonly dueAt: Date
  },
  at: Date,
): Promise<string> {
  await db.topic.create({
    data: {
      ...topic,
      caseId,
      courtId,
      holderId,
      audience: 'case',
      openedBy: actor.id,
      openedByName: actor.name,
      openedAt: at,
    },
    select: { id: true },
  })
  return digestWords(topic.id, `${topic.title}\n${topic.question}`)
}

/** Moves the deadline for all. */
export async function setTopicDue(
  db: Db,
  _grant: Grant<'topic:extend'>,
  topicId: string,
  dueAt: Date,
): Promise<void> {
  await db.topic.update({
    where: { id: topicId },
    data: { dueAt, extended: { increment: 1 } },
    select: { id: true },
  })
}

export async function setTopicClosed(
  db: Db,
  _grant: Grant<'topic:close'> | Grant<'topic:continue'>,
  topicId: string,
  at: Date,
): Promise<void> {
  await db.topic.update({
    where: { id: topicId },
    data: { closedAt: at },
    select: { id: true },
  })
}
