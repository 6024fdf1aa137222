import 'server-only'
import { CHANGE_KINDS, type ChangeKind } from '@/lib/domain/integration/change-kinds'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { limitLiteral } from '@/lib/data/sql-literals'
import { columnsOf, expression, readRow, readRows, readValue, select } from '@/lib/data/typed-reads'

// The feed of changes of each court: written by a trigger with the events, numbered once they are
// committed (prisma/functions/187-changes-and-webhooks.sql).

const x = columnsOf('court_changes', 'x')
const f = columnsOf('court_feeds', 'f')
const c = columnsOf('cases', 'c')

export type CourtChange = {
  readonly id: string
  readonly position: bigint
  readonly kind: ChangeKind
  readonly caseNo: string
  /** Of the pack or the application for confirmation that it is about. */
  readonly subjectId: string | null
  readonly at: Date
}

const CHANGE = select({
  id: x.id,
  position: expression<bigint>(Prisma.sql`${x.position}`),
  kind: x.kind,
  caseNo: c.case_no,
  subjectId: x.subject_id,
  at: x.at,
})

/** Numbered at a time: each transaction stays short. */
const NUMBERED_AT_ONCE = 500

/** The courts that have changes without a number. */
export async function findCourtsToNumber(db: Read): Promise<string[]> {
  const rows = await readRows(
    db,
    select({ courtId: x.court_id }),
    Prisma.sql`FROM court_changes x WHERE ${x.position} IS NULL GROUP BY ${x.court_id}
      ORDER BY ${x.court_id}`,
  )
  return rows.map(({ courtId }) => courtId)
}

/**
 * Numbers committed changes of a court and puts them before its subscriptions.
 * @returns how many, and whether more may wait
 */
export async function numberChanges(
  db: Db,
  courtId: string,
  at: Date,
  atMost = NUMBERED_AT_ONCE,
): Promise<{ readonly count: number; readonly isFull: boolean }> {
  const count = await readValue(
    db,
    expression<number>(Prisma.sql`heyi_number_changes(${courtId}::uuid, ${atMost}::int, ${at})`),
  )
  return { count, isFull: count === atMost }
}

/** The last position of a court's feed; 0 where it has none. */
export async function findLastPosition(db: Read, courtId: string): Promise<bigint> {
  const row = await readRow(
    db,
    select({ last: f.last_position }),
    Prisma.sql`FROM court_feeds f WHERE ${f.court_id} = ${courtId}::uuid`,
  )
  return row?.last ?? 0n
}

/** Changes of a court behind a position, in the order of the feed. */
export async function findChangesAfter(
  db: Read,
  courtId: string,
  after: bigint,
  atMost: number,
): Promise<CourtChange[]> {
  const rows = await readRows(
    db,
    CHANGE,
    Prisma.sql`FROM court_changes x JOIN cases c ON ${c.id} = ${x.case_id}
      WHERE ${x.court_id} = ${courtId}::uuid AND ${x.position} > ${after}
      ORDER BY ${x.position} ${limitLiteral(atMost)}`,
  )
  return rows.map(({ kind, ...row }) => ({
    ...row,
    kind: parseStoredEnum(CHANGE_KINDS, kind, 'court_changes.kind'),
  }))
}
