import type { RecordingMedium } from '@/lib/domain/recording/recording'
import {
  findTrouble,
  troubleOfRefusal,
  type RecordingTrouble,
} from '@/lib/domain/recording/trouble'
import { findMedium } from './capability'
import { createSender } from './chunk-sender'
import { deviceParameter, type RecordingDevice } from './recording-device'
import { reportSent } from './report-sent'
import { codeOf, STORES_NO_MORE } from './server-answer'
import { createComposite, type Composite, type RecordedTile } from './composite'
import { recordPart, type Part } from './record-part'
import { createTroubleReporter } from './trouble-reporter'
import type { KeptOn, SpillingStore } from './spilling-store'

const RETRY_MS = 2_000

export interface RecorderState {
  /** What is recorded at this moment; null: nothing. */
  readonly medium: RecordingMedium | null
  /** How many chunks are on this device only. */
  readonly waiting: number
  readonly keptOn: KeptOn
  readonly trouble: RecordingTrouble | null
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

/**
 * Records the joint hall in chunks of two seconds, of any streams: each is kept on the device until
 * the server has acknowledged it. A part that cannot begin, breaks off or is refused is followed by
 * another one.
 */
export function createRecorder({
  recordingId,
  store,
  device,
  onState,
}: {
  readonly recordingId: string
  readonly store: SpillingStore
  readonly device: RecordingDevice
  readonly onState: (state: RecorderState) => void
}): Recorder {
  let tiles: readonly RecordedTile[] = []
  let isAllowed = false
  let isFinished = false
  let isClosed = false
  let part: Part | null = null
  let isStarting = false
  /** Those whose last chunk is not kept yet. */
  let openParts = 0
  let medium: RecordingMedium | null = null
  let broke: RecordingTrouble | null = null
  let composite: Composite | null = null
  let retry: ReturnType<typeof setTimeout> | undefined
  const reportTrouble = createTroubleReporter(recordingId)
  const sender = createSender(store, {
    onState: () => {
      report()
      void endIfSent()
    },
    onStored: ({ partId }) => {
      if (partId === part?.id) broke = null
    },
    onRefused: (partId, code) => {
      broke = troubleOfRefusal(code) ?? broke
      if (partId !== part?.id) return
      end(false)
      beginLater()
    },
  })
  function report() {
    const { waiting, isServerFull } = sender.state()
    const keptOn = store.keptOn()
    const trouble = findTrouble({ waiting, isServerFull, isDeviceFull: keptOn === 'full', broke })
    onState({ medium, waiting, keptOn, trouble })
    reportTrouble(isAllowed && !isFinished ? trouble : null)
  }

  // A recording that holds as much as one may takes no other part.
  const mayBegin = () =>
    isAllowed && !isFinished && !part && !isStarting && broke !== 'recording_full'
  function beginLater() {
    clearTimeout(retry)
    if (!isFinished) retry = setTimeout(() => void begin(), RETRY_MS)
  }
  const begin = async () => {
    clearTimeout(retry)
    const can = findMedium()
    if (!mayBegin() || can === null) return
    // What filled the memory is sent first.
    if (broke === 'disk_full' && sender.state().waiting > 0) return beginLater()
    isStarting = true
    const started = await startPart(recordingId, can, device)
    isStarting = false
    if (!mayBegin()) return
    if ('failed' in started) return onBreak(started.failed)
    try {
      part = record(can, started)
      medium = can
      report()
    } catch {
      onBreak('recorder_failed')
    }
  }
  function end(keepsLast: boolean) {
    part?.stop(keepsLast)
    part = null
    medium = null
    report()
  }
  function onBreak(why: RecordingTrouble | null) {
    broke = why ?? broke
    end(true)
    beginLater()
  }

  const record = (of: RecordingMedium, { partId, serverNow }: StartedPart): Part => {
    const own = createComposite(of)
    const ofPart = { recordingId, partId, medium: of, stream: own.stream, serverNow, store }
    try {
      own.setTiles(tiles)
      const begun = recordPart(ofPart, {
        onKept: sender.wake,
        onBreak,
        onEnd: () => {
          own.close()
          openParts -= 1
          void endIfSent()
        },
      })
      composite = own
      openParts += 1
      return begun
    } catch (error) {
      own.close()
      throw error
    }
  }

  let isEnding = false
  let hasEnded = false
  /** Everything is on the server: its file can be made. */
  async function endIfSent() {
    if (!isFinished || isClosed || openParts > 0 || (await store.count(recordingId)) > 0) return
    // Another call may have been faster while this one counted.
    if (isEnding || hasEnded) return
    isEnding = true
    hasEnded = await reportSent(device, recordingId)
    isEnding = false
    if (!hasEnded && !isClosed) retry = setTimeout(() => void endIfSent(), RETRY_MS)
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
      clearTimeout(retry)
      if (part) end(true)
      void endIfSent()
    },
    close: () => {
      isFinished = true
      isClosed = true
      clearTimeout(retry)
      if (part) end(true)
      reportTrouble(null)
      sender.close()
    },
  }
}

interface StartedPart {
  readonly partId: string
  /** The server's clock, in milliseconds. */
  readonly serverNow: () => number
}

/** Announces a part. `failed` null: nothing may be recorded at this moment */
async function startPart(
  recordingId: string,
  medium: RecordingMedium,
  device: RecordingDevice,
): Promise<StartedPart | { readonly failed: RecordingTrouble | null }> {
  const partId = crypto.randomUUID()
  await device.begin(recordingId).catch(() => undefined)
  const sent = performance.now()
  const path = `/api/recordings/${recordingId}/parts/${partId}`
  const answer = await fetch(`${path}?medium=${medium}&${deviceParameter(device)}`, {
    method: 'POST',
  }).catch(() => null)
  if (!answer) return { failed: 'line_weak' }
  if (answer.status === STORES_NO_MORE) return { failed: 'server_full' }
  if (!answer.ok) return { failed: troubleOfRefusal(await codeOf(answer)) }
  const { now } = (await answer.json()) as { readonly now: number }
  // The server read its clock about half way between question and answer.
  const middle = (sent + performance.now()) / 2
  return { partId, serverNow: () => Math.round(now + performance.now() - middle) }
}
