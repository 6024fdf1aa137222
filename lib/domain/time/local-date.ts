/**
 * A day of the calendar in Asia/Shanghai, without a time: `YYYY-MM-DD`. Statutory periods are
 * counted in such days. The offset is fixed at UTC+8: China has kept no summer time since 1991, and
 * no case here is older than that.
 */
export type LocalDate = string & { readonly [brand]: 'LocalDate' }

declare const brand: unique symbol

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

const DAY_MS = 86_400_000
const SHANGHAI_OFFSET_MS = 8 * 3_600_000
const FIRST_YEAR = 1900
const LAST_YEAR = 2100

/** The day in Shanghai on which an instant falls. Throws RangeError for an invalid Date. */
export function toLocalDate(instant: Date): LocalDate {
  return fromEpochDay(Math.floor((instant.getTime() + SHANGHAI_OFFSET_MS) / DAY_MS))
}

/** The instant at which a day is over: 24:00 in Shanghai, which is 16:00 UTC of the same date. */
export function endOfLocalDate(date: LocalDate): Date {
  return new Date((epochDay(date) + 1) * DAY_MS - SHANGHAI_OFFSET_MS)
}

/** Reads `YYYY-MM-DD`; null unless it is a day that exists, in the years 1900 to 2100. */
export function parseLocalDate(text: string): LocalDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return null
  const year = Number(match[1])
  if (year < FIRST_YEAR || year > LAST_YEAR) return null
  // Date.UTC lets 31 February run over into March: only a day that comes back unchanged exists.
  const date = fromEpochDay(Date.UTC(year, Number(match[2]) - 1, Number(match[3])) / DAY_MS)
  return date === text ? date : null
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return fromEpochDay(epochDay(date) + days)
}

/** The day of the same number so many months later, or the last day of a month that has none. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number]
  const last = new Date(Date.UTC(year, month + months, 0))
  last.setUTCDate(Math.min(day, last.getUTCDate()))
  return last.toISOString().slice(0, 10) as LocalDate
}

/** Whole days from one day to another; negative when `to` lies before `from`. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return epochDay(to) - epochDay(from)
}

/**
 * Negative when `a` is earlier, 0 on the same day, positive when `a` is later: the order that
 * `sort` expects.
 */
export function compareDates(a: LocalDate, b: LocalDate): number {
  return daysBetween(b, a)
}

export function laterOf(a: LocalDate, b: LocalDate): LocalDate {
  return a < b ? b : a
}

/** 1 January of a year. */
export function firstDayOf(year: number): LocalDate {
  return fromEpochDay(Date.UTC(year, 0, 1) / DAY_MS)
}

export function yearOf(date: LocalDate): number {
  return Number(date.slice(0, 4))
}

export function weekdayOf(date: LocalDate): Weekday {
  // Day 0 of the epoch, 1 January 1970, was a Thursday.
  return (((((epochDay(date) + 3) % 7) + 7) % 7) + 1) as Weekday
}

// Both ways without a Date: a list counts thousands of days a page, and a Date made and printed for
// each was a tenth of its cost (docs/operations/performance.md). Days of the proleptic Gregorian
// calendar, in eras of 400 years that begin on 1 March.
const ERA_DAYS = 146_097
/** From 1 March of the year 0 to 1 January 1970. */
const EPOCH_SHIFT = 719_468

function digits(text: string, from: number, to: number): number {
  let value = 0
  for (let at = from; at < to; at++) value = value * 10 + text.charCodeAt(at) - 48
  return value
}

function epochDay(date: LocalDate): number {
  const month = digits(date, 5, 7)
  const year = digits(date, 0, 4) - (month <= 2 ? 1 : 0)
  const era = Math.floor(year / 400)
  const yearOfEra = year - era * 400
  const dayOfYear =
    Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + digits(date, 8, 10) - 1
  return (
    era * ERA_DAYS +
    yearOfEra * 365 +
    Math.floor(yearOfEra / 4) -
    Math.floor(yearOfEra / 100) +
    dayOfYear -
    EPOCH_SHIFT
  )
}

function fromEpochDay(day: number): LocalDate {
  if (!Number.isInteger(day)) throw new RangeError('Invalid time value')
  const shifted = day + EPOCH_SHIFT
  const era = Math.floor(shifted / ERA_DAYS)
  const dayOfEra = shifted - era * ERA_DAYS
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1)}` as LocalDate
}

const twoDigits = (value: number): string => (value < 10 ? `0${value}` : String(value))
