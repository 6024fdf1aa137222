import { conditionsInWords, type ConditionNames } from '@/lib/labels/zh-CN/case-filter'
import { filterParams, type CaseFilterInput } from '@/lib/queries/case/case-filter-input'
import { headingSorts } from '@/lib/queries/case/list-order'
import { PAGE_SIZE, SKIPPED_AT_MOST } from '@/lib/queries/paging/keyset'
import { PAGE_SIZES, PRINT_SIZE } from '@/lib/queries/paging/page-input'
import type { PageView } from '@/lib/queries/paging/page-view'
import type { CaseOrder } from '@/lib/data/stores/case/case-order'
import { pageHref } from './search-params'

type Params = Readonly<Record<string, string | number | null | undefined>>

/**
 * The links of a page of a list, all with its conditions: the first page, the neighbouring pages,
 * other page sizes. `range`: numbers of the first and last row.
 */
export function listLinks(
  path: string,
  conditions: Params,
  { rows, from, size, previous, next }: PageView<unknown>,
) {
  const here: Params = { ...conditions, size: sizeParam(size) }
  const hrefOf = (change: Params) => pageHref(path, { ...here, ...change })
  return {
    hrefOf,
    firstHref: hrefOf({}),
    previousHref: previous && hrefOf({ before: previous, from: from - size }),
    nextHref: next && hrefOf({ after: next, from: from + rows.length }),
    printHref: hrefOf({ size: PRINT_SIZE, print: 1 }),
    range: rows.length > 0 ? { from, to: from + rows.length - 1 } : undefined,
    sizes: PAGE_SIZES.map((each) => ({ size: each, href: hrefOf({ size: sizeParam(each) }) })),
  }
}

/** URL parameter of a page size; the usual size needs none. */
export function sizeParam(size: number): string | undefined {
  return size === PAGE_SIZE ? undefined : String(size)
}

/**
 * The end of a list that was counted, and its pages by their number, as far as those reach; of a
 * list of one or two pages neither.
 */
function numberedLinks(
  path: string,
  here: Params,
  { hrefOf, nextHref }: ReturnType<typeof listLinks>,
  { total, isMore, from, size }: CaseListView,
) {
  const pages = Math.ceil(total / size)
  const reached = Math.floor(SKIPPED_AT_MOST / size) + 1
  const last = isMore ? reached : Math.min(pages, reached)
  const params = Object.entries({ ...here, size: sizeParam(size) })
  return {
    lastHref: nextHref && !isMore && pages > 2 ? hrefOf({ last: 1 }) : null,
    jump:
      pages > 2
        ? {
            action: path,
            params: Object.fromEntries(
              params.flatMap(([name, value]) => (value ? [[name, String(value)]] : [])),
            ),
            current: Math.ceil(from / size),
            last,
          }
        : null,
  }
}

type CaseListView = PageView<unknown> & {
  readonly tab: string | null
  readonly query: CaseFilterInput
  readonly total: number
  readonly isMore: boolean
  readonly order: CaseOrder
  readonly orders: readonly CaseOrder[]
}

/**
 * The links of a list of cases: those of `listLinks`, the list without one of its conditions, and
 * the list without any. `order`: only where the URL names one.
 */
export function caseListLinks(
  path: string,
  view: CaseListView,
  order: string | undefined,
  names: ConditionNames,
) {
  const params: Readonly<Record<string, string>> = filterParams(view.query)
  const keep = { tab: view.tab ?? undefined, size: sizeParam(view.size) }
  const here = { ...keep, ...params, order }
  const links = listLinks(path, here, view)
  const conditions = conditionsInWords(view.query, names).map(({ words, params: removed }) => ({
    words,
    href: links.hrefOf(Object.fromEntries(removed.map((name) => [name, undefined]))),
  }))
  const sorts = Object.fromEntries(
    Object.entries(headingSorts(view.order, view.orders)).map(([column, { direction, next }]) => [
      column,
      { direction, href: next && links.hrefOf({ order: next }) },
    ]),
  )
  return {
    ...links,
    ...numberedLinks(path, here, links, view),
    sorts,
    params,
    keep,
    here,
    resetHref: pageHref(path, keep),
    conditions,
    isNarrowed: conditions.length > 0,
  }
}
