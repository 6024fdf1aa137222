// 请假: during it a mediator is given no case (exclusions of an assignment); those they have stay
// theirs.
import { allow, refuse, type Decided } from '../refusal'
import { daysBetween, type LocalDate } from '../time/local-date'

/** Both days inclusive. */
export type Leave = { readonly from: LocalDate; readonly to: LocalDate }

/** A mediator who is away longer is taken off the roster instead. */
export const LONGEST_LEAVE_DAYS = 366

/**
 * The leave that is valid afterwards; null: none. A leave that is over may not be entered: it would
 * have no effect, and the record of assignments would seem to contradict it.
 */
export function decideLeave(
  request: {
    readonly from: LocalDate | null
    readonly to: LocalDate | null
    readonly cancels: boolean
  },
  today: LocalDate,
): Decided<Leave | null> {
  if (request.cancels) return allow(null)
  const { from, to } = request
  const missing = { ...(!from && { from: 'REQUIRED' }), ...(!to && { to: 'REQUIRED' }) }
  if (!from || !to) return refuse('INPUT_INVALID', {}, missing)
  if (to < from) return refuse('INPUT_INVALID', {}, { to: 'DAY_ORDER' })
  if (to < today) return refuse('INPUT_INVALID', {}, { to: 'LEAVE_OVER' })
  if (daysBetween(from, to) >= LONGEST_LEAVE_DAYS)
    return refuse('INPUT_INVALID', {}, { to: 'LEAVE_TOO_LONG' })
  return allow({ from, to })
}
