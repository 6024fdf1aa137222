import { getDayDetail } from 'chinese-days'
import { makeCalendar, type CalendarYear } from '@/lib/domain/deadline/calendar'
import { addDays, weekdayOf, yearOf } from '@/lib/domain/time/local-date'
import { day } from '../time/day'

/** The State Council's notice for a year, as the package knows it. */
export function officialYear(year: number): CalendarYear {
  const holidays = []
  const makeUpWorkdays = []
  for (let date = day(`${year}-01-01`); yearOf(date) === year; date = addDays(date, 1)) {
    const isWeekend = weekdayOf(date) > 5
    const { work } = getDayDetail(date)
    if (!work && !isWeekend) holidays.push(date)
    if (work && isWeekend) makeUpWorkdays.push(date)
  }
  return { year, holidays, makeUpWorkdays }
}

export const OFFICIAL_CALENDAR = makeCalendar([officialYear(2025), officialYear(2026)])
