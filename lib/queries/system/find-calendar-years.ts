import 'server-only'
import { z } from 'zod'
import { findLoadedYears } from '@/lib/data/stores/deadline/calendar-store'
import { findMissingYear, groupDays } from '@/lib/domain/deadline/calendar-coverage'
import type { CalendarYear } from '@/lib/domain/deadline/calendar'
import { weekdayOf, type LocalDate } from '@/lib/domain/time/local-date'
import { rangeInWords } from '@/lib/labels/zh-CN/calendar-notice'
import { CALENDAR } from '@/lib/labels/zh-CN/system'
import { mergeCalendar, packagedCalendarYears } from '@/lib/platform/published-calendar'
import { defineQuery } from '../define-query'

export type CalendarYearRow = {
  readonly year: number
  readonly origin: 'packaged' | 'loaded'
  readonly replacesPackaged: boolean
  readonly source: string
  readonly loaded: string | null
  readonly offWeekdays: number
  readonly off: readonly string[]
  readonly worked: readonly string[]
}

export type CalendarYearsView = {
  /** The newest year first. */
  readonly years: readonly CalendarYearRow[]
  /** The year whose notice is due now. */
  readonly missing: number | null
  readonly done: number | null
}

function daysOf(year: CalendarYear) {
  const inWords = (days: readonly LocalDate[]) =>
    groupDays(days).map((range) => rangeInWords(range, `${year.year}-01-01` as LocalDate))
  return {
    off: inWords(year.holidays),
    worked: inWords(year.makeUpWorkdays),
    offWeekdays: year.holidays.filter((day) => weekdayOf(day) <= 5).length,
  }
}

/** 工作日历: every year that has a calendar, where it is from, and which is missing. */
export const findCalendarYears = defineQuery({
  act: 'calendar:read',
  input: z.object({ done: z.coerce.number().int().optional().catch(undefined) }),
  load: (db) => findLoadedYears(db),
  present: (loaded, { today }, { done }): CalendarYearsView => {
    const packaged = packagedCalendarYears()
    const isLoaded = new Set(loaded.map(({ year }) => year))
    const rows: CalendarYearRow[] = [
      ...loaded.map((each) => ({
        ...daysOf(each),
        year: each.year,
        origin: 'loaded' as const,
        source: each.source,
        loaded: CALENDAR.loadedBy(each.loadedAt, each.loadedBy),
        replacesPackaged: packaged.some(({ year }) => year === each.year),
      })),
      ...packaged
        .filter(({ year }) => !isLoaded.has(year))
        .map((each) => ({
          ...daysOf(each),
          year: each.year,
          origin: 'packaged' as const,
          source: CALENDAR.packagedSource,
          loaded: null,
          replacesPackaged: false,
        })),
    ]
    return {
      years: rows.sort((a, b) => b.year - a.year),
      missing: findMissingYear(mergeCalendar(loaded), today),
      done: done !== undefined && isLoaded.has(done) ? done : null,
    }
  },
})
