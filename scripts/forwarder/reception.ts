import type { ReportBlock, SenderInfo } from './rtcp'
import { isLater, sequenceOf, ssrcOf, timestampOf } from './rtp-rewriter'

const TURN = 0x1_0000
const DELAY_UNITS_PER_SECOND = 65_536

/**
 * Counts one incoming stream, for the reports by which its sender adapts to the line (RFC 3550,
 * A.3 and A.8).
 * @param clockRate ticks of the stream's timestamps per second
 */
export function createReception(clockRate: number) {
  let ssrc: number | null = null
  let base = 0
  let highest = 0
  let turns = 0
  let received = 0
  let jitter = 0
  let lastTransit: number | null = null
  let before = { expected: 0, received: 0 }
  let report: { readonly middle: number; readonly at: number } | null = null

  function begin(packet: Buffer) {
    ssrc = ssrcOf(packet)
    base = highest = sequenceOf(packet)
    turns = received = jitter = 0
    lastTransit = null
    before = { expected: 0, received: 0 }
    report = null
  }

  return {
    ssrc: () => ssrc,
    /** @param now milliseconds of any clock that only goes forward */
    count: (packet: Buffer, now: number) => {
      if (ssrc !== ssrcOf(packet)) begin(packet)
      const sequence = sequenceOf(packet)
      if (isLater(sequence, highest)) {
        if (sequence < highest) turns += 1
        highest = sequence
      }
      received += 1
      const transit = (now / 1000) * clockRate - timestampOf(packet)
      if (lastTransit !== null) jitter += (Math.abs(transit - lastTransit) - jitter) / 16
      lastTransit = transit
    },
    noteSenderReport: ({ ntpHigh, ntpLow }: SenderInfo, now: number) => {
      report = { middle: (((ntpHigh & 0xffff) << 16) | (ntpLow >>> 16)) >>> 0, at: now }
    },
    /** The report since the last one; null before the first packet. */
    takeReport: (now: number): ReportBlock | null => {
      if (ssrc === null) return null
      const highestSequence = turns * TURN + highest
      const expected = highestSequence - base + 1
      const expectedNow = expected - before.expected
      const lostNow = expectedNow - (received - before.received)
      before = { expected, received }
      const isLosing = expectedNow > 0 && lostNow > 0
      return {
        ssrc,
        fractionLost: isLosing ? Math.min(255, Math.floor((lostNow * 256) / expectedNow)) : 0,
        totalLost: Math.max(0, Math.min(0x7fffff, expected - received)),
        highestSequence: highestSequence >>> 0,
        jitter: Math.min(0xffffffff, Math.max(0, Math.round(jitter))),
        lastReport: report?.middle ?? 0,
        delaySinceLastReport: report
          ? Math.round(((now - report.at) / 1000) * DELAY_UNITS_PER_SECOND)
          : 0,
      }
    },
  }
}
export type Reception = ReturnType<typeof createReception>
