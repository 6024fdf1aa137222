import 'server-only'
import type { EventSubject } from '@/lib/domain/audit/events'
import { MEDIATION_CLOCK_STATUSES, type CaseStatus } from '@/lib/domain/case/status'
import {
  firstTouchedDay,
  isRecountDue,
  type RecountedClock,
  type RecountFacts,
} from '@/lib/domain/deadline/recount'
import type { Db } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { clockChangeColumns } from '@/lib/data/mappers/clock-changes'
import { fromDay } from '@/lib/data/mappers/day'
import { readRecountFacts } from '@/lib/data/mappers/recount-facts'
import { enumListLiteral } from '@/lib/data/sql-literals'
import { columnsOf, readRows, select } from '@/lib/data/typed-reads'

// The walk over open cases after a notice was loaded (docs/decisions/0034-provisional-days.md).

export type YearToRecount = {
  readonly year: number
  readonly source: string
  /** The last case of the batch before; null: the walk begins. */
  readonly after: string | null
}

const y = columnsOf('calendar_years', 'y')
const YEAR = select({
  year: y.year,
  source: y.source,
  loadedAt: y.loaded_at,
  recountedAt: y.recounted_at,
  after: y.recount_after,
})

/**
 * The earliest year whose notice the open cases have yet to be recounted by, null where there is
 * none. The years stay locked until the batch is written: another process waits and goes on behind
 * it, and no notice is loaded in between.
 */
export async function findYearToRecount(db: Db, now: Date): Promise<YearToRecount | null> {
  const rows = await readRows(
    db,
    YEAR,
    Prisma.sql`FROM calendar_years y ORDER BY ${y.year} FOR UPDATE`,
  )
  return rows.find((row) => isRecountDue(row, now)) ?? null
}

const OPEN_STATUSES = [
  'pending_acceptance',
  ...MEDIATION_CLOCK_STATUSES,
] as const satisfies readonly CaseStatus[]

const c = columnsOf('cases', 'c')

const CASE = select({
  id: c.id,
  courtId: c.court_id,
  institutionId: c.institution_id,
  source: c.source,
  receivedAt: c.received_at,
  acceptedAt: c.accepted_at,
  acceptanceDueOn: c.acceptance_due_on,
  acceptanceDueProvisional: c.acceptance_due_provisional,
  mediationDueOn: c.mediation_due_on,
  mediationDueProvisional: c.mediation_due_provisional,
  ...clockChangeColumns,
})

export type CaseToRecount = {
  readonly facts: RecountFacts
  readonly subject: EventSubject & { readonly caseId: string }
}

/** The next open cases that a notice for the year can touch, locked until the batch is written. */
export async function findCasesToRecount(
  db: Db,
  { year, after }: YearToRecount,
  most: number,
): Promise<CaseToRecount[]> {
  const from = fromDay(firstTouchedDay(year))
  const rows = await readRows(
    db,
    CASE,
    Prisma.sql`FROM cases c
      WHERE ${c.status} IN ${enumListLiteral(OPEN_STATUSES)}
        AND (${after}::uuid IS NULL OR ${c.id} > ${after}::uuid)
        AND (${c.acceptance_due_provisional} OR ${c.mediation_due_provisional}
          OR ${c.acceptance_due_on} >= ${from}::date OR ${c.mediation_due_on} >= ${from}::date)
      ORDER BY ${c.id} LIMIT ${most} FOR NO KEY UPDATE OF c`,
  )
  return rows.map((row) => ({
    facts: readRecountFacts(row),
    subject: { caseId: row.id, courtId: row.courtId, institutionId: row.institutionId },
  }))
}

/** Stores the recounted days of a case. Its version stays: a decision taken meanwhile is valid. */
export async function storeRecountedDays(
  db: Db,
  caseId: string,
  clocks: readonly RecountedClock[],
): Promise<void> {
  const after = new Map(clocks.map(({ clock, after: day }) => [clock, day]))
  const [acceptance, mediation] = [after.get('acceptance'), after.get('mediation')]
  await db.case.updateMany({
    where: { id: caseId },
    data: {
      ...(acceptance && {
        acceptanceDueOn: fromDay(acceptance.dueOn),
        acceptanceDueProvisional: acceptance.isProvisional,
      }),
      ...(mediation && {
        mediationDueOn: fromDay(mediation.dueOn),
        mediationDueProvisional: mediation.isProvisional,
      }),
    },
  })
}

/** Where the next batch goes on; `done`: the walk is over. */
export async function moveRecount(
  db: Db,
  year: number,
  to: { readonly after: string } | { readonly done: Date },
): Promise<void> {
  await db.calendarYear.updateMany({
    where: { year },
    data: 'done' in to ? { recountedAt: to.done, recountAfter: null } : { recountAfter: to.after },
  })
}
