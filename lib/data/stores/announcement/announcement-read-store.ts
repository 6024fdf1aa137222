import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import type { Actor } from '@/lib/domain/access/roles'
import { IMPORTANCES, type Importance } from '@/lib/domain/announcement/announcement'
import type { LocalDate } from '@/lib/domain/time/local-date'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { toDayOrNull } from '@/lib/data/mappers/day'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import {
  columnsOf,
  expression,
  nullable,
  readRow,
  readRows,
  readValue,
  ROW_COUNT,
  select,
} from '@/lib/data/typed-reads'
import { limitLiteral } from '@/lib/data/sql-literals'

// 公告 as its readers see it: what addresses them, today.

export type ReadableAnnouncement = {
  readonly id: string
  /** The court or institution whose it is; null: the platform's. */
  readonly source: string | null
  readonly title: string
  readonly body: string
  readonly importance: Importance
  readonly publishedAt: Date
  readonly until: LocalDate | null
  /** When the reader read it; null: not yet. Its author has. */
  readonly readAt: Date | null
}

const a = columnsOf('announcements', 'a')
const r = columnsOf('announcement_reads', 'r')

/**
 * Of the rows that the actor sees those that address them: who keeps announcements sees drafts and
 * those for others too.
 */
const shownTo = ({ role, courtId, institutionId }: Actor) => Prisma.sql`a.state = 'published'
  AND heyi_is_shown_today(a.valid_from, a.valid_until)
  AND heyi_addresses(a.audiences, a.court_id, a.institution_id, ${role}, ${courtId}::uuid,
    ${institutionId}::uuid)`

const ownRead = ({ id }: Actor) => Prisma.sql`LEFT JOIN announcement_reads r
  ON r.announcement_id = a.id AND r.account_id = ${id}::uuid`

const isUnread = ({ id }: Actor) => Prisma.sql`r.read_at IS NULL AND a.published_by <> ${id}::uuid`

/** What is shown to the actor: not read first, then the latest, so many at most. */
export async function findShownAnnouncements(
  db: Read,
  actor: Actor,
  atMost: number,
): Promise<ReadableAnnouncement[]> {
  const rows = await readRows(
    db,
    select({
      id: a.id,
      source: expression<string | null>(Prisma.sql`coalesce(c.name, i.name)`),
      title: a.title,
      body: a.body,
      importance: a.importance,
      publishedAt: expression<Date>(a.published_at),
      until: a.valid_until,
      readAt: nullable(r.read_at),
      isUnread: expression<boolean>(Prisma.sql`(${isUnread(actor)})`),
    }),
    Prisma.sql`FROM announcements a ${ownRead(actor)}
      LEFT JOIN courts c ON c.id = a.court_id
      LEFT JOIN institutions i ON i.id = a.institution_id
      WHERE ${shownTo(actor)}
      ORDER BY (${isUnread(actor)}) DESC, a.published_at DESC, a.id DESC
      ${limitLiteral(atMost)}`,
  )
  return rows.map(({ isUnread: isNew, ...row }) => ({
    ...row,
    importance: parseStoredEnum(IMPORTANCES, row.importance, 'announcements.importance'),
    until: toDayOrNull(row.until),
    readAt: isNew ? null : (row.readAt ?? row.publishedAt),
  }))
}

/** The latest announcement that the actor has not read, important ones first, and their number. */
export async function findUnreadAnnouncement(
  db: Read,
  actor: Actor,
): Promise<{
  readonly id: string
  readonly title: string
  readonly importance: Importance
  readonly unread: number
} | null> {
  const row = await readRow(
    db,
    select({
      id: a.id,
      title: a.title,
      importance: a.importance,
      unread: expression<number>(Prisma.sql`(count(*) OVER ())::int`),
    }),
    Prisma.sql`FROM announcements a ${ownRead(actor)}
      WHERE ${shownTo(actor)} AND ${isUnread(actor)}
      ORDER BY a.importance = 'important' DESC, a.published_at DESC, a.id DESC LIMIT 1`,
  )
  return row && { ...row, importance: parseStoredEnum(IMPORTANCES, row.importance, 'importance') }
}

/** Whether the announcement is shown to the actor: for the role of access, which sees no others. */
export async function isShownToActor(db: Read, id: string): Promise<boolean> {
  const found = await readValue(
    db,
    ROW_COUNT,
    Prisma.sql`FROM announcements a WHERE a.id = ${id}::uuid`,
  )
  return found === 1
}

/** Keeps when it was first read. */
export async function markRead(
  db: Db,
  { actor }: Grant<'announcement:mark-read'>,
  announcementId: string,
  at: Date,
): Promise<void> {
  await db.announcementRead.createMany({
    data: [{ announcementId, accountId: actor.id, readAt: at }],
    skipDuplicates: true,
  })
}
