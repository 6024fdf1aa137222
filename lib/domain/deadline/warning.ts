/**
 * When a mediation period counts as running out: one rule for the warning of a case (remaining.ts),
 * and for the lists, filters and reports that count such cases.
 */
import { addDays, type LocalDate } from '@/lib/domain/time/local-date'
import { ok, type Result } from '@/lib/domain/time/result'
import { addWorkingDays, type CalendarRefusal, type WorkCalendar } from './calendar'

/** A mediation period runs out while no more working days than these remain after today. */
const RUNNING_OUT_WORKING_DAYS = 3

/** The widest number of working days left at which a period still has each level (remaining.ts). */
export const MEDIATION_BANDS = { red: 1, orange: RUNNING_OUT_WORKING_DAYS, yellow: 5 } as const

/** The last due day of each level as of a day; red ends first. */
export type LevelEnds = Readonly<Record<keyof typeof MEDIATION_BANDS, LocalDate>>

/**
 * The last due days on which a period has each level today: the first, third and fifth working day
 * after today, or the last of the days off that follow it. A due day falls on a day off only while
 * the calendar of its year is not published (ADR 0034), and warns there like the working day before
 * it.
 * @returns refused before the first published year
 */
export function computeLevelEnds(
  today: LocalDate,
  calendar: WorkCalendar,
): Result<LevelEnds, CalendarRefusal> {
  const [red, orange, yellow] = [
    lastWithin(MEDIATION_BANDS.red, today, calendar),
    lastWithin(MEDIATION_BANDS.orange, today, calendar),
    lastWithin(MEDIATION_BANDS.yellow, today, calendar),
  ]
  if (!red.ok) return red
  if (!orange.ok) return orange
  if (!yellow.ok) return yellow
  return ok({ red: red.value, orange: orange.value, yellow: yellow.value })
}

function lastWithin(
  days: number,
  today: LocalDate,
  calendar: WorkCalendar,
): Result<LocalDate, CalendarRefusal> {
  const beyond = addWorkingDays(calendar, today, days + 1)
  return beyond.ok ? ok(addDays(beyond.value.on, -1)) : beyond
}
