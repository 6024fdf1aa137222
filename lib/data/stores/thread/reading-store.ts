import 'server-only'
import type { Actor } from '@/lib/domain/access/roles'
import type { Conversation } from '@/lib/domain/thread/message'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { columnsOf, expression, readRows, readValue, select } from '@/lib/data/typed-reads'

// Who has read what was said. Reading is no act: it is recorded as a page with the words is made.

export type Reading = {
  readonly messageId: string
  readonly accountId: string
  readonly readerName: string
  readonly readAt: Date
}

const d = columnsOf('message_reads', 'd')
const READING = select({
  messageId: d.message_id,
  accountId: d.account_id,
  readerName: d.reader_name,
  readAt: d.read_at,
})

/** The readings that this actor may know of. */
export function findReadings(db: Read, caseId: string): Promise<Reading[]> {
  return readRows(
    db,
    READING,
    Prisma.sql`FROM message_reads d WHERE ${d.case_id} = ${caseId}::uuid ORDER BY ${d.read_at}`,
  )
}

const inConversation = ({ topicId, partyId }: Conversation | { topicId: null; partyId: null }) =>
  partyId !== null
    ? Prisma.sql`m.caucus_party_id = ${partyId}::uuid`
    : topicId !== null
      ? Prisma.sql`m.topic_id = ${topicId}::uuid`
      : Prisma.sql`m.topic_id IS NOT NULL`

/**
 * How many messages of others wait to be read in this conversation; without a topic or a party: in
 * all that is for all.
 */
export function countUnread(
  db: Read,
  caseId: string,
  actor: Pick<Actor, 'id'>,
  where: Conversation | { readonly topicId: null; readonly partyId: null },
): Promise<number> {
  return readValue(
    db,
    expression<number>(Prisma.sql`count(*)::int`),
    Prisma.sql`FROM heyi_hear(${caseId}::uuid) m WHERE NOT m.is_own AND m.words IS NOT NULL
      AND ${inConversation(where)}
      AND NOT EXISTS (SELECT 1 FROM message_reads d WHERE d.message_id = m.id
        AND d.account_id = ${actor.id}::uuid)`,
  )
}

/** A message of another that this actor hears, by the conversation it was said in. */
export type HeardMessage = { readonly id: string; readonly caucusPartyId: string | null }

const HEARD = select({
  id: expression<string>(Prisma.sql`m.id`),
  caucusPartyId: expression<string | null>(Prisma.sql`m.caucus_party_id`),
})

/**
 * What others said in a case and this actor can read now, in the order in which it became visible.
 * Without its words.
 */
export function findHeard(db: Read, caseId: string): Promise<HeardMessage[]> {
  return readRows(
    db,
    HEARD,
    Prisma.sql`FROM heyi_hear(${caseId}::uuid) m WHERE NOT m.is_own AND m.words IS NOT NULL
      ORDER BY m.visible_at, m.id`,
  )
}

/**
 * Does a topic that runs, or an offer in one, wait for an answer of this party? An answer to an
 * offer is one to its topic.
 */
export function isAnswerAwaited(db: Read, caseId: string, partyId: string): Promise<boolean> {
  const heard = Prisma.sql`heyi_hear(${caseId}::uuid) m LEFT JOIN offer_answers a
    ON a.offer_id = m.id AND a.party_id = ${partyId}::uuid`
  return readValue(
    db,
    expression<boolean>(Prisma.sql`count(*) > 0`),
    Prisma.sql`FROM topics o WHERE o.case_id = ${caseId}::uuid
      AND heyi_topic_ended_at(o.case_id, o.opened_at, o.closed_at) IS NULL AND (
      NOT EXISTS (SELECT 1 FROM ${heard} WHERE m.topic_id = o.id
        AND (a.party_id IS NOT NULL OR (m.party_id = ${partyId}::uuid AND m.taken_back_at IS NULL)))
      OR EXISTS (SELECT 1 FROM ${heard} WHERE m.topic_id = o.id AND a.party_id IS NULL
        AND m.offer_until > now() AND m.taken_back_at IS NULL AND NOT m.is_pending
        AND m.party_id IS DISTINCT FROM ${partyId}::uuid
        AND NOT heyi_is_offer_answered(m.id, ${partyId}::uuid)))`,
  )
}

/** This actor reads what the page shows them of a conversation; each message counts once. */
export async function recordReading(
  db: Db,
  caseId: string,
  actor: Pick<Actor, 'id' | 'name'>,
  where: Conversation | { readonly topicId: null; readonly partyId: null },
  at: Date,
): Promise<void> {
  await db.$executeRaw`
    INSERT INTO message_reads (message_id, account_id, case_id, court_id, holder_id, audience,
      caucus_party_id, reader_name, read_at)
    SELECT m.id, ${actor.id}::uuid, c.id, c.court_id, c.holder_id, m.audience, m.caucus_party_id,
      ${actor.name}, ${at}
    FROM cases c CROSS JOIN LATERAL heyi_hear(c.id) m
    WHERE c.id = ${caseId}::uuid AND NOT m.is_own AND m.words IS NOT NULL
      AND ${inConversation(where)}
    ON CONFLICT DO NOTHING`
}
