import type { LocalDate } from '../time/local-date'

/** A month of the calendar in Shanghai, `YYYY-MM`. */
export type Month = string

export type MonthlyWork = {
  readonly month: Month
  readonly closed: number
  readonly succeeded: number
  readonly points: number
}

/** The month of `today` and the eleven before it, the earliest first. */
export function lastTwelveMonths(today: LocalDate): Month[] {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))]
  return Array.from({ length: 12 }, (_, index) => {
    const count = year * 12 + (month - 1) - (11 - index)
    return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`
  })
}

/** What was found by month, with a zero for every month without a closed case. */
export function fillMonths(months: readonly Month[], found: readonly MonthlyWork[]): MonthlyWork[] {
  const byMonth = new Map(found.map((work) => [work.month, work]))
  return months.map((month) => byMonth.get(month) ?? { month, closed: 0, succeeded: 0, points: 0 })
}

/** First and last day of a month, for an address that opens its cases. */
export function daysOfMonth(month: Month): { readonly from: LocalDate; readonly to: LocalDate } {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))]
  const last = new Date(Date.UTC(year, number, 0)).getUTCDate()
  return {
    from: `${month}-01` as LocalDate,
    to: `${month}-${String(last).padStart(2, '0')}` as LocalDate,
  }
}
