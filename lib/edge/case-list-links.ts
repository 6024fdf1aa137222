import 'server-only'
import { conditionsInWords, type ConditionNames } from '@/lib/labels/zh-CN/case-filter'
import { filterParams, type CaseFilterInput } from '@/lib/queries/case/case-filter-input'
import { PAGE_SIZES } from '@/lib/queries/case/case-list'
import { PAGE_SIZE } from '@/lib/queries/case/keyset'
import { pageHref } from './search-params'

/** What a list of cases says about where it stands. */
type Listed = {
  readonly tab: string | null
  readonly asked: CaseFilterInput
  readonly rows: readonly unknown[]
  readonly from: number
  readonly size: number
  readonly previous: string | null
  readonly next: string | null
}

/** Everything a list of cases leads to: its other pages, itself with one condition less, its whole. `order` only where the address asked for one. */
export function caseListLinks(path: string, view: Listed, order: string | undefined, names: ConditionNames) {
  const params: Readonly<Record<string, string>> = filterParams(view.asked)
  const keep = { tab: view.tab ?? undefined, size: view.size === PAGE_SIZE ? undefined : String(view.size) }
  const here = { ...keep, ...params, order }
  const hrefOf = (change: Readonly<Record<string, string | number | null | undefined>>) => pageHref(path, { ...here, ...change })
  return {
    params, keep, here, hrefOf,
    firstHref: hrefOf({}),
    resetHref: pageHref(path, keep),
    previousHref: view.previous && hrefOf({ before: view.previous, from: view.from - view.size }),
    nextHref: view.next && hrefOf({ after: view.next, from: view.from + view.rows.length }),
    range: view.rows.length > 0 ? { from: view.from, to: view.from + view.rows.length - 1 } : undefined,
    sizes: PAGE_SIZES.map((size) => ({ size, href: hrefOf({ size: size === PAGE_SIZE ? undefined : size }) })),
    conditions: conditionsInWords(view.asked, names).map(({ words, params: gone }) => ({
      words, href: hrefOf(Object.fromEntries(gone.map((name) => [name, undefined]))),
    })),
  }
}

/** The name behind an id, where it is among those known. */
export function nameOf(named: readonly { readonly id: string; readonly name: string }[], id: string | undefined): string | undefined {
  return named.find((each) => each.id === id)?.name
}

/** Named things as the options of a choice. */
export function optionsOf(named: readonly { readonly id: string; readonly name: string }[]) {
  return named.map(({ id, name }) => ({ value: id, label: name }))
}
