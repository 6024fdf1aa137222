/**
 * When a mediation period counts as running out: one rule for the warning of a case (remaining.ts),
 * and for the lists, filters and reports that count such cases.
 */
import { addDays, type LocalDate } from '@/lib/domain/time/local-date'
import { ok, type Result } from '@/lib/domain/time/result'
import { addWorkingDays, type CalendarRefusal, type WorkCalendar } from './calendar'

/** A mediation period runs out while no more working days than these remain after today. */
export const RUNNING_OUT_WORKING_DAYS = 3

/**
 * The last due day that counts as running out today: the third working day after today, or the last
 * of the days off that follow it. A due day falls on a day off only while the calendar of its year
 * is not published (ADR 0034), and warns there like the working day before it.
 */
export function computeRunningOutUntil(
  today: LocalDate,
  calendar: WorkCalendar,
): Result<LocalDate, CalendarRefusal> {
  const beyond = addWorkingDays(calendar, today, RUNNING_OUT_WORKING_DAYS + 1)
  return beyond.ok ? ok(addDays(beyond.value.on, -1)) : beyond
}
