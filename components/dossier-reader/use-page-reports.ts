'use client'

import { useCallback, useEffect, useRef } from 'react'
import { freshId } from '@/components/ui/fresh-id'
import { toRanges } from '@/lib/domain/dossier/volume-pages'

/** A page that is passed sooner was not read. */
const READ_MS = 1_000
const REPORT_MS = 30_000

/**
 * Reports the pages that were shown: every 30 seconds, and when the page is left or hidden. What could not be sent is
 * sent with the next report.
 * @returns what is to be called with the pages in view whenever they change
 */
export function usePageReports(src: string): (visible: readonly number[]) => void {
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
      const body = JSON.stringify({ sitting: sitting.current, pages: toRanges(positions) })
      // `keepalive`: it arrives although the page is gone.
      void fetch(`${src}/pages`, {
        method: 'POST',
        keepalive: true,
        headers: { 'content-type': 'application/json' },
        body,
      })
        .then(({ ok, status }) => ok || status < 500 || Promise.reject(new Error('not taken')))
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

  return useCallback((visible: readonly number[]) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => visible.forEach((each) => unsent.current.add(each)), READ_MS)
  }, [])
}
