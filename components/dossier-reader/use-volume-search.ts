'use client'

import { useCallback, useRef, useState } from 'react'
import type { MatchPage, VolumeMatches } from '@/lib/queries/case/search-volume'

export type SearchState =
  | { readonly status: 'idle' }
  | { readonly status: 'searching' }
  | { readonly status: 'failed' }
  | { readonly status: 'found'; readonly matches: VolumeMatches; readonly at: number }

/** The match with this number, from 0: its page, and which of the page's matches it is. */
export function matchAt(
  { pages }: VolumeMatches,
  at: number,
): { readonly page: MatchPage; readonly index: number } | null {
  let before = 0
  for (const page of pages) {
    if (at < before + page.count) return { page, index: at - before }
    before += page.count
  }
  return null
}

/** The number of the first match of a listed page. */
export const firstMatchOf = ({ pages }: VolumeMatches, listed: number): number =>
  pages.slice(0, listed).reduce((sum, { count }) => sum + count, 0)

/** The first match on this printed page or behind it; the first of all where there is none. */
function matchFrom(matches: VolumeMatches, printed: number): number {
  const listed = matches.pages.findIndex(({ page }) => page >= printed)
  return firstMatchOf(matches, Math.max(0, listed))
}

/**
 * Searches the volume; an answer that comes after a later question is not shown. `printed`: the
 * page of the address, near which the initial matches are read.
 */
export function useVolumeSearch(src: string, initial: VolumeMatches | null, printed: number) {
  const [state, setState] = useState<SearchState>(
    initial
      ? { status: 'found', matches: initial, at: matchFrom(initial, printed) }
      : { status: 'idle' },
  )
  const turn = useRef(0)

  const search = useCallback(
    async (typed: string): Promise<VolumeMatches | null> => {
      turn.current += 1
      const own = turn.current
      if (typed.trim() === '') {
        setState({ status: 'idle' })
        return null
      }
      setState({ status: 'searching' })
      try {
        const answer = await fetch(`${src}/search?q=${encodeURIComponent(typed)}`)
        if (!answer.ok) throw new Error('no answer to a search')
        const matches = (await answer.json()) as VolumeMatches
        if (own !== turn.current) return null
        setState({ status: 'found', matches, at: 0 })
        return matches
      } catch {
        if (own === turn.current) setState({ status: 'failed' })
        return null
      }
    },
    [src],
  )

  const choose = useCallback(
    (at: number) => setState((before) => (before.status === 'found' ? { ...before, at } : before)),
    [],
  )
  return { state, search, choose }
}
