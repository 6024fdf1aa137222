import 'server-only'
import type { Read } from '@/lib/data/door'
import type { CaseListRow } from '@/lib/data/mappers/case-list'
import {
  CASE_ORDERS,
  countCaseList,
  findSearchMatches,
  readCaseList,
  type CaseListQuery,
  type CaseOrder,
  type Counted,
} from '@/lib/data/stores/case/case-list-store'
import { pageOf, positionOf, type PageQuery, type Page } from '../paging/keyset'

export type ListedCases = { readonly page: Page<CaseListRow>; readonly counted: Counted }

/** One page of a list of cases and how many there are: what every list of cases is made of. */
export async function listCases(
  db: Read,
  query: CaseListQuery,
  place: PageQuery & { readonly size: number; readonly from?: unknown },
): Promise<ListedCases> {
  const order = CASE_ORDERS[query.order]
  const position = positionOf(order, place)
  const slice = { ...position, take: place.size + 1 }
  const matches = await findSearchMatches(db, query, slice)
  const [read, { total, isMore }] = await Promise.all([
    readCaseList(db, query, matches, slice),
    countCaseList(db, query, matches),
  ])
  const page = pageOf(position, read, (row) => cursorOf(query.order, row), place.size)
  // Of what is everywhere only a part was counted; what stands on the screen is there all the same.
  const before = typeof place.from === 'number' ? place.from - 1 : 0
  return {
    page,
    counted: { total: isMore ? Math.max(total, before + page.rows.length) : total, isMore },
  }
}

/** Where a row stands in its order. Days travel as midnight UTC, as the column's own driver has them. */
export function cursorOf(
  order: CaseOrder,
  row: CaseListRow,
): { readonly value: Date | null; readonly id: string } {
  const value = row[CASE_ORDERS[order].column]
  return { value: typeof value === 'string' ? new Date(`${value}T00:00:00Z`) : value, id: row.id }
}
