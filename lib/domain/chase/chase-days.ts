// How long a court waits for the answer to a 催办. No article sets it: the working days are a
// parameter of the court (lib/domain/parameters/catalogue.ts).
import { addWorkingDays, type CalendarRefusal, type WorkCalendar } from '../deadline/calendar'
import type { LocalDate } from '../time/local-date'
import { ok, type Result } from '../time/result'

/** The last day of the answer. The day of the 催办 itself is not counted. */
export function computeAnswerDue(
  chasedOn: LocalDate,
  workingDays: number,
  calendar: WorkCalendar,
): Result<LocalDate, CalendarRefusal> {
  const end = addWorkingDays(calendar, chasedOn, workingDays)
  return end.ok ? ok(end.value.on) : end
}
