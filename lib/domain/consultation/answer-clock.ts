// By when a question is answered: the working hours that the institution promises, counted over the
// days that are worked. No article: the promise is the institution's own
// (docs/decisions/0100-consultations.md).
import { natureOfDay, type CalendarRefusal, type WorkCalendar } from '../deadline/calendar'
import { WORKING_HOURS } from '../meeting/working-hours'
import { addDays, toLocalDate, type LocalDate } from '../time/local-date'
import { ok, type Result } from '../time/result'

/** The promises that an institution can choose from, in working hours. */
export const ANSWER_HOURS = [4, 8, 16, 24] as const
export type AnswerHours = (typeof ANSWER_HOURS)[number]

const HOUR = 60
/** Shanghai has had no other offset since 1991. */
const OFFSET_MS = 8 * 3_600_000

const minuteOfDay = (instant: Date) =>
  Math.floor((instant.getTime() + OFFSET_MS) / 60_000) % (24 * HOUR)

/** The beginning of that hour of the day. */
const atHour = (day: LocalDate, hour: number) =>
  new Date(`${day}T${String(hour).padStart(2, '0')}:00:00+08:00`)

/**
 * The moment by which a question is answered. Working hours (8:30 to 18:00 on every day that is
 * worked) are counted from the question on; the end is put off to the next full hour, because it is
 * announced as a day and an hour. Refused where the calendar begins later than the question.
 */
export function computeAnswerDue(
  writtenAt: Date,
  hours: AnswerHours,
  calendar: WorkCalendar,
): Result<Date, CalendarRefusal> {
  let missing = hours * HOUR
  let day = toLocalDate(writtenAt)
  let from = Math.max(minuteOfDay(writtenAt), WORKING_HOURS.from)
  for (;;) {
    const nature = natureOfDay(calendar, day)
    if (!nature.ok) return nature
    const available = nature.value.isWorking ? Math.max(0, WORKING_HOURS.to - from) : 0
    if (missing <= available) return ok(atHour(day, Math.ceil((from + missing) / HOUR)))
    missing -= available
    day = addDays(day, 1)
    from = WORKING_HOURS.from
  }
}
