import 'server-only'
import { conditionsInWords, type ConditionNames } from '@/lib/labels/zh-CN/case-filter'
import { filterParams, type CaseFilterInput } from '@/lib/queries/case/case-filter-input'
import { listLinks, sizeInAddress, type Placed } from './list-links'
import { pageHref } from './search-params'

/** What a list of cases says about where it stands. */
type Listed = Placed & { readonly tab: string | null; readonly query: CaseFilterInput }

/**
 * The links of a list of cases: its other pages, the same list with one condition less, and without
 * any. `order` only where the address names one.
 */
export function caseListLinks(
  path: string,
  view: Listed,
  order: string | undefined,
  names: ConditionNames,
) {
  const params: Readonly<Record<string, string>> = filterParams(view.query)
  const keep = { tab: view.tab ?? undefined, size: sizeInAddress(view.size) }
  const here = { ...keep, ...params, order }
  const links = listLinks(path, here, view)
  const conditions = conditionsInWords(view.query, names).map(({ words, params: gone }) => ({
    words,
    href: links.hrefOf(Object.fromEntries(gone.map((name) => [name, undefined]))),
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

/** The name behind an id, where it is among those known. */
export function findName(
  named: readonly { readonly id: string; readonly name: string }[],
  id: string | undefined,
): string | undefined {
  return named.find((each) => each.id === id)?.name
}

/** Named things as the options of a choice. */
export function toOptions(named: readonly { readonly id: string; readonly name: string }[]) {
  return named.map(({ id, name }) => ({ value: id, label: name }))
}
