// When those to whom a court gave a day for 补正 or 补充 are reminded of it. Sources: 民诉解释
// 第354、356条 (限期补正、补充); no article sets the day of the reminder
// (docs/decisions/0129-review-of-applications.md).
import { addDays, type LocalDate } from '../time/local-date'
import type { ConfirmationStatus } from './confirmation-status'

/** What a court can wait for: 补正 before the admission, 补充 in the review. */
export const ORDER_KINDS = ['correction', 'supplement'] as const
export type OrderKind = (typeof ORDER_KINDS)[number]

/** Two days are enough to fetch a paper; a shorter term is in the message of the order itself. */
const REMINDED_AHEAD_DAYS = 2
/** In the morning, in Shanghai. */
const REMINDED_AT = '09:00:00+08:00'

/** The moment of the reminder of this last day; null: the term is too short for one. */
export function planOrderReminder(dueOn: LocalDate, now: Date): Date | null {
  const at = new Date(`${addDays(dueOn, -REMINDED_AHEAD_DAYS)}T${REMINDED_AT}`)
  return at > now ? at : null
}

/**
 * The order that still waits for its answer until this day; null: it was answered, postponed or
 * withdrawn, or the day is over.
 */
export function findWaitingOrder(
  {
    status,
    correctionDueOn,
    supplementDueOn,
  }: {
    readonly status: ConfirmationStatus
    readonly correctionDueOn: LocalDate | null
    readonly supplementDueOn: LocalDate | null
  },
  dueOn: string,
  today: LocalDate,
): OrderKind | null {
  if (today > dueOn) return null
  if (status === 'correcting' && correctionDueOn === dueOn) return 'correction'
  return status === 'admitted' && supplementDueOn === dueOn ? 'supplement' : null
}
