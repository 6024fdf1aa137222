/**
 * On how many days of a period a mediator could be given cases: in service and not on leave
 * (docs/decisions/0069-working-hours-and-fairness.md).
 */
import type { Leave } from '../mediator/decide-leave'
import { addDays, type LocalDate } from '../time/local-date'

/** A leave as it was registered on a day; null: it was cancelled. It replaces the one before. */
export type LeaveChange = { readonly on: LocalDate; readonly leave: Leave | null }

export type ServiceFacts = {
  readonly from: LocalDate
  /** The last day in service; null: still in service. */
  readonly to: LocalDate | null
  /** In the order in which they were registered. */
  readonly leaves: readonly LeaveChange[]
}

/**
 * The leave in force on a day: the last one registered until then. One of earlier days stays taken.
 */
function isAway(leaves: readonly LeaveChange[], day: LocalDate): boolean {
  const leave = leaves.findLast(({ on }) => on <= day)?.leave ?? null
  return leave !== null && leave.from <= day && day <= leave.to
}

/** Calendar days from one to the other, both included. */
export function countServiceDays(
  { from, to, leaves }: ServiceFacts,
  period: { readonly from: LocalDate; readonly to: LocalDate },
): number {
  const first = from > period.from ? from : period.from
  const last = to !== null && to < period.to ? to : period.to
  let days = 0
  for (let day = first; day <= last; day = addDays(day, 1)) if (!isAway(leaves, day)) days += 1
  return days
}
