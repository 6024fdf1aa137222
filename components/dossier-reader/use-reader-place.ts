'use client'

import { useCallback, useRef, useState, type RefObject } from 'react'
import { pageKey } from '@/lib/domain/dossier/volume-pages'
import type { VolumeView } from '@/lib/queries/case/volume-view'
import type { PageTarget } from './use-page-place'

export interface ReaderPlaceOptions {
  view: Pick<VolumeView, 'volume' | 'pages'>
  /** The position that the address names. */
  initial: number
  /** What is searched for, for the address. */
  words: string
  onShown: (visible: readonly number[]) => void
}

export type ReaderPlace = {
  /** The page that is read. */
  readonly position: number
  /** Ahead of `position` while the pages are still scrolling to where they were sent. */
  readonly here: RefObject<number>
  readonly target: PageTarget
  readonly goTo: (wanted: number) => void
  readonly onPlace: (at: number, visible: readonly number[]) => void
  readonly addressOf: (at: number, words: string) => string
}

/**
 * Where in the volume the reader is; the address follows, so that reload, back and a pasted link
 * show the same page.
 */
export function useReaderPlace({
  view: { volume, pages },
  initial,
  words,
  onShown,
}: ReaderPlaceOptions): ReaderPlace {
  const [position, setPosition] = useState(initial)
  const [target, setTarget] = useState<PageTarget>({ position: initial, turn: 0 })
  const here = useRef(initial)

  const addressOf = useCallback(
    (at: number, q: string) => {
      const params = new URLSearchParams({ v: String(volume), p: pageKey(at, pages) })
      if (q !== '') params.set('q', q)
      return `?${params}`
    },
    [volume, pages],
  )
  const onPlace = useCallback(
    (at: number, visible: readonly number[]) => {
      setPosition(at)
      here.current = at
      onShown(visible)
      window.history.replaceState(null, '', addressOf(at, words))
    },
    [onShown, addressOf, words],
  )
  const goTo = useCallback(
    (wanted: number) => {
      const at = Math.min(pages.pageCount, Math.max(1, wanted))
      here.current = at
      setTarget(({ turn }) => ({ position: at, turn: turn + 1 }))
    },
    [pages.pageCount],
  )
  return { position, here, target, goTo, onPlace, addressOf }
}
