/**
 * Counting a period in calendar days (民诉法第85条): it starts the day after the event, passes over
 * paused days, and when its last day is a day off it ends on the next working day.
 */
import { addDays, type LocalDate } from '@/lib/domain/time/local-date'
import { ok, type Result } from '@/lib/domain/time/result'
import { isWorkingDay, type CalendarRefusal, type WorkCalendar } from './calendar'
import { findPauseOn, type PausedSpan } from './pauses'

/** The last day as counted, and the day on which the period really ends. */
export type PeriodEnd = { readonly nominalDueOn: LocalDate; readonly dueOn: LocalDate }

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
  const dueOn = moveToWorkingDay(nominalDueOn, spans, calendar)
  return dueOn.ok ? ok({ nominalDueOn, dueOn: dueOn.value }) : dueOn
}

/**
 * The first working day from `day` on. A period cannot run out while it is paused, so paused days
 * are passed over here too.
 */
function moveToWorkingDay(
  day: LocalDate,
  spans: readonly PausedSpan[],
  calendar: WorkCalendar,
): Result<LocalDate, CalendarRefusal> {
  for (let candidate = day; ; candidate = addDays(candidate, 1)) {
    const pause = findPauseOn(spans, candidate)
    if (pause) {
      candidate = pause.to
      continue
    }
    const working = isWorkingDay(calendar, candidate)
    if (!working.ok) return working
    if (working.value) return ok(candidate)
  }
}
