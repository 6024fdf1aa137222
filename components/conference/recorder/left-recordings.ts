import { createSender } from './chunk-sender'
import type { OwnStore } from './recording-store'
import { reportSent } from './report-sent'

export interface LeftState {
  /** How many chunks wait on this device. */
  readonly waiting: number
  /** The server accepts no more of them: they came too late. */
  readonly isLate: boolean
}

/**
 * Sends what an earlier page of this account has left on this device: its tab was closed, or the
 * conference ended while the line was lost.
 * @param onState never called where nothing was left
 */
export function sendLeftRecordings(
  { chunks, device }: OwnStore,
  onState: (state: LeftState) => void,
): { readonly close: () => void } {
  let isLate = false
  let hadAny = false
  const report = (waiting: number) => {
    hadAny ||= waiting > 0
    if (hadAny) onState({ waiting, isLate })
    if (waiting === 0) void reportAll()
  }
  let reporting: Promise<void> | null = null
  const reportAll = () => {
    reporting ??= (async () => {
      for (const recordingId of await device.unfinished())
        if ((await chunks.count(recordingId)) === 0) await reportSent(device, recordingId)
    })().finally(() => {
      reporting = null
    })
    return reporting.catch(() => undefined)
  }
  const sender = createSender(chunks, {
    onState: ({ waiting }) => report(waiting),
    onRefused: () => {
      isLate = true
    },
  })
  void sender.wake().catch(() => undefined)
  return { close: sender.close }
}
