import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import {
  ANNOUNCEMENT_STATES,
  AUDIENCES,
  IMPORTANCES,
  type AnnouncementState,
  type AnnouncementTexts,
} from '@/lib/domain/announcement/announcement'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { fromDay, toDay, toDayOrNull } from '@/lib/data/mappers/day'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import {
  columnsOf,
  expression,
  readRow,
  readRows,
  readValue,
  ROW_COUNT,
  select,
  type RowOf,
} from '@/lib/data/typed-reads'
import { limitLiteral } from '@/lib/data/sql-literals'

// 公告 as those see it who keep the court, institution or platform that it is of.

/** An announcement of any state. */
export type Announcement = AnnouncementTexts & {
  readonly id: string
  /** Both null: the platform's. */
  readonly courtId: string | null
  readonly institutionId: string | null
  readonly state: AnnouncementState
  readonly version: number
  readonly updatedAt: Date
  readonly updatedBy: string
  readonly publishedAt: Date | null
}

const a = columnsOf('announcements', 'a')
const COLUMNS = {
  id: a.id,
  courtId: a.court_id,
  institutionId: a.institution_id,
  title: a.title,
  body: a.body,
  audiences: a.audiences,
  importance: a.importance,
  from: a.valid_from,
  until: a.valid_until,
  state: a.state,
  version: a.version,
  updatedAt: a.updated_at,
  updatedBy: a.updated_by,
  publishedAt: a.published_at,
}
const ANNOUNCEMENT = select(COLUMNS)

function toAnnouncement(row: RowOf<typeof COLUMNS>): Announcement {
  return {
    ...row,
    audiences: row.audiences.map((audience) =>
      parseStoredEnum(AUDIENCES, audience, 'announcements.audiences'),
    ),
    importance: parseStoredEnum(IMPORTANCES, row.importance, 'announcements.importance'),
    state: parseStoredEnum(ANNOUNCEMENT_STATES, row.state, 'announcements.state'),
    from: toDay(row.from),
    until: toDayOrNull(row.until),
  }
}

/** What the actor keeps, not what addresses them. */
const KEPT = Prisma.sql`heyi_keeps_announcement(${a.court_id}, ${a.institution_id})`

export async function findKeptAnnouncement(db: Read, id: string): Promise<Announcement | null> {
  const row = await readRow(
    db,
    ANNOUNCEMENT,
    Prisma.sql`FROM announcements a WHERE ${a.id} = ${id}::uuid AND ${KEPT}`,
  )
  return row && toAnnouncement(row)
}

/** A page starts behind this announcement, or is read backwards from it. */
export type KeptPosition = {
  readonly cursor: { readonly at: Date; readonly id: string } | null
  readonly isBackwards: boolean
}

/**
 * Those that the actor keeps, the latest first, so many at most; read backwards the earliest come
 * first.
 */
export async function findKeptAnnouncements(
  db: Read,
  { cursor, isBackwards }: KeptPosition,
  atMost: number,
): Promise<Announcement[]> {
  const [sign, order] = isBackwards
    ? [Prisma.sql`>`, Prisma.sql`ASC`]
    : [Prisma.sql`<`, Prisma.sql`DESC`]
  const beyond = cursor
    ? Prisma.sql`AND (${a.updated_at}, ${a.id}) ${sign} (${cursor.at}, ${cursor.id}::uuid)`
    : Prisma.empty
  const rows = await readRows(
    db,
    ANNOUNCEMENT,
    Prisma.sql`FROM announcements a WHERE ${KEPT} ${beyond}
      ORDER BY ${a.updated_at} ${order}, ${a.id} ${order} ${limitLiteral(atMost)}`,
  )
  return rows.map(toAnnouncement)
}

export const countKeptAnnouncements = (db: Read): Promise<number> =>
  readValue(db, ROW_COUNT, Prisma.sql`FROM announcements a WHERE ${KEPT}`)

/** How many users in use an announcement addresses, and how many of them have read it. */
export type Reach = { readonly addressed: number; readonly readBy: number }

/** The reach of announcements that the actor keeps, by id. */
export async function findReach(
  db: Read,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Reach>> {
  const rows = await readRows(
    db,
    select({
      id: expression<string>(Prisma.sql`announcement_id`),
      addressed: expression<number>(Prisma.sql`addressed`),
      readBy: expression<number>(Prisma.sql`read_by`),
    }),
    Prisma.sql`FROM heyi_announcement_reach(${[...ids]}::uuid[])`,
  )
  return new Map(rows.map(({ id, ...reach }) => [id, reach]))
}

function toColumns({ from, until, audiences, ...texts }: AnnouncementTexts) {
  return {
    ...texts,
    audiences: [...audiences],
    validFrom: fromDay(from),
    validUntil: until && fromDay(until),
  }
}

export async function addAnnouncement(
  db: Db,
  { actor }: Grant<'announcement:draft'>,
  id: string,
  texts: AnnouncementTexts,
  at: Date,
): Promise<void> {
  const { courtId, institutionId } = actor
  await db.announcement.create({
    data: {
      id,
      courtId,
      institutionId,
      ...toColumns(texts),
      updatedAt: at,
      updatedBy: actor.name,
    },
    select: { id: true },
  })
}

type AsRead = Pick<Announcement, 'id' | 'version'>

/** Writes over the draft that was read. @returns false where somebody else was faster */
export async function editAnnouncement(
  db: Db,
  { actor }: Grant<'announcement:edit'>,
  { id, version }: AsRead,
  texts: AnnouncementTexts,
  at: Date,
): Promise<boolean> {
  const { count } = await db.announcement.updateMany({
    where: { id, version, state: 'draft' },
    data: { ...toColumns(texts), updatedAt: at, updatedBy: actor.name, version: version + 1 },
  })
  return count === 1
}

/** Publishes the draft that was read. @returns false where somebody else was faster */
export async function publishAnnouncement(
  db: Db,
  { actor }: Grant<'announcement:publish'>,
  { id, version }: AsRead,
  at: Date,
): Promise<boolean> {
  const { count } = await db.announcement.updateMany({
    where: { id, version, state: 'draft' },
    data: {
      state: 'published',
      publishedAt: at,
      publishedBy: actor.id,
      updatedAt: at,
      updatedBy: actor.name,
      version: version + 1,
    },
  })
  return count === 1
}

/** Withdraws what was read. @returns false where somebody else was faster */
export async function withdrawAnnouncement(
  db: Db,
  { actor }: Grant<'announcement:withdraw'>,
  { id, version }: AsRead,
  at: Date,
): Promise<boolean> {
  const { count } = await db.announcement.updateMany({
    where: { id, version, state: { not: 'withdrawn' } },
    data: {
      state: 'withdrawn',
      updatedAt: at,
      updatedBy: actor.name,
      version: version + 1,
    },
  })
  return count === 1
}
