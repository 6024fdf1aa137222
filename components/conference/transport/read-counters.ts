import type { LineCounters } from '@/lib/domain/conference/line-quality'

/** The fields of a browser's statistics that are read here; not every browser has every one. */
type Entry = {
  readonly id: string
  readonly type: string
  readonly packetsReceived?: number
  readonly packetsLost?: number
  readonly jitter?: number
  readonly framesDecoded?: number
  readonly nominated?: boolean
  readonly state?: string
  readonly currentRoundTripTime?: number
}

/**
 * Counters of one person's sound and picture, added up.
 * @param receivers of this person alone; each is read by itself, since browsers name them
 *   differently in the statistics of a whole connection
 */
export async function readCounters(
  receivers: readonly RTCRtpReceiver[],
  isConnected: boolean,
): Promise<LineCounters> {
  const reports = await Promise.all(receivers.map((receiver) => receiver.getStats()))
  const entries = reports.flatMap((report) => {
    const found: Entry[] = []
    report.forEach((entry: Entry) => found.push(entry))
    return found
  })
  const inbound = entries.filter(({ type }) => type === 'inbound-rtp')
  const pair = entries.find(
    ({ type, nominated, state }) => type === 'candidate-pair' && nominated && state === 'succeeded',
  )
  const sum = (read: (entry: Entry) => number | undefined) =>
    inbound.reduce((total, entry) => total + (read(entry) ?? 0), 0)
  const jitters = inbound.flatMap(({ jitter }) => (jitter === undefined ? [] : [jitter]))
  return {
    at: performance.now(),
    isConnected,
    packetsReceived: sum((entry) => entry.packetsReceived),
    packetsLost: sum((entry) => entry.packetsLost),
    jitter: jitters.length > 0 ? Math.max(...jitters) : null,
    roundTrip: pair?.currentRoundTripTime ?? null,
    framesDecoded: sum((entry) => entry.framesDecoded),
  }
}
