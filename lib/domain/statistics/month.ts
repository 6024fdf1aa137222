import { addDays, parseLocalDate, type LocalDate } from '../time/local-date'

/** A month of the calendar in Asia/Shanghai: `YYYY-MM`. Text order is time order. */
export type Month = string & { readonly [brand]: 'Month' }

declare const brand: unique symbol

/** Reads `YYYY-MM`; null unless it is a month of the years 1900 to 2100. */
export function parseMonth(text: string): Month | null {
  return /^\d{4}-\d{2}$/.test(text) && parseLocalDate(`${text}-01`) ? (text as Month) : null
}

export function monthOf(day: LocalDate): Month {
  return day.slice(0, 7) as Month
}

export function addMonths(month: Month, months: number): Month {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + months
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}` as Month
}

export function firstDayOf(month: Month): LocalDate {
  return `${month}-01` as LocalDate
}

export function lastDayOf(month: Month): LocalDate {
  return addDays(firstDayOf(addMonths(month, 1)), -1)
}

/** Every month from one to the other, both included; none where `from` lies after `to`. */
export function monthsBetween(from: Month, to: Month): Month[] {
  const months: Month[] = []
  for (let month = from; month <= to; month = addMonths(month, 1)) months.push(month)
  return months
}
