import chineseDays from 'chinese-days'
import { makeCalendar, type CalendarYear } from '@/lib/domain/deadline/calendar'
import {
  addDays,
  parseLocalDate,
  weekdayOf,
  yearOf,
  type LocalDate,
} from '@/lib/domain/time/local-date'

/**
 * Years whose State Council notices the packaged data contains. For other years the package only
 * guesses, so they are refused.
 */
const FIRST_PACKAGED_YEAR = 2019
const LAST_PACKAGED_YEAR = 2026

function packagedYear(year: number): CalendarYear {
  const holidays: LocalDate[] = []
  const makeUpWorkdays: LocalDate[] = []
  for (let day = parseLocalDate(`${year}-01-01`)!; yearOf(day) === year; day = addDays(day, 1)) {
    const isWeekend = weekdayOf(day) > 5
    const isWorked = chineseDays.isWorkday(day)
    if (isWorked && isWeekend) makeUpWorkdays.push(day)
    if (!isWorked && !isWeekend) holidays.push(day)
  }
  return { year, holidays, makeUpWorkdays }
}

let packaged: readonly CalendarYear[] | undefined

/** The published years that come with the product, read once. */
export function packagedCalendarYears(): readonly CalendarYear[] {
  packaged ??= Array.from({ length: LAST_PACKAGED_YEAR - FIRST_PACKAGED_YEAR + 1 }, (_, i) =>
    packagedYear(FIRST_PACKAGED_YEAR + i),
  )
  return packaged
}

/** The packaged years, overridden by those an administrator loaded from a notice. */
export function mergeCalendar(loaded: readonly CalendarYear[]) {
  const replaced = new Set(loaded.map(({ year }) => year))
  return makeCalendar([
    ...packagedCalendarYears().filter(({ year }) => !replaced.has(year)),
    ...loaded,
  ])
}
