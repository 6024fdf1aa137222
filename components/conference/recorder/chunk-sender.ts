'use client'

import type { ChunkStore, KeptChunk } from './chunk-store'
import { codeOf, STORES_NO_MORE } from './server-answer'

export interface SenderState {
  /** How many chunks are on this device only. */
  readonly waiting: number
  /** The server stores no more: the chunks stay here until it does. */
  readonly isServerFull: boolean
}

export interface SenderEvents {
  readonly onState: (state: SenderState) => void
  /** The server has it. */
  readonly onStored?: (chunk: KeptChunk) => void
  /** The server refused a chunk for good; what followed in its part is removed from the device. */
  readonly onRefused?: (partId: string, code: string | null) => void
}

const FIRST_PAUSE_MS = 1_000
const LONGEST_PAUSE_MS = 15_000

/** One page of this browser sends at a time. */
const oneAtATime = (work: () => Promise<void>): Promise<void> =>
  navigator.locks ? navigator.locks.request('heyi-recordings', work) : work()

/**
 * Sends chunks one after the other, in the order in which they were kept, and again for as long as
 * the line is lost. What the server refuses for good is dropped with what follows in its part.
 */
export function createSender(store: ChunkStore, events: SenderEvents) {
  let state: SenderState = { waiting: 0, isServerFull: false }
  let isClosed = false
  let pause = FIRST_PAUSE_MS
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | null = null
  const report = async (change: Partial<SenderState> = {}) => {
    state = { ...state, ...change, waiting: await store.count() }
    events.onState(state)
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
      events.onStored?.(next.chunk)
      await report({ isServerFull: false })
      return true
    }
    if (answer?.status === STORES_NO_MORE) await report({ isServerFull: true })
    if (answer?.status !== 409 && answer?.status !== 404) return false
    await store.removePart(partId)
    events.onRefused?.(partId, await codeOf(answer))
    await report()
    return true
  }
  const sendAll = async () => {
    while (await sendNext().catch(() => false)) pause = FIRST_PAUSE_MS
  }
  const run = async () => {
    clearTimeout(timer)
    // A page that is being closed gets no lock.
    await oneAtATime(sendAll).catch(() => undefined)
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
      await report()
      wake()
    },
    state: () => state,
    close: () => {
      isClosed = true
      clearTimeout(timer)
      window.removeEventListener('online', wake)
    },
  }
}
