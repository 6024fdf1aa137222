/**
 * Counting a period in calendar days (民诉法第85条): it starts the day after the event, passes over
 * paused days, and when its last day is a day off it ends on the next working day. In a year whose
 * calendar is not published yet it is not moved: the day is provisional, and can only become later
 * (ADR 0034).
 */
import { addDays, addMonths, type LocalDate } from '@/lib/domain/time/local-date'
import { ok, type Result } from '@/lib/domain/time/result'
import { natureOfDay, type CalendarRefusal, type WorkCalendar } from './calendar'
import { findPauseOn, type PausedSpan } from './pauses'

/** The last day as counted, and the day on which the period really ends. */
export type PeriodEnd = {
  readonly nominalDueOn: LocalDate
  readonly dueOn: LocalDate
  /** The last day lies in a year whose calendar is not published yet. */
  readonly isProvisional: boolean
}

/** The end of a period of `days` (at least 1) after the day `from`, which itself is not counted. */
export function countThrough(
  from: LocalDate,
  days: number,
  spans: readonly PausedSpan[],
  calendar: WorkCalendar,
): Result<PeriodEnd, CalendarRefusal> {
  let nominalDueOn = from
  for (let counted = 0; counted < days;) {
    nominalDueOn = addDays(nominalDueOn, 1)
    const pause = findPauseOn(spans, nominalDueOn)
    if (pause) nominalDueOn = pause.to
    else counted += 1
  }
  const end = moveToWorkingDay(nominalDueOn, spans, calendar)
  return end.ok ? ok({ nominalDueOn, ...end.value }) : end
}

/**
 * The end of a period of so many months (at least 1) after the day `from`: the day of the same
 * number, or where its month has none the last of the month (民法典 第202条), and where that is a day
 * off the next working day.
 */
export function countMonthsThrough(
  from: LocalDate,
  months: number,
  calendar: WorkCalendar,
): Result<PeriodEnd, CalendarRefusal> {
  const nominalDueOn = addMonths(from, months)
  const end = moveToWorkingDay(nominalDueOn, [], calendar)
  return end.ok ? ok({ nominalDueOn, ...end.value }) : end
}

/**
 * The first working day from `day` on, or the first day whose year is not published. A period
 * cannot run out while it is paused, so paused days are passed over here too.
 */
function moveToWorkingDay(
  day: LocalDate,
  spans: readonly PausedSpan[],
  calendar: WorkCalendar,
): Result<Omit<PeriodEnd, 'nominalDueOn'>, CalendarRefusal> {
  for (let candidate = day; ; candidate = addDays(candidate, 1)) {
    const pause = findPauseOn(spans, candidate)
    if (pause) {
      candidate = pause.to
      continue
    }
    const nature = natureOfDay(calendar, candidate)
    if (!nature.ok) return nature
    const { isWorking, isProvisional } = nature.value
    if (isWorking || isProvisional) return ok({ dueOn: candidate, isProvisional })
  }
}
