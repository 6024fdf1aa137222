// 请假: during it a mediator is given no case (exclusions of an assignment); those they have stay theirs.
import { allow, refuse, type Decided } from '../refusal'
import { daysBetween, type LocalDate } from '../time/local-date'

/** Both days inclusive. */
export type Leave = { readonly from: LocalDate; readonly to: LocalDate }

/** Whoever is away longer is taken off the roster instead. */
export const LONGEST_LEAVE_DAYS = 366

/**
 * The leave that stands afterwards; null: none. A leave that is over may not be entered: it would keep nobody from anything, and the
 * record of assignments would seem to contradict it.
 */
export function decideLeave(
  asked: {
    readonly from: LocalDate | null
    readonly to: LocalDate | null
    readonly cancels: boolean
  },
  today: LocalDate,
): Decided<Leave | null> {
  if (asked.cancels) return allow(null)
  const { from, to } = asked
  const missing = { ...(!from && { from: 'REQUIRED' }), ...(!to && { to: 'REQUIRED' }) }
  if (!from || !to) return refuse('INPUT_INVALID', {}, missing)
  if (to < from) return refuse('INPUT_INVALID', {}, { to: 'DAY_ORDER' })
  if (to < today) return refuse('INPUT_INVALID', {}, { to: 'LEAVE_OVER' })
  if (daysBetween(from, to) >= LONGEST_LEAVE_DAYS)
    return refuse('INPUT_INVALID', {}, { to: 'LEAVE_TOO_LONG' })
  return allow({ from, to })
}
