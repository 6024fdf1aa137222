'use client'

import { useCallback, useEffect, useRef } from 'react'
import { freshId } from '@/components/ui/fresh-id'
import { toRanges } from '@/lib/domain/dossier/volume-pages'

/** A page that is passed sooner was not read. */
const READ_MS = 1_000
const REPORT_MS = 30_000

/** @returns the status of the answer */
async function sendReport(
  src: string,
  sitting: string,
  positions: readonly number[],
  isPrint: boolean,
): Promise<number> {
  const { status } = await fetch(`${src}/pages`, {
    method: 'POST',
    // It arrives although the page is gone.
    keepalive: true,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ sitting, isPrint, pages: toRanges(positions) }),
  })
  return status
}

/** Each printing is a record of its own. Rejects where it was not recorded. */
async function reportPrint(src: string, positions: readonly number[]): Promise<void> {
  const status = await sendReport(src, freshId(), positions, true)
  if (status !== 204) throw new Error('a printing was not recorded')
}

export type PageReports = {
  /** To be called with the pages in view whenever they change. */
  readonly onShown: (visible: readonly number[]) => void
  /** Records pages that are to be printed. Rejects where that was not recorded. */
  readonly onPrint: (positions: readonly number[]) => Promise<void>
}

/**
 * Reports the pages that were shown: every 30 seconds, and when the page is left or hidden. What
 * could not be sent is sent with the next report.
 */
export function usePageReports(src: string): PageReports {
  const unsent = useRef(new Set<number>())
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const sitting = useRef('')

  useEffect(() => {
    sitting.current = freshId()
    const pending = unsent.current
    const send = () => {
      if (pending.size === 0) return
      const positions = [...pending]
      pending.clear()
      void sendReport(src, sitting.current, positions, false)
        .then((status) => status < 500 || Promise.reject(new Error('not taken')))
        .catch(() => positions.forEach((each) => pending.add(each)))
    }
    const hide = () => (document.visibilityState === 'hidden' ? send() : undefined)
    const every = setInterval(send, REPORT_MS)
    document.addEventListener('visibilitychange', hide)
    window.addEventListener('pagehide', send)
    return () => {
      clearInterval(every)
      clearTimeout(timer.current)
      document.removeEventListener('visibilitychange', hide)
      window.removeEventListener('pagehide', send)
      send()
    }
  }, [src])

  const onShown = useCallback((visible: readonly number[]) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => visible.forEach((each) => unsent.current.add(each)), READ_MS)
  }, [])
  const onPrint = useCallback((positions: readonly number[]) => reportPrint(src, positions), [src])
  return { onShown, onPrint }
}
