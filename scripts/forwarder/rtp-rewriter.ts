// A forwarded stream keeps one identity for its receiver, whatever becomes of its sender.
// Source: RFC 3550.

const FIXED_HEADER = 12

/** What a receiver of a stream agreed on. */
export type OutgoingStream = { readonly ssrc: number; readonly payloadType: number }

export const ssrcOf = (packet: Buffer) => packet.readUInt32BE(8)
export const sequenceOf = (packet: Buffer) => packet.readUInt16BE(2)
export const timestampOf = (packet: Buffer) => packet.readUInt32BE(4)
export const isMedia = (packet: Buffer) => packet.length >= FIXED_HEADER && packet[0]! >> 6 === 2

/** Whether sequence number `a` is later than `b`, over the turn of the counter. */
export const isLater = (a: number, b: number) => a !== b && ((a - b) & 0xffff) < 0x8000

/** Half a second of picture, far enough from the last one to be another frame. */
const TIMESTAMP_GAP = 45_000

/**
 * Rewrites packets of one sender for one receiver: its own SSRC and payload type. A sender that
 * connected again has other counters; they are moved so that the receiver sees them go on, or
 * its decryption and its decoder would refuse them.
 */
export function createRewriter({ ssrc, payloadType }: OutgoingStream) {
  let source: number | null = null
  let sequenceShift = 0
  let timestampShift = 0
  let lastSequence: number | null = null
  let lastTimestamp = 0

  function follow(packet: Buffer) {
    source = ssrcOf(packet)
    if (lastSequence === null) return
    sequenceShift = (lastSequence + 1 - sequenceOf(packet)) & 0xffff
    timestampShift = (lastTimestamp + TIMESTAMP_GAP - timestampOf(packet)) >>> 0
  }

  return {
    ssrc,
    /**
     * A copy of the packet as this receiver gets it.
     * @param packet of the sender's stream; it is not changed
     */
    rewrite: (packet: Buffer): Buffer => {
      if (source !== ssrcOf(packet)) follow(packet)
      const sequence = (sequenceOf(packet) + sequenceShift) & 0xffff
      const timestamp = (timestampOf(packet) + timestampShift) >>> 0
      if (lastSequence === null || isLater(sequence, lastSequence)) {
        lastSequence = sequence
        lastTimestamp = timestamp
      }
      const copy = Buffer.from(packet)
      copy[1] = (copy[1]! & 0x80) | payloadType
      copy.writeUInt16BE(sequence, 2)
      copy.writeUInt32BE(timestamp, 4)
      copy.writeUInt32BE(ssrc, 8)
      return copy
    },
    /** The sender's sequence numbers of packets that the receiver misses. */
    toSource: (sequences: readonly number[]) =>
      sequences.map((sequence) => (sequence - sequenceShift) & 0xffff),
    /** The sender's clock as the receiver sees it, or null before its first packet. */
    toReceiver: (timestamp: number): number | null =>
      source === null ? null : (timestamp + timestampShift) >>> 0,
  }
}
export type Rewriter = ReturnType<typeof createRewriter>
