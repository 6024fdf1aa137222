import { conditionsInWords, type ConditionNames } from '@/lib/labels/zh-CN/case-filter'
import { filterParams, type CaseFilterInput } from '@/lib/queries/case/case-filter-input'
import { PAGE_SIZE } from '@/lib/queries/paging/keyset'
import { PAGE_SIZES } from '@/lib/queries/paging/page-input'
import type { PageView } from '@/lib/queries/paging/page-view'
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
    range: rows.length > 0 ? { from, to: from + rows.length - 1 } : undefined,
    sizes: PAGE_SIZES.map((each) => ({ size: each, href: hrefOf({ size: sizeParam(each) }) })),
  }
}

/** URL parameter of a page size; the usual size needs none. */
export function sizeParam(size: number): string | undefined {
  return size === PAGE_SIZE ? undefined : String(size)
}

type CaseListView = PageView<unknown> & {
  readonly tab: string | null
  readonly query: CaseFilterInput
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
  return {
    ...links,
    params,
    keep,
    here,
    resetHref: pageHref(path, keep),
    conditions,
    isNarrowed: conditions.length > 0,
  }
}
