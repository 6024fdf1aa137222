'use client'

import type { RecordingMedium } from '@/lib/domain/recording/recording'
import { MIME_OF } from './capability'
import type { ChunkStore, KeptChunk } from './chunk-store'

const CHUNK_MS = 2_000
/** Nothing came for so long: the device stood still. */
const SILENT_MS = 10_000
const VIDEO_BITS = 300_000
const AUDIO_BITS = 48_000

/** Why a part ended by itself: the device stood still, could not record, or can keep no more. */
export type Break = 'device_slept' | 'recorder_failed' | 'disk_full'

export interface Part {
  readonly id: string
  readonly stop: (keepsLast: boolean) => void
}

const sha256Of = async (bytes: Uint8Array<ArrayBuffer>) =>
  Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')

/**
 * One run of the browser's recorder, in chunks of two seconds. Throws where it does not start.
 * @param serverNow the server's clock, in milliseconds
 * @param events.onEnd its last chunk is kept
 */
export function recordPart(
  {
    recordingId,
    partId,
    medium,
    stream,
    serverNow,
    store,
  }: {
    readonly recordingId: string
    readonly partId: string
    readonly medium: RecordingMedium
    readonly stream: MediaStream
    readonly serverNow: () => number
    readonly store: ChunkStore
  },
  events: {
    readonly onKept: () => Promise<void>
    readonly onBreak: (why: Break) => void
    readonly onEnd: () => void
  },
): Part {
  const recorder = new MediaRecorder(stream, {
    mimeType: MIME_OF[medium],
    videoBitsPerSecond: VIDEO_BITS,
    audioBitsPerSecond: AUDIO_BITS,
  })
  let no = 0
  let from = serverNow()
  let lastAt = Date.now()
  /** Nothing more of it is kept. */
  let isOver = false
  let isStopping = false
  /** A chunk could not be kept: nothing after it would be of use. */
  let hasLost = false
  let keeping = Promise.resolve()

  const breakOff = (why: Break, keepsLast: boolean) => {
    if (isStopping) return
    stop(keepsLast)
    events.onBreak(why)
  }
  // The clock of the day also runs while a device sleeps; timers and `performance.now()` do not.
  const isSilent = () => Date.now() - lastAt > SILENT_MS
  const watch = setInterval(() => {
    if (isSilent()) breakOff('device_slept', false)
  }, CHUNK_MS)

  const keep = async (chunk: Omit<KeptChunk, 'sha256'>, blob: Blob) => {
    if (hasLost) return
    const bytes = new Uint8Array(await blob.arrayBuffer())
    try {
      await store.put({ ...chunk, sha256: await sha256Of(bytes) }, bytes)
    } catch {
      hasLost = true
      breakOff('disk_full', false)
    }
    await events.onKept()
  }
  recorder.ondataavailable = ({ data }) => {
    if (isOver) return
    if (isSilent()) return breakOff('device_slept', false)
    if (data.size === 0) return
    lastAt = Date.now()
    const to = serverNow()
    const chunk = { recordingId, partId, no, from, to: Math.max(to, from + 1) }
    no += 1
    from = chunk.to
    keeping = keeping.then(() => keep(chunk, data))
  }
  recorder.onerror = () => breakOff('recorder_failed', true)
  recorder.onstart = () => {
    from = serverNow()
  }
  recorder.onstop = () => {
    // By itself: all its tracks have ended.
    breakOff('device_slept', true)
    void keeping.then(events.onEnd)
  }
  function stop(keepsLast: boolean) {
    isStopping = true
    clearInterval(watch)
    isOver ||= !keepsLast
    if (recorder.state !== 'inactive') recorder.stop()
  }
  try {
    recorder.start(CHUNK_MS)
  } catch (error) {
    clearInterval(watch)
    throw error
  }
  return { id: partId, stop }
}
