import 'server-only'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { rowsBehind, sortedBy, type RowOrder } from '@/lib/data/keyset-sql'
import { columnsOf, expression } from '@/lib/data/typed-reads'
import type { CaseFilter, ListDays, Tenant } from './case-filter'

/**
 * The orders of a list of cases; each has an index. Cases of one day are in the order of their
 * numbers; the id breaks what ties are left, between the numbers of different years and words.
 */
export const CASE_ORDERS = {
  received: { column: 'receivedAt', direction: 'asc', kind: 'instant' },
  due: { column: 'mediationDueOn', direction: 'asc', kind: 'instant', nullable: true },
  newest: { column: 'referredAt', direction: 'desc', kind: 'instant' },
  oldest: { column: 'referredAt', direction: 'asc', kind: 'instant' },
  closed: { column: 'closedAt', direction: 'desc', kind: 'instant' },
  closed_first: { column: 'closedAt', direction: 'asc', kind: 'instant' },
  moved: { column: 'lastActAt', direction: 'desc', kind: 'instant' },
} as const
export type CaseOrder = keyof typeof CASE_ORDERS

const c = columnsOf('cases', 'c')
const COLUMNS = {
  received: c.received_at,
  due: c.mediation_due_on,
  newest: c.referred_at,
  oldest: c.referred_at,
  closed: c.closed_at,
  closed_first: c.closed_at,
  moved: c.last_act_at,
} as const satisfies Record<CaseOrder, unknown>

const rowOrderOf = (order: CaseOrder): RowOrder<Date | null, string> => ({
  column: COLUMNS[order],
  second: c.number_serial,
  id: c.id,
  direction: CASE_ORDERS[order].direction,
  isNullable: order === 'due',
})

/** Which list of cases, and its order. */
export type CaseListQuery = {
  readonly tenant: Tenant
  readonly filter: CaseFilter
  readonly order: CaseOrder
  readonly days: ListDays
}

/** Where to read from: the neighbouring row, on which side of it, and how many rows. */
export type CaseSlice = {
  readonly cursor: { readonly value: Date | string | null; readonly id: string } | null
  readonly isBackwards: boolean
  readonly take: number
  /** Rows passed over before the first one, of a page requested by its number. */
  readonly skipped?: number
}

const k = columnsOf('cases', 'k')

/**
 * The serial of the cursor's case. Of a case that the reader may no longer see, which was returned
 * meanwhile, the lowest: then rather a row of that day comes twice than that one is skipped.
 */
const serialOf = (caseId: string) =>
  expression<number>(
    Prisma.sql`(SELECT coalesce(max(${k.number_serial}), 0) FROM cases k
      WHERE ${k.id} = ${caseId}::uuid)`,
  )

/**
 * The condition on rows behind the cursor, as one more AND. Its values are sub-selects unless the
 * slice has a custom plan: near the end of a list a plan that knows how few rows remain is
 * estimated cheaper than the generic one, and the statement would be planned again with every page.
 */
export function andBehindCursor(
  order: CaseOrder,
  { cursor, isBackwards }: CaseSlice,
  hasCustomPlan: boolean,
): Prisma.Sql {
  if (!cursor) return Prisma.empty
  const unplanned = (value: Prisma.Sql) => (hasCustomPlan ? value : Prisma.sql`(SELECT ${value})`)
  const value =
    order === 'due'
      ? Prisma.sql`(${cursor.value}::timestamptz AT TIME ZONE 'UTC')::date`
      : Prisma.sql`${cursor.value}::timestamptz`
  const key = {
    value: cursor.value === null ? null : expression<Date>(unplanned(value)),
    second: serialOf(cursor.id),
    id: expression<string>(unplanned(Prisma.sql`${cursor.id}::uuid`)),
  }
  return Prisma.sql` AND ${rowsBehind(rowOrderOf(order), key, isBackwards)}`
}

/** What ORDER BY lists for a slice of `cases c`. */
export function sortedByCaseOrder(order: CaseOrder, isBackwards: boolean): Prisma.Sql {
  return sortedBy(rowOrderOf(order), isBackwards)
}
