import { PAGE_SIZE } from '@/lib/queries/paging/keyset'
import { PAGE_SIZES } from '@/lib/queries/paging/page-input'
import { pageHref } from './search-params'

type Params = Readonly<Record<string, string | number | null | undefined>>

/** What a page of a list says about where it stands. */
export type Placed = {
  readonly rows: readonly unknown[]
  readonly from: number
  readonly size: number
  readonly previous: string | null
  readonly next: string | null
}

/** Where a page of a list leads, under the conditions that its address carries: its beginning, its neighbours, longer and shorter pages. */
export function listLinks(
  path: string,
  conditions: Params,
  { rows, from, size, previous, next }: Placed,
) {
  const here: Params = { ...conditions, size: sizeInAddress(size) }
  const hrefOf = (change: Params) => pageHref(path, { ...here, ...change })
  return {
    hrefOf,
    firstHref: hrefOf({}),
    previousHref: previous && hrefOf({ before: previous, from: from - size }),
    nextHref: next && hrefOf({ after: next, from: from + rows.length }),
    range: rows.length > 0 ? { from, to: from + rows.length - 1 } : undefined,
    sizes: PAGE_SIZES.map((each) => ({ size: each, href: hrefOf({ size: sizeInAddress(each) }) })),
  }
}

/** A page of the usual size says nothing about it. */
export function sizeInAddress(size: number): string | undefined {
  return size === PAGE_SIZE ? undefined : String(size)
}
