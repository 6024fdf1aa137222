// How long a court waits for the answer to a 催办. No article sets it: the platform's own three
// working days, or the court's number.
import { addWorkingDays, type CalendarRefusal, type WorkCalendar } from '../deadline/calendar'
import type { LocalDate } from '../time/local-date'
import { ok, type Result } from '../time/result'

/** Working days that a court may set. */
export const CHASE_ANSWER_DAYS = { least: 1, most: 10, usual: 3 } as const

/**
 * The last day of the answer. `courtDays`: what the court has set, null where it has set nothing.
 * The day itself is not counted.
 */
export function computeAnswerDue(
  chasedOn: LocalDate,
  courtDays: number | null,
  calendar: WorkCalendar,
): Result<LocalDate, CalendarRefusal> {
  const end = addWorkingDays(calendar, chasedOn, courtDays ?? CHASE_ANSWER_DAYS.usual)
  return end.ok ? ok(end.value.on) : end
}
