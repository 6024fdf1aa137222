import 'server-only'
import type { Counted } from '@/lib/data/bounded-count'
import type { Read } from '@/lib/data/door'
import type { CaseListRow } from '@/lib/data/mappers/case-list'
import { CASE_ORDERS, type CaseOrder } from '@/lib/data/stores/case/case-order'
import { countCaseList } from '@/lib/data/stores/case/case-count-store'
import type { CaseListQuery } from '@/lib/data/stores/case/case-order'
import { findSearchMatches, type SearchMatches } from '@/lib/data/stores/case/case-search'
import { readCaseList } from '@/lib/data/stores/case/case-list-store'
import {
  numberedPositionOf,
  pageOf,
  type Cursor,
  type NumberedPageQuery,
  type Page,
} from '../paging/keyset'
import { presentPage, type PageView } from '../paging/page-view'
import { pickCaseFilters, type CaseFilterInput } from './case-filter-input'
import { possibleOrders } from './list-order'

/** One page of a list of cases, and how many cases the list has. */
export type ListedCases = {
  readonly query: CaseListQuery
  readonly page: Page<CaseListRow>
  /** Number of its first row, counted from 1. */
  readonly from: number
  readonly counted: Counted
  /** What the words searched for match. */
  readonly matches: SearchMatches
}

/** A list of cases as its page shows it. */
export type CaseListPage<Row> = PageView<Row> & {
  /** The filters in force, for the page's links and its filter form. */
  readonly query: CaseFilterInput
  readonly order: CaseOrder
  /** The orders a reader may choose for these filters. */
  readonly orders: readonly CaseOrder[]
  readonly total: number
  /** There are more than `total`; counting stops there. */
  readonly isMore: boolean
}

/** Reads one page of a list of cases and counts the list. */
export async function listCases(
  db: Read,
  query: CaseListQuery,
  place: NumberedPageQuery & { readonly size: number; readonly from?: unknown },
): Promise<ListedCases> {
  const order = CASE_ORDERS[query.order]
  const position = numberedPositionOf(order, place, place.size)
  const slice = { ...position, take: place.size + 1 }
  // A page by its number is found among all matches, which alone can be passed over.
  const matches = await findSearchMatches(db, query, position.skipped > 0 ? undefined : slice)
  const [read, { total, isMore }] = await Promise.all([
    readCaseList(db, query, matches, slice),
    countCaseList(db, query, matches),
  ])
  // The last page holds what is left over by the pages before it.
  const size = position.isLast && !isMore ? total % place.size || place.size : place.size
  const page = pageOf(position, read, (row) => caseCursor(query.order, row), size)
  // Where counting stopped early, the rows on the screen still exist: the total must not be below
  // them.
  const from = firstRowOf(position, page.rows.length, total, place.from)
  const before = from - 1
  return {
    query,
    page,
    from,
    matches,
    counted: { total: isMore ? Math.max(total, before + page.rows.length) : total, isMore },
  }
}

/** The first cases of a list, on whatever page of it the reader is. */
export async function readFirstCases(
  db: Read,
  query: CaseListQuery,
  take: number,
): Promise<readonly CaseListRow[]> {
  const matches = await findSearchMatches(db, query)
  return readCaseList(db, query, matches, { cursor: null, isBackwards: false, take })
}

/** The number of a page's first row: counted where the page says it, else as the address says. */
function firstRowOf(
  { isLast, skipped }: { readonly isLast: boolean; readonly skipped: number },
  rows: number,
  total: number,
  from: unknown,
): number {
  if (isLast) return Math.max(1, total - rows + 1)
  if (skipped > 0) return skipped + 1
  return typeof from === 'number' ? from : 1
}

/** The page of a list of cases; `present` makes one row of it. */
export function presentCaseList<Row>(
  { query, page, from, counted }: ListedCases,
  input: CaseFilterInput & { readonly from: number; readonly size: number },
  present: (row: CaseListRow) => Row,
): CaseListPage<Row> {
  return {
    ...presentPage(page, { ...input, from }, present),
    query: pickCaseFilters(input),
    order: query.order,
    orders: possibleOrders(query.filter),
    total: counted.total,
    isMore: counted.isMore,
  }
}

/** Key of a row in an order. Days are midnight UTC, as the driver binds the column. */
export function caseCursor(order: CaseOrder, row: CaseListRow): Cursor & { value: Date | null } {
  const value = row[CASE_ORDERS[order].column]
  return { value: typeof value === 'string' ? new Date(`${value}T00:00:00Z`) : value, id: row.id }
}
