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

/**
 * The festivals whose day follows the moon or the sun, each with the days of the year between which
 * its days off lie in every notice, and how many of them a notice has at least
 * (全国年节及纪念日放假办法第2条: 春节四日, 清明、端午、中秋各一日; weekends may be left out).
 */
const MOVING_FESTIVALS = [
  { festival: 'spring_festival', from: '01-20', to: '02-26', days: 3 },
  { festival: 'qingming', from: '04-02', to: '04-08', days: 1 },
  { festival: 'dragon_boat', from: '05-25', to: '06-28', days: 1 },
  { festival: 'mid_autumn', from: '09-06', to: '09-30', days: 1 },
] as const
export type MovingFestival = (typeof MOVING_FESTIVALS)[number]['festival']

/** The day that a holiday of National Day reaches where the Mid-Autumn Festival falls into it. */
const LAST_DAY_OF_BOTH = '10-08'

/**
 * Festivals for which the notice has no days off in their season: a sign that part of it was not
 * copied.
 */
export function findForgottenFestivals(
  year: number,
  holidays: readonly LocalDate[],
): readonly MovingFestival[] {
  const isOff = (monthDay: string) => holidays.some((day) => day === `${year}-${monthDay}`)
  return MOVING_FESTIVALS.flatMap(({ festival, from, to, days }) => {
    const found = holidays.filter((day) => day >= `${year}-${from}` && day <= `${year}-${to}`)
    const isIncluded = festival === 'mid_autumn' && isOff(LAST_DAY_OF_BOTH)
    return found.length < days && !isIncluded ? [festival] : []
  })
}

/** Whether the notice seems to be copied in part: it is loaded only where that is confirmed. */
export function seemsIncomplete(year: number, holidays: readonly LocalDate[]): boolean {
  return (
    findForgottenDays(year, holidays).length > 0 ||
    findForgottenFestivals(year, holidays).length > 0
  )
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
