import { z } from 'zod'
import type { CaseFilter } from '@/lib/data/stores/case/case-filter'
import { CASE_ORDERS, type CaseOrder } from '@/lib/data/stores/case/case-order'
import {
  isAtCourt,
  isSettled,
  MEDIATION_CLOCK_STATUSES,
  type CaseStatus,
} from '@/lib/domain/case/status'

/** The order a list's URL names. */
export const ORDER_FIELD = z
  .enum(Object.keys(CASE_ORDERS) as [CaseOrder, ...CaseOrder[]])
  .optional()
  .catch(undefined)

const runs = (status: CaseStatus) =>
  (MEDIATION_CLOCK_STATUSES as readonly CaseStatus[]).includes(status)

/**
 * The orders a list can have, each served by an index: by due day where a clock runs for all
 * statuses listed, by closing where all are closed, by return where all came back to the court.
 */
export function possibleOrders({ statuses }: CaseFilter): readonly CaseOrder[] {
  const all = (fits: (status: CaseStatus) => boolean) =>
    statuses !== undefined && statuses.length > 0 && statuses.every(fits)
  if (all((status) => status === 'pending_acceptance')) return ['received', 'newest', 'oldest']
  if (statuses?.length === 1 && all(isAtCourt)) return ['moved', 'newest', 'oldest']
  return [
    ...(all(runs) ? ['due' as const] : []),
    ...(all(isSettled) ? ['closed' as const, 'closed_first' as const] : []),
    'newest',
    'oldest',
  ]
}

/** Columns of lists of cases by whose heading a list can be sorted. */
const SORTED_COLUMNS = ['clock', 'referredOn', 'closedOn'] as const
export type SortedColumn = (typeof SORTED_COLUMNS)[number]

/** The orders behind a heading, the one first that the first press gives. */
const BY_HEADING: Readonly<Record<SortedColumn, readonly CaseOrder[]>> = {
  clock: ['received', 'due'],
  referredOn: ['newest', 'oldest'],
  closedOn: ['closed', 'closed_first'],
}

export type HeadingSort<Order extends string> = {
  /** How the list is sorted by this column; null: by another one. */
  readonly direction: 'ascending' | 'descending' | null
  /** The order that a press gives; null where there is no other one. */
  readonly next: Order | null
}

/** How a list can be sorted by its headings, of the orders it can have. */
export function headingSorts(
  order: CaseOrder,
  orders: readonly CaseOrder[],
): Readonly<Partial<Record<SortedColumn, HeadingSort<CaseOrder>>>> {
  return Object.fromEntries(
    SORTED_COLUMNS.flatMap((column) => {
      const possible = BY_HEADING[column].filter((each) => orders.includes(each))
      if (possible.length === 0) return []
      const isCurrent = possible.includes(order)
      const ascending = CASE_ORDERS[order].direction === 'asc'
      return [
        [
          column,
          {
            direction: isCurrent ? (ascending ? 'ascending' : 'descending') : null,
            next: possible.find((each) => each !== order) ?? null,
          },
        ],
      ]
    }),
  )
}

/**
 * The requested order where the list can have it, else the list's own, else the first possible one.
 */
export function chooseOrder(
  query: CaseOrder | undefined,
  filter: CaseFilter,
  own: CaseOrder,
): CaseOrder {
  const possible = possibleOrders(filter)
  return (
    [query, own].find((order) => order !== undefined && possible.includes(order)) ?? possible[0]!
  )
}
