import type { LocalDate } from '../time/local-date'
import { addMonths, monthOf, type Month } from './month'

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
 * The period of an address. Without `from` and `to`: the last twelve months. A missing end is this
 * month, a missing beginning is eleven months before the end; a reversed pair is swapped. Months
 * before `earliest` and months to come are cut off: no case is lost, and no report gets a thousand
 * empty rows.
 */
export function toPeriod(
  query: { readonly from?: Month | undefined; readonly to?: Month | undefined },
  today: LocalDate,
  earliest: Month | null,
): Period {
  if (!query.from && !query.to) return quickPeriod('last_twelve', today, earliest)
  const month = monthOf(today)
  const end = query.to ?? month
  const begin = query.from ?? addMonths(end, -11)
  const [from, to] = begin <= end ? [begin, end] : [end, begin]
  const first = earliest !== null && earliest < month ? earliest : month
  const lastShown = to > month ? month : to
  const firstShown = from < first ? first : from
  return firstShown <= lastShown
    ? { from: firstShown, to: lastShown }
    : { from: lastShown, to: lastShown }
}
