import { z } from 'zod'
import type { CaseFilter } from '@/lib/data/stores/case/case-filter'
import { CASE_ORDERS, type CaseOrder } from '@/lib/data/stores/case/case-order'
import { isSettled, MEDIATION_CLOCK_STATUSES, type CaseStatus } from '@/lib/domain/case/status'

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
  if (all((status) => status === 'pending_acceptance')) return ['received', 'newest']
  if (all((status) => status === 'returned')) return ['moved', 'newest', 'oldest']
  return [
    ...(all(runs) ? ['due' as const] : []),
    ...(all(isSettled) ? ['closed' as const] : []),
    'newest',
    'oldest',
  ]
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
