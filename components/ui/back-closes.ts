'use client'

import { useEffect, useRef } from 'react'

/** The mark of an open overlay in the state of its history entry. */
const MARK = 'heyiOverlay'

/**
 * Is the current history entry that of an open overlay? A link pressed inside replaces it, so that
 * Back then leads to the page below and not to the overlay's entry.
 */
export function isOverlayEntry(): boolean {
  const state: unknown = window.history.state
  return typeof state === 'object' && state !== null && MARK in state
}

/** A closed overlay's entry that is about to be taken back; an overlay opened at once keeps it. */
let removal: ReturnType<typeof setTimeout> | undefined

/**
 * Back (the phone's own button or gesture) closes the overlay instead of leaving the page: an open
 * overlay has a history entry of its own, which is taken back when it is closed otherwise.
 */
export function useBackCloses(isOpen: boolean, close: () => void): void {
  const latest = useRef(close)
  useEffect(() => {
    latest.current = close
  })

  useEffect(() => {
    if (!isOpen) return
    clearTimeout(removal)
    if (!isOverlayEntry())
      // Next's own state goes along, so that its router treats the entry as the same page.
      window.history.pushState({ ...window.history.state, [MARK]: true }, '')
    const onBack = () => latest.current()
    window.addEventListener('popstate', onBack)
    return () => {
      window.removeEventListener('popstate', onBack)
      removal = setTimeout(() => {
        if (isOverlayEntry()) window.history.back()
      })
    }
  }, [isOpen])
}
