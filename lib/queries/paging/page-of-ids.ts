import type { PageQuery } from './keyset'

/**
 * One page of ids; `from`: number of its first id, counted from 1. `previous`, `next`: ids as
 * cursors.
 */
export type IdPage = {
  readonly ids: readonly string[]
  readonly from: number
  readonly previous: string | null
  readonly next: string | null
}

/**
 * The page of a list that was ordered in memory, after or before the id the URL names; an id that
 * the list does not contain means the first page.
 */
export function pageOfIds(
  ids: readonly string[],
  { after, before, size }: PageQuery & { readonly size: number },
): IdPage {
  const following = after ? ids.indexOf(after) : -1
  const preceding = before ? ids.indexOf(before) : -1
  const isBackwards = following < 0 && preceding >= 0
  const start = isBackwards ? Math.max(0, preceding - size) : following + 1
  const page = ids.slice(start, isBackwards ? Math.max(preceding, start) : start + size)
  return {
    ids: page,
    from: start + 1,
    previous: start > 0 ? (page[0] ?? null) : null,
    next: start + page.length < ids.length ? (page.at(-1) ?? null) : null,
  }
}
