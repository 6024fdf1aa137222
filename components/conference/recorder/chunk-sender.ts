'use client'

import type { ChunkStore } from './chunk-store'

export interface SenderState {
  /** How many chunks are on this device only. */
  readonly waiting: number
  /** When the server last acknowledged one, by the clock of this device; null: none yet. */
  readonly acknowledgedAt: number | null
  /** The server refused what follows: it is recorded no more. */
  readonly isRefused: boolean
}

const FIRST_PAUSE_MS = 1_000
const LONGEST_PAUSE_MS = 15_000

/**
 * Sends chunks one after the other, in the order in which they were kept, and again for as long as
 * the line is lost. What the server refuses for good is dropped with what follows in its part.
 */
export function createSender(store: ChunkStore, onState: (state: SenderState) => void) {
  let state: SenderState = { waiting: 0, acknowledgedAt: null, isRefused: false }
  let isClosed = false
  let pause = FIRST_PAUSE_MS
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | null = null
  const tell = async (change: Partial<SenderState> = {}) => {
    state = { ...state, ...change, waiting: await store.count() }
    onState(state)
  }

  /** @returns false: the line is lost, or there is nothing to send */
  const sendNext = async (): Promise<boolean> => {
    const next = await store.first()
    if (!next || isClosed) return false
    const { recordingId, partId, no, from, to, sha256 } = next.chunk
    const query = new URLSearchParams({ from: String(from), to: String(to), sha256 })
    const path = `/api/recordings/${recordingId}/parts/${partId}/chunks/${no}`
    const answer = await fetch(`${path}?${query}`, { method: 'POST', body: next.bytes }).catch(
      () => null,
    )
    if (answer?.ok) {
      await store.remove(next.chunk)
      await tell({ acknowledgedAt: Date.now() })
      return true
    }
    if (answer?.status !== 409 && answer?.status !== 404) return false
    await store.removePart(partId)
    await tell({ isRefused: true })
    return true
  }
  const run = async () => {
    clearTimeout(timer)
    while (await sendNext().catch(() => false)) pause = FIRST_PAUSE_MS
    running = null
    if (isClosed || (await store.count().catch(() => 0)) === 0) return
    timer = setTimeout(wake, pause)
    pause = Math.min(LONGEST_PAUSE_MS, pause * 2)
  }
  function wake() {
    running ??= run()
  }
  window.addEventListener('online', wake)
  return {
    /** A chunk was kept. */
    wake: async () => {
      await tell()
      wake()
    },
    /** A new part begins: what was refused before does not concern it. */
    forgetRefusal: () => tell({ isRefused: false }),
    state: () => state,
    close: () => {
      isClosed = true
      clearTimeout(timer)
      window.removeEventListener('online', wake)
    },
  }
}
