'use client'

import { useEffect, useRef, useState, type RefObject } from 'react'
import type { UnsentKeeper } from '@/components/forms/unsent-keeper'
import type { DraftOptions, DraftState, DraftWriter } from './draft-writer'

const NOTHING: DraftState = { place: 'none', savedAt: null, found: [] }

type Started = { readonly writer: DraftWriter; readonly unsent: UnsentKeeper }

/**
 * For a form that is written over a long time: it is saved on this device while it is typed, and
 * what is finished goes into the queue, which sends it in order. Loaded after the page.
 */
export function useDraftWriter(
  container: RefObject<HTMLElement | null>,
  options: DraftOptions,
): DraftState & Partial<Started> {
  const latest = useRef(options)
  const [state, setState] = useState(NOTHING)
  const [started, setStarted] = useState<Started>()

  useEffect(() => {
    latest.current = options
  })

  useEffect(() => {
    const form = container.current?.querySelector('form')
    let end: (() => void) | null = null
    let isMounted = true
    if (form)
      import('./draft-writer').then(
        ({ startDraftWriter }) => {
          if (!isMounted) return
          const writer = startDraftWriter(form, () => latest.current, setState)
          end = writer.end
          setStarted({ writer, unsent: keeperOf(writer) })
        },
        () => undefined,
      )
    return () => {
      isMounted = false
      end?.()
    }
  }, [container])

  return { ...state, ...started }
}

function keeperOf(writer: DraftWriter): UnsentKeeper {
  return {
    first: writer.handOver,
    keep: async () => false,
    arrived: writer.arrived,
    reopened: async () => null,
    kept: () => null,
    unkept: null,
  }
}
