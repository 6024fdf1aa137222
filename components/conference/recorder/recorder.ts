import type { RecordingMedium } from '@/lib/domain/recording/recording'
import { findMedium, MIME_OF } from './capability'
import type { ChunkStore, KeptChunk } from './chunk-store'
import { createSender, type SenderState } from './chunk-sender'
import { createComposite, type Composite, type RecordedTile } from './composite'

const CHUNK_MS = 2_000
const RETRY_MS = 2_000
const VIDEO_BITS = 300_000
const AUDIO_BITS = 48_000

export interface RecorderState extends SenderState {
  /** What is recorded at this moment; null: nothing. */
  readonly medium: RecordingMedium | null
  /** The device can keep no more. */
  readonly isFull: boolean
}

export interface Recorder {
  /** Everyone of the joint hall, and what they send. */
  readonly setTiles: (tiles: readonly RecordedTile[]) => void
  /**
   * Whether it may be recorded now: it runs, and the hall is the joint one, with everyone's
   * consent. What was begun when that ended is thrown away: it may reach into what is private.
   */
  readonly setAllowed: (isAllowed: boolean) => void
  /** Records no more; what is kept is sent, then the server makes the file. */
  readonly finish: () => void
  readonly close: () => void
}

type Part = { readonly stop: (keepsLast: boolean) => void }

const sha256Of = async (bytes: Uint8Array<ArrayBuffer>) =>
  Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')

/**
 * Records the joint hall in chunks of two seconds, of any streams: each is kept on the device until
 * the server has acknowledged it. A part that cannot begin, or breaks off, begins again.
 */
export function createRecorder({
  recordingId,
  store,
  onState,
}: {
  readonly recordingId: string
  readonly store: ChunkStore
  readonly onState: (state: RecorderState) => void
}): Recorder {
  let tiles: readonly RecordedTile[] = []
  let isAllowed = false
  let isFinished = false
  let part: Part | null = null
  let isStarting = false
  let medium: RecordingMedium | null = null
  let isFull = false
  let composite: Composite | null = null
  let retry: ReturnType<typeof setTimeout> | undefined
  const sender = createSender(store, () => {
    report()
    void endIfSent()
  })
  function report() {
    onState({ ...sender.state(), medium, isFull })
  }

  const mayBegin = () => isAllowed && !isFinished && !part && !isStarting
  const begin = async () => {
    clearTimeout(retry)
    const can = findMedium()
    if (!mayBegin() || can === null || isFull) return
    isStarting = true
    const started = await startPart(recordingId, can)
    isStarting = false
    if (!mayBegin()) return
    if (!started) {
      retry = setTimeout(() => void begin(), RETRY_MS)
      return
    }
    await sender.forgetRefusal()
    composite = createComposite(can)
    composite.setTiles(tiles)
    medium = can
    part = record(composite.stream, can, started)
    report()
  }
  const end = (keepsLast: boolean) => {
    part?.stop(keepsLast)
    part = null
    medium = null
    report()
  }

  const record = (
    stream: MediaStream,
    of: RecordingMedium,
    { partId, serverNow }: { readonly partId: string; readonly serverNow: () => number },
  ): Part => {
    const recorder = new MediaRecorder(stream, {
      mimeType: MIME_OF[of],
      videoBitsPerSecond: VIDEO_BITS,
      audioBitsPerSecond: AUDIO_BITS,
    })
    const own = composite
    let no = 0
    let from = serverNow()
    let isOver = false
    let keeping = Promise.resolve()
    const keep = async (chunk: Omit<KeptChunk, 'sha256'>, blob: Blob) => {
      const bytes = new Uint8Array(await blob.arrayBuffer())
      try {
        await store.put({ ...chunk, sha256: await sha256Of(bytes) }, bytes)
      } catch {
        // Nothing after it would be of use without it.
        isFull = true
        isOver = true
        end(false)
      }
      await sender.wake()
    }
    recorder.ondataavailable = ({ data }) => {
      if (isOver || data.size === 0) return
      const to = serverNow()
      const chunk = { recordingId, partId, no, from, to: Math.max(to, from + 1) }
      no += 1
      from = chunk.to
      keeping = keeping.then(() => keep(chunk, data))
    }
    recorder.onerror = () => {
      if (isOver) return
      end(true)
      retry = setTimeout(() => void begin(), RETRY_MS)
    }
    recorder.onstart = () => {
      from = serverNow()
    }
    recorder.onstop = () => own?.close()
    recorder.start(CHUNK_MS)
    return {
      stop: (keepsLast) => {
        isOver ||= !keepsLast
        if (recorder.state !== 'inactive') recorder.stop()
      },
    }
  }

  let isEnding = false
  let hasEnded = false
  /** Everything is on the server: its file can be made. */
  async function endIfSent() {
    if (!isFinished || isEnding || hasEnded || (await store.count(recordingId)) > 0) return
    isEnding = true
    const answer = await fetch(`/api/recordings/${recordingId}/end`, { method: 'POST' }).catch(
      () => null,
    )
    isEnding = false
    hasEnded = Boolean(answer?.ok)
    if (!answer || answer.status >= 500) setTimeout(() => void endIfSent(), RETRY_MS)
  }

  // What an earlier page left on the device.
  void sender.wake()
  return {
    setTiles: (next) => {
      tiles = next
      if (part) composite?.setTiles(next)
    },
    setAllowed: (next) => {
      isAllowed = next
      if (next) void begin()
      else if (part) end(false)
    },
    finish: () => {
      isFinished = true
      if (part) end(true)
      setTimeout(() => void endIfSent(), CHUNK_MS)
    },
    close: () => {
      isFinished = true
      clearTimeout(retry)
      if (part) end(true)
      sender.close()
    },
  }
}

/** Announces a part. @returns its id and the server's clock; null: not now, or the line is lost */
async function startPart(recordingId: string, medium: RecordingMedium) {
  const partId = crypto.randomUUID()
  const sent = performance.now()
  const answer = await fetch(`/api/recordings/${recordingId}/parts/${partId}?medium=${medium}`, {
    method: 'POST',
  }).catch(() => null)
  if (!answer?.ok) return null
  const { now } = (await answer.json()) as { readonly now: number }
  // The server read its clock about half way between question and answer.
  const middle = (sent + performance.now()) / 2
  return { partId, serverNow: () => Math.round(now + performance.now() - middle) }
}
