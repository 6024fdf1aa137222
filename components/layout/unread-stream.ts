'use client'

import { useSyncExternalStore } from 'react'

// One stream for a page, whatever follows it; closed while the page is hidden, because browsers
// allow few connections to one site and a phone in a pocket needs none.

const ADDRESS = '/api/notices/stream'

const listeners = new Set<() => void>()
let source: EventSource | null = null
let unread: number | null = null

function report(count: number | null): void {
  if (count === unread) return
  unread = count
  listeners.forEach((listener) => listener())
}

function open(): void {
  if (source || document.hidden || typeof EventSource === 'undefined') return
  source = new EventSource(ADDRESS)
  source.onmessage = ({ data }) => report(Number(data))
}

function close(): void {
  source?.close()
  source = null
}

const followVisibility = () => (document.hidden ? close() : open())

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) {
    document.addEventListener('visibilitychange', followVisibility)
    addEventListener('pagehide', close)
    addEventListener('pageshow', open)
    open()
  }
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    document.removeEventListener('visibilitychange', followVisibility)
    removeEventListener('pagehide', close)
    removeEventListener('pageshow', open)
    close()
    // The next person on this device has an inbox of their own.
    unread = null
  }
}

/**
 * How many notices are not read, as the server reports it; `initial`, the number of the page, until
 * it does, and where it cannot.
 */
export function useUnread(initial: number): number {
  return useSyncExternalStore(
    subscribe,
    () => unread ?? initial,
    () => initial,
  )
}
