/**
 * What a calendar covers, and what a new notice changes in it. The yearly notice appears in October
 * or November; from November on its absence is worth a warning.
 */
import {
  addDays,
  parseLocalDate,
  weekdayOf,
  yearOf,
  type LocalDate,
} from '@/lib/domain/time/local-date'
import { natureOfDay, type WorkCalendar } from './calendar'

const WARN_FROM_MONTH = 11

/**
 * Days off on which every notice so far agrees: New Year, Labour Day, National Day
 * (全国年节及纪念日放假办法第2条).
 */
const ALWAYS_OFF = ['01-01', '05-01', '10-01', '10-02', '10-03'] as const

/**
 * The next year, once it is late enough in this one to need it, and as long as its calendar is
 * missing.
 */
export function findMissingYear(calendar: WorkCalendar, today: LocalDate): number | null {
  const thisYear = yearOf(today)
  if (!calendar.years.has(thisYear)) return thisYear
  const isLate = Number(today.slice(5, 7)) >= WARN_FROM_MONTH
  return isLate && !calendar.years.has(thisYear + 1) ? thisYear + 1 : null
}

export type CalendarChange = { readonly day: LocalDate; readonly becomes: 'off' | 'worked' }

/**
 * Days of the year whose nature the new calendar changes. null: the old one did not know the year,
 * so everything is new.
 */
export function compareCalendars(
  before: WorkCalendar,
  after: WorkCalendar,
  year: number,
): readonly CalendarChange[] | null {
  if (!before.years.has(year)) return null
  return daysOf(year).flatMap((day): CalendarChange[] => {
    const [was, is] = [natureOfDay(before, day), natureOfDay(after, day)]
    if (!was.ok || !is.ok || was.value.isWorking === is.value.isWorking) return []
    return [{ day, becomes: is.value.isWorking ? 'worked' : 'off' }]
  })
}

/**
 * Days that every notice has off and this one does not, weekends aside: a sign of a slip of the
 * hand.
 */
export function findForgottenDays(
  year: number,
  holidays: readonly LocalDate[],
): readonly LocalDate[] {
  return ALWAYS_OFF.flatMap((monthDay) => {
    const day = parseLocalDate(`${year}-${monthDay}`)
    return day && weekdayOf(day) <= 5 && !holidays.includes(day) ? [day] : []
  })
}

function daysOf(year: number): LocalDate[] {
  const days: LocalDate[] = []
  for (
    let day = parseLocalDate(`${year}-01-01`);
    day && yearOf(day) === year;
    day = addDays(day, 1)
  )
    days.push(day)
  return days
}

/** Consecutive days as ranges, in order: 1, 2, 3 and 5 become 1–3 and 5–5. */
export function groupDays(
  days: readonly LocalDate[],
): readonly { readonly from: LocalDate; readonly to: LocalDate }[] {
  const groups: { from: LocalDate; to: LocalDate }[] = []
  for (const day of [...days].sort()) {
    const last = groups.at(-1)
    if (last && addDays(last.to, 1) >= day) last.to = day
    else groups.push({ from: day, to: day })
  }
  return groups
}
