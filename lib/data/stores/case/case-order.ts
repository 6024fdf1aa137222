import 'server-only'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { Prisma } from '@/lib/data/generated/prisma/client'
import type { CaseFilter, Tenant } from './case-filter'

/** The orders of a list of cases; each has an index. The id breaks ties in the same direction. */
export const CASE_ORDERS = {
  received: { column: 'receivedAt', direction: 'asc', kind: 'instant' },
  due: { column: 'mediationDueOn', direction: 'asc', kind: 'instant', nullable: true },
  newest: { column: 'referredAt', direction: 'desc', kind: 'instant' },
  oldest: { column: 'referredAt', direction: 'asc', kind: 'instant' },
  closed: { column: 'closedAt', direction: 'desc', kind: 'instant' },
  moved: { column: 'lastActAt', direction: 'desc', kind: 'instant' },
} as const
export type CaseOrder = keyof typeof CASE_ORDERS

const COLUMNS = {
  received: Prisma.sql`c.received_at`,
  due: Prisma.sql`c.mediation_due_on`,
  newest: Prisma.sql`c.referred_at`,
  oldest: Prisma.sql`c.referred_at`,
  closed: Prisma.sql`c.closed_at`,
  moved: Prisma.sql`c.last_act_at`,
} as const satisfies Record<CaseOrder, Prisma.Sql>

/** Which list of cases, and its order. */
export type CaseListQuery = {
  readonly tenant: Tenant
  readonly filter: CaseFilter
  readonly order: CaseOrder
  readonly today: LocalDate
}

/** Where to read from: the neighbouring row, on which side of it, and how many rows. */
export type CaseSlice = {
  readonly cursor: { readonly value: Date | string | null; readonly id: string } | null
  readonly isBackwards: boolean
  readonly take: number
}

/**
 * Rows behind the cursor. Its values are sub-selects unless the slice has a custom plan: near the
 * end of a list a plan that knows how few rows remain is estimated cheaper than the generic one,
 * and the statement would be planned again with every page.
 */
export function beyond(
  order: CaseOrder,
  { cursor, isBackwards }: CaseSlice,
  hasCustomPlan: boolean,
): Prisma.Sql {
  if (!cursor) return Prisma.empty
  const column = COLUMNS[order]
  const isDescending = (CASE_ORDERS[order].direction === 'desc') !== isBackwards
  const kept = (value: Prisma.Sql) => (hasCustomPlan ? value : Prisma.sql`(SELECT ${value})`)
  const id = kept(Prisma.sql`${cursor.id}::uuid`)
  // Nulls come last: after a null only nulls follow, and every value precedes them.
  if (cursor.value === null) {
    return isBackwards
      ? Prisma.sql` AND (${column} IS NOT NULL OR c.id < ${id})`
      : Prisma.sql` AND ${column} IS NULL AND c.id > ${id}`
  }
  const at = kept(
    order === 'due'
      ? Prisma.sql`(${cursor.value}::timestamptz AT TIME ZONE 'UTC')::date`
      : Prisma.sql`${cursor.value}::timestamptz`,
  )
  const past = isDescending
    ? Prisma.sql`(${column}, c.id) < (${at}, ${id})`
    : Prisma.sql`(${column}, c.id) > (${at}, ${id})`
  return order === 'due' && !isBackwards
    ? Prisma.sql` AND (${past} OR ${column} IS NULL)`
    : Prisma.sql` AND ${past}`
}

export function sortedBy(order: CaseOrder, isBackwards: boolean): Prisma.Sql {
  const isDescending = (CASE_ORDERS[order].direction === 'desc') !== isBackwards
  const way = isDescending ? Prisma.sql`DESC` : Prisma.sql`ASC`
  return Prisma.sql`${COLUMNS[order]} ${way}, c.id ${way}`
}
