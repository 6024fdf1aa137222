import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import { Confidential } from '@/lib/domain/audience/confidential'
import type { ParticipantKind } from '@/lib/domain/participant/capacity'
import {
  visibleFrom,
  type Author,
  type MessageMark,
  type Saying,
  type SpokenAudience,
} from '@/lib/domain/thread/message'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { expression, readRows, select } from '@/lib/data/typed-reads'
import { digestWords } from '@/lib/platform/words-digest'

// What was said in the conversations of a case. Read through `heyi_hear` alone: no role reads the
// table.

export type StoredMessage = MessageMark & {
  readonly authorName: string
  readonly authorKind: 'mediator' | ParticipantKind
  readonly partyId: string | null
  /** The author speaks for a person, and not for an organisation. */
  readonly isOfPerson: boolean
  /** null: taken back, or held and not for this reader. */
  readonly words: Confidential | null
  readonly sentAt: Date
  readonly isLate: boolean
  /** Its ten seconds run: only its writer sees it. */
  readonly isPending: boolean
  readonly isOwn: boolean
  readonly takenBackAt: Date | null
  /** For its writer and the mediators. */
  readonly holdReason: Confidential | null
  /** An offer: until when it is answered. Its words are its terms. */
  readonly offerUntil: Date | null
  /** The offer that this one answers. */
  readonly countersId: string | null
}

const MESSAGE = select({
  id: expression<string>(Prisma.sql`m.id`),
  topicId: expression<string | null>(Prisma.sql`m.topic_id`),
  caucusPartyId: expression<string | null>(Prisma.sql`m.caucus_party_id`),
  accountId: expression<string>(Prisma.sql`m.account_id`),
  authorName: expression<string>(Prisma.sql`m.author_name`),
  authorKind: expression<StoredMessage['authorKind']>(Prisma.sql`m.author_kind`),
  partyId: expression<string | null>(Prisma.sql`m.party_id`),
  isOfPerson: expression<boolean>(Prisma.sql`m.of_person`),
  words: expression<string | null>(Prisma.sql`m.words`),
  digest: expression<string | null>(Prisma.sql`m.digest`),
  sentAt: expression<Date>(Prisma.sql`m.sent_at`),
  visibleAt: expression<Date>(Prisma.sql`m.visible_at`),
  isLate: expression<boolean>(Prisma.sql`m.is_late`),
  rephrasesId: expression<string | null>(Prisma.sql`m.rephrases_id`),
  takenBackAt: expression<Date | null>(Prisma.sql`m.taken_back_at`),
  heldAt: expression<Date | null>(Prisma.sql`m.held_at`),
  holdReason: expression<string | null>(Prisma.sql`m.hold_reason`),
  isPending: expression<boolean>(Prisma.sql`m.is_pending`),
  isOwn: expression<boolean>(Prisma.sql`m.is_own`),
  offerUntil: expression<Date | null>(Prisma.sql`m.offer_until`),
  countersId: expression<string | null>(Prisma.sql`m.counters_id`),
})

const audienceOf = (caucusPartyId: string | null): SpokenAudience =>
  caucusPartyId === null ? { kind: 'case' } : { kind: 'caucus', partyId: caucusPartyId }

const sealed = (words: string | null) => (words === null ? null : Confidential.of(words))

/** What this actor hears of all conversations of a case, earliest first. */
export async function findMessages(db: Read, caseId: string): Promise<StoredMessage[]> {
  const rows = await readRows(db, MESSAGE, Prisma.sql`FROM heyi_hear(${caseId}::uuid) m`)
  return rows.map(({ caucusPartyId, words, heldAt, holdReason, ...row }) => ({
    ...row,
    audience: audienceOf(caucusPartyId),
    words: sealed(words),
    holdReason: sealed(holdReason),
    isTakenBack: row.takenBackAt !== null,
    isHeld: heldAt !== null && row.takenBackAt === null,
  }))
}

/**
 * What stays of the words and files of a message where they may not be read.
 * @param hashes SHA-256 of its files, in their order
 */
export function digestMessage(
  id: string,
  words: Confidential,
  hashes: readonly string[] = [],
): string {
  return digestWords(id, [Confidential.unwrap(words), ...hashes].join('\n'))
}

type OfCase = { readonly id: string; readonly courtId: string; readonly holderId: string }

/** The acts that say something. */
export type MessageGrant =
  | Grant<'message:say'>
  | Grant<'message:attach'>
  | Grant<'message:rephrase'>
  | Grant<'offer:make'>

/** What makes a message an offer. */
export type Offered = { readonly until: Date; readonly countersId: string | null }

/**
 * Adds a message. Of two with the same id, sent at the same time by one form, one is added.
 * @returns whether this one was
 */
export async function addMessage(
  db: Db,
  { actor }: MessageGrant,
  { id: caseId, courtId, holderId }: OfCase,
  message: Saying & {
    readonly id: string
    readonly topicId: string | null
    readonly author: Author
    readonly words: Confidential
    readonly digest: string
    readonly rephrasesId: string | null
    readonly offer: Offered | null
    readonly fileCount: number
  },
  at: Date,
): Promise<boolean> {
  const { audience, author } = message
  const { count } = await db.message.createMany({
    skipDuplicates: true,
    data: [
      {
        id: message.id,
        caseId,
        courtId,
        holderId,
        topicId: message.topicId,
        audience: audience.kind,
        caucusPartyId: audience.kind === 'caucus' ? audience.partyId : null,
        accountId: actor.id,
        participantId: author.participantId,
        authorName: author.name,
        authorKind: author.kind,
        partyId: author.partyId,
        words: Confidential.unwrap(message.words),
        digest: message.digest,
        sentAt: at,
        visibleAt: visibleFrom(audience, at),
        isLate: message.isLate,
        rephrasesId: message.rephrasesId,
        offerUntil: message.offer && message.offer.until,
        countersId: message.offer && message.offer.countersId,
        fileCount: message.fileCount,
      },
    ],
  })
  return count === 1
}

/**
 * The words go for good. The database sets the moment, by which it decides whether others had seen
 * it (heyi_message_changes).
 */
export async function takeMessageBack(
  db: Db,
  _grant: Grant<'message:take-back'>,
  messageId: string,
  at: Date,
): Promise<void> {
  await db.message.updateMany({ where: { id: messageId }, data: { words: null, takenBackAt: at } })
}

/** The words are for their writer and the mediators from now on. */
export async function holdMessage(
  db: Db,
  _grant: Grant<'message:hold'>,
  messageId: string,
  reason: Confidential,
  at: Date,
): Promise<void> {
  await db.message.updateMany({
    where: { id: messageId },
    data: { heldAt: at, holdReason: Confidential.unwrap(reason), releasedAt: null },
  })
}

/** Everyone who may hear it reads the message again. */
export async function releaseMessage(
  db: Db,
  _grant: Grant<'message:release'>,
  messageId: string,
  at: Date,
): Promise<void> {
  await db.message.updateMany({ where: { id: messageId }, data: { releasedAt: at } })
}
