import 'server-only'
import type { Chase, ChaseNode, ChaseState } from '@/lib/domain/chase/chase'
import { addMonths, firstDayOf, type Month } from '@/lib/domain/statistics/month'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { countUpToMost, type Counted } from '@/lib/data/bounded-count'
import type { Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { pageByMoment, type MomentPage } from '@/lib/data/keyset-sql'
import { limitLiteral } from '@/lib/data/sql-literals'
import {
  columnsOf,
  expression,
  readRows,
  readValue,
  ROW_COUNT,
  select,
} from '@/lib/data/typed-reads'
import { readChases } from './chase-store'

// 催办 as the list of a court and of an institution, and as the sheet of a month.

const h = columnsOf('court_chases', 'h')
const w = columnsOf('chase_answers', 'w')
const i = columnsOf('institutions', 'i')
const v = columnsOf('institution_courts', 'v')

export type ChaseTenant = { readonly courtId: string } | { readonly institutionId: string }

export type ChaseFilter = {
  readonly tenant: ChaseTenant
  /** Absent: all of them. */
  readonly state?: ChaseState | 'open' | undefined
  readonly node?: ChaseNode | undefined
  readonly institutionId?: string | undefined
  /** Those that were sent in this month. */
  readonly month?: Month | undefined
}

/** Of a court or of an institution. */
export const isOf = (tenant: ChaseTenant) =>
  'courtId' in tenant
    ? Prisma.sql`${h.court_id} = ${tenant.courtId}::uuid`
    : Prisma.sql`${h.institution_id} = ${tenant.institutionId}::uuid`

const midnight = (day: LocalDate) =>
  Prisma.sql`(${day}::date::timestamp AT TIME ZONE 'Asia/Shanghai')`
/** Sent in this month. */
export const isIn = (month: Month) =>
  Prisma.sql`${h.chased_at} >= ${midnight(firstDayOf(month))}
    AND ${h.chased_at} < ${midnight(firstDayOf(addMonths(month, 1)))}`

const IS_OPEN = Prisma.sql`${h.closed_at} IS NULL`
const IS_CLOSED = Prisma.sql`${h.closed_at} IS NOT NULL`
/** Of an open one, as `stateOfChase` decides. */
const STATE = Prisma.sql`CASE WHEN ${h.escalated_at} IS NOT NULL THEN 'escalated' ELSE ${h.progress} END`

function whereChase({ tenant, state, node, institutionId, month }: ChaseFilter): Prisma.Sql {
  const conditions = [
    isOf(tenant),
    ...(state === undefined ? [] : [state === 'closed' ? IS_CLOSED : IS_OPEN]),
    ...(state && state !== 'open' && state !== 'closed' ? [Prisma.sql`${STATE} = ${state}`] : []),
    ...(node ? [Prisma.sql`${h.node} = ${node}`] : []),
    ...(institutionId ? [Prisma.sql`${h.institution_id} = ${institutionId}::uuid`] : []),
    ...(month ? [isIn(month)] : []),
  ]
  return Prisma.join(conditions, ' AND ')
}

const ORDER = { column: h.chased_at, id: h.id, direction: 'desc' } as const

/** The latest first. */
export function findChases(db: Read, filter: ChaseFilter, page: MomentPage): Promise<Chase[]> {
  const { behind, inOrder } = pageByMoment(ORDER, page)
  return readChases(
    db,
    Prisma.sql`WHERE ${h.id} = ANY (ARRAY(SELECT ${h.id} FROM court_chases h
      WHERE ${whereChase(filter)} ${behind} ${inOrder} ${limitLiteral(page.take)})) ${inOrder}`,
  )
}

/**
 * How many there are in each state. Closed ones become ever more: they are counted up to
 * COUNTED_AT_MOST.
 */
export type ChaseCounts = {
  readonly open: Readonly<Record<Exclude<ChaseState, 'closed'>, number>>
  readonly closed: Counted
}

export async function countChasesByState(
  db: Read,
  filter: Omit<ChaseFilter, 'state'>,
): Promise<ChaseCounts> {
  const [rows, closed] = await Promise.all([
    readRows(
      db,
      select({ state: expression<string>(STATE), chases: ROW_COUNT }),
      Prisma.sql`FROM court_chases h WHERE ${whereChase({ ...filter, state: 'open' })} GROUP BY 1`,
    ),
    countUpToMost(
      db,
      Prisma.sql`FROM court_chases h WHERE ${whereChase({ ...filter, state: 'closed' })}`,
    ),
  ])
  const countOf = (state: ChaseState) => rows.find((row) => row.state === state)?.chases ?? 0
  return {
    open: {
      unread: countOf('unread'),
      read: countOf('read'),
      answered: countOf('answered'),
      escalated: countOf('escalated'),
    },
    closed,
  }
}

/** Open ones that this actor reads and that have no answer yet; of one case where it is named. */
export function countUnanswered(db: Read, caseId: string | null): Promise<number> {
  return readValue(
    db,
    ROW_COUNT,
    Prisma.sql`FROM court_chases h WHERE ${h.closed_at} IS NULL
      AND (${caseId}::uuid IS NULL OR ${h.case_id} = ${caseId}::uuid)
      AND NOT EXISTS (SELECT 1 FROM chase_answers w WHERE ${w.chase_id} = ${h.id})`,
  )
}

/**
 * The institutions that this court has called, by name: what the filter offers. Each is looked for
 * once, not once a call.
 */
export function findChasedInstitutions(
  db: Read,
  courtId: string,
): Promise<{ readonly id: string; readonly name: string }[]> {
  return readRows(
    db,
    select({ id: i.id, name: i.name }),
    Prisma.sql`FROM institution_courts v JOIN institutions i ON ${i.id} = ${v.institution_id}
      CROSS JOIN LATERAL (SELECT 1 FROM court_chases h
        WHERE ${isOf({ courtId })} AND ${h.institution_id} = ${v.institution_id} LIMIT 1) called
      WHERE ${v.court_id} = ${courtId}::uuid ORDER BY ${i.name}, ${i.id}`,
  )
}
