/**
 * China's working days: Monday to Friday, less the days off and plus the make-up working weekends
 * of the State Council's yearly notice. A later year whose notice is not loaded yet is provisional
 * (ADR 0034): Monday to Friday except 1 January (全国年节及纪念日放假办法第2条), and marked so. A year before
 * the first one is refused, because its notice exists and a guess could contradict it.
 */
import {
  addDays,
  daysBetween,
  firstDayOf,
  weekdayOf,
  yearOf,
  type LocalDate,
} from '@/lib/domain/time/local-date'
import { ok, refuse, type Result } from '@/lib/domain/time/result'

/** One yearly notice. Weekends need not be listed among the holidays. */
export type CalendarYear = {
  readonly year: number
  readonly holidays: readonly LocalDate[]
  readonly makeUpWorkdays: readonly LocalDate[]
}

export type WorkCalendar = {
  readonly years: ReadonlyMap<
    number,
    {
      readonly year: number
      readonly holidays: ReadonlySet<LocalDate>
      readonly makeUpWorkdays: ReadonlySet<LocalDate>
    }
  >
}

export type CalendarRefusal = {
  readonly code: 'CALENDAR_YEAR_UNPUBLISHED'
  readonly facts: { readonly year: number }
}

/**
 * Builds the calendar from yearly notices. A notice may move days of the year before (the one for
 * 2019 made Saturday
 * 29 December 2018 a working day), so each day is filed under its own year and the later notice has
 * the last word. Throws RangeError for two notices of one year, or a notice that calls one day both
 * off and worked.
 */
export function makeCalendar(notices: readonly CalendarYear[]): WorkCalendar {
  const years = new Map<
    number,
    { year: number; holidays: Set<LocalDate>; makeUpWorkdays: Set<LocalDate> }
  >()
  for (const { year } of notices) {
    if (years.has(year)) throw new RangeError(`Two calendar notices for ${year}`)
    years.set(year, { year, holidays: new Set(), makeUpWorkdays: new Set() })
  }
  for (const notice of [...notices].sort((a, b) => a.year - b.year)) {
    const worked = new Set(notice.makeUpWorkdays)
    for (const day of notice.holidays) {
      if (worked.has(day))
        throw new RangeError(
          `${day} is both a day off and a working day in the notice for ${notice.year}`,
        )
      years.get(yearOf(day))?.holidays.add(day)
      years.get(yearOf(day))?.makeUpWorkdays.delete(day)
    }
    for (const day of worked) {
      years.get(yearOf(day))?.makeUpWorkdays.add(day)
      years.get(yearOf(day))?.holidays.delete(day)
    }
  }
  return { years }
}

/** Whether a day is worked, make-up weekends included, and whether that is only provisional. */
export type DayNature = { readonly isWorking: boolean; readonly isProvisional: boolean }

/** The nature of a day; refused in a year before the first published one. */
export function natureOfDay(
  calendar: WorkCalendar,
  date: LocalDate,
): Result<DayNature, CalendarRefusal> {
  const isWeekday = weekdayOf(date) <= 5
  const year = calendar.years.get(yearOf(date))
  if (!year) {
    return isBeforeFirstYear(calendar, date)
      ? refuse({ code: 'CALENDAR_YEAR_UNPUBLISHED', facts: { year: yearOf(date) } })
      : ok({ isWorking: isWeekday && !date.endsWith('-01-01'), isProvisional: true })
  }
  const isWorking = year.makeUpWorkdays.has(date) || (isWeekday && !year.holidays.has(date))
  return ok({ isWorking, isProvisional: false })
}

function isBeforeFirstYear({ years }: WorkCalendar, date: LocalDate): boolean {
  return years.size === 0 || yearOf(date) < Math.min(...years.keys())
}

/** The calendar that decides about this day is not published yet. */
export function isProvisionalDay(calendar: WorkCalendar, date: LocalDate): boolean {
  const nature = natureOfDay(calendar, date)
  return nature.ok && nature.value.isProvisional
}

/** Where a period in working days ends, and the days off passed on the way to it. */
export type WorkingDaysEnd = {
  readonly on: LocalDate
  readonly daysOff: readonly LocalDate[]
  /** A day that was passed, or the last one, lies in a provisional year. */
  readonly isProvisional: boolean
}

/**
 * The n-th working day after a day (which itself is not counted). `count` is a whole number of at
 * least 1.
 */
export function addWorkingDays(
  calendar: WorkCalendar,
  from: LocalDate,
  count: number,
): Result<WorkingDaysEnd, CalendarRefusal> {
  const daysOff: LocalDate[] = []
  let on = from
  let isProvisional = false
  for (let counted = 0; counted < count;) {
    on = addDays(on, 1)
    const nature = natureOfDay(calendar, on)
    if (!nature.ok) return nature
    isProvisional ||= nature.value.isProvisional
    if (nature.value.isWorking) counted += 1
    else daysOff.push(on)
  }
  return ok({ on, daysOff, isProvisional })
}

/**
 * Working days after `from`, up to and including `to`; 0 when `to` is not later. Counted by weeks
 * and corrected by what each year's notice says: a page of late cases spans decades of days.
 */
export function countWorkingDays(
  calendar: WorkCalendar,
  from: LocalDate,
  to: LocalDate,
): Result<number, CalendarRefusal> {
  if (to <= from) return ok(0)
  const first = addDays(from, 1)
  if (isBeforeFirstYear(calendar, first))
    return refuse({ code: 'CALENDAR_YEAR_UNPUBLISHED', facts: { year: yearOf(first) } })
  let count = countWeekdays(from, to)
  for (let year = yearOf(first); year <= yearOf(to); year++)
    for (const day of daysOutOfOrder(calendar, year)) {
      if (day < first || day > to) continue
      const isWeekday = weekdayOf(day) <= 5
      if (isWeekday === isWorkingDay(calendar, day)) continue
      count += isWeekday ? -1 : 1
    }
  return ok(count)
}

/** Days from Monday to Friday after `from`, up to and including the later `to`. */
function countWeekdays(from: LocalDate, to: LocalDate): number {
  const days = daysBetween(from, to)
  const weeks = Math.floor(days / 7)
  let count = weeks * 5
  for (let day = weeks * 7 + 1; day <= days; day++)
    if (weekdayOf(addDays(from, day)) <= 5) count += 1
  return count
}

/** The days of a year that may be worked or not against their weekday. */
function* daysOutOfOrder({ years }: WorkCalendar, year: number): Generator<LocalDate> {
  const notice = years.get(year)
  if (!notice) return yield firstDayOf(year)
  yield* notice.holidays
  yield* notice.makeUpWorkdays
}

function isWorkingDay(calendar: WorkCalendar, day: LocalDate): boolean {
  const nature = natureOfDay(calendar, day)
  return nature.ok && nature.value.isWorking
}
