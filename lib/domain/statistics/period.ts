import type { LocalDate } from '../time/local-date'
import { addMonths, monthOf, monthsBetween, type Month } from './month'

/** Whole months, both included. */
export type Period = { readonly from: Month; readonly to: Month }

/** The periods that a report offers at one press; the first is what it begins with. */
export const QUICK_PERIODS = [
  'last_twelve',
  'this_month',
  'last_month',
  'this_quarter',
  'this_year',
  'last_year',
  'all',
] as const
export type QuickPeriod = (typeof QUICK_PERIODS)[number]

/**
 * What a quick period means today. `earliest`: the first month anything was counted in, null where
 * nothing was.
 */
export function quickPeriod(name: QuickPeriod, today: LocalDate, earliest: Month | null): Period {
  const month = monthOf(today)
  const year = Number(month.slice(0, 4))
  switch (name) {
    case 'last_twelve':
      return { from: addMonths(month, -11), to: month }
    case 'this_month':
      return { from: month, to: month }
    case 'last_month':
      return { from: addMonths(month, -1), to: addMonths(month, -1) }
    case 'this_quarter':
      return { from: addMonths(month, -((Number(month.slice(5)) - 1) % 3)), to: month }
    case 'this_year':
      return { from: `${year}-01` as Month, to: month }
    case 'last_year':
      return { from: `${year - 1}-01` as Month, to: `${year - 1}-12` as Month }
    case 'all':
      return { from: earliest !== null && earliest < month ? earliest : month, to: month }
  }
}

/**
 * The period of an address, exactly as requested: a figure handed on is not headed by another one.
 * Without `from` and `to`: the last twelve months. A missing end is this month, a missing beginning
 * is eleven months before the end; a reversed pair is swapped.
 */
export function toPeriod(
  query: { readonly from?: Month | undefined; readonly to?: Month | undefined },
  today: LocalDate,
): Period {
  const end = query.to ?? monthOf(today)
  const begin = query.from ?? addMonths(end, -11)
  return begin <= end ? { from: begin, to: end } : { from: end, to: begin }
}

/** A longer period does not list the months before the first case. */
const LISTED_AT_MOST = 36

/**
 * The months of a period that a report lists, one row each, those without a case with 0. Months to
 * come are not listed: nothing can have happened in them. Of a very long period the months before
 * the first case are left out, since they would be hundreds of empty rows.
 */
export function listedMonths(
  { from, to }: Period,
  today: LocalDate,
  earliest: Month | null,
): Month[] {
  const last = to < monthOf(today) ? to : monthOf(today)
  const months = monthsBetween(from, last)
  return months.length <= LISTED_AT_MOST
    ? months
    : months.filter((month) => earliest !== null && month >= earliest)
}
