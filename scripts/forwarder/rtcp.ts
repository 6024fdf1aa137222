// Control packets of media (RFC 3550, RFC 4585, draft-alvestrand-rmcat-remb): what of them the
// forwarder reads and writes. Browsers send compound packets: several in one message, in which a
// request for a key frame is rarely the first.

const SENDER_REPORT = 200
const RECEIVER_REPORT = 201
const TRANSPORT_FEEDBACK = 205
const PAYLOAD_FEEDBACK = 206
const FORMAT_NACK = 1
const FORMAT_PLI = 1
const FORMAT_FIR = 4
const FORMAT_REMB = 15

export type ControlPacket =
  | { readonly kind: 'sender_report'; readonly ssrc: number; readonly info: SenderInfo }
  | { readonly kind: 'key_frame_request'; readonly ssrc: number }
  | { readonly kind: 'nack'; readonly ssrc: number; readonly sequences: readonly number[] }
  /** What the receiver believes that its line takes, in bits per second. */
  | { readonly kind: 'estimate'; readonly bitrate: number }

/** NTP time in two halves, and what was sent until then. */
export type SenderInfo = {
  readonly ntpHigh: number
  readonly ntpLow: number
  readonly timestamp: number
  readonly packets: number
  readonly bytes: number
}

/** What a receiver says about one stream that it gets. */
export type ReportBlock = {
  readonly ssrc: number
  /** Of 256. */
  readonly fractionLost: number
  readonly totalLost: number
  readonly highestSequence: number
  readonly jitter: number
  readonly lastReport: number
  readonly delaySinceLastReport: number
}

/** Whether a message on a track is control and not media (RFC 5761). */
export const isControl = (message: Buffer) =>
  message.length >= 8 && message[1]! >= 192 && message[1]! <= 223

/** Packets of a compound message, in order; what is unknown or malformed is left out. */
export function readControl(message: Buffer): readonly ControlPacket[] {
  const packets: ControlPacket[] = []
  for (let start = 0; start + 4 <= message.length;) {
    const end = start + (message.readUInt16BE(start + 2) + 1) * 4
    if (end > message.length) break
    const packet = readPacket(message.subarray(start, end))
    if (packet) packets.push(...packet)
    start = end
  }
  return packets
}

function readPacket(packet: Buffer): readonly ControlPacket[] | null {
  const format = packet[0]! & 0x1f
  const type = packet[1]!
  if (type === SENDER_REPORT && packet.length >= 28)
    return [{ kind: 'sender_report', ssrc: packet.readUInt32BE(4), info: readSenderInfo(packet) }]
  if (packet.length < 12) return null
  const ssrc = packet.readUInt32BE(8)
  if (type === TRANSPORT_FEEDBACK && format === FORMAT_NACK)
    return [{ kind: 'nack', ssrc, sequences: readSequences(packet) }]
  if (type !== PAYLOAD_FEEDBACK) return null
  if (format === FORMAT_PLI) return [{ kind: 'key_frame_request', ssrc }]
  if (format === FORMAT_FIR && packet.length >= 16)
    return [{ kind: 'key_frame_request', ssrc: packet.readUInt32BE(12) }]
  if (format === FORMAT_REMB && packet.length >= 20 && packet.toString('latin1', 12, 16) === 'REMB')
    return [{ kind: 'estimate', bitrate: readBitrate(packet) }]
  return null
}

const readSenderInfo = (packet: Buffer): SenderInfo => ({
  ntpHigh: packet.readUInt32BE(8),
  ntpLow: packet.readUInt32BE(12),
  timestamp: packet.readUInt32BE(16),
  packets: packet.readUInt32BE(20),
  bytes: packet.readUInt32BE(24),
})

/** Each entry is a sequence number and a mask of the sixteen after it. */
function readSequences(packet: Buffer): readonly number[] {
  const sequences: number[] = []
  for (let at = 12; at + 4 <= packet.length; at += 4) {
    const first = packet.readUInt16BE(at)
    const mask = packet.readUInt16BE(at + 2)
    sequences.push(first)
    for (let bit = 0; bit < 16; bit++)
      if (mask & (1 << bit)) sequences.push((first + bit + 1) & 0xffff)
  }
  return sequences
}

/** Six bits of exponent, eighteen of mantissa. */
const readBitrate = (packet: Buffer) =>
  (((packet[17]! & 0x03) << 16) | packet.readUInt16BE(18)) * 2 ** (packet[17]! >> 2)

function packetOf(format: number, type: number, words: readonly number[]): Buffer {
  const packet = Buffer.alloc(4 + words.length * 4)
  packet[0] = 0x80 | format
  packet[1] = type
  packet.writeUInt16BE(words.length, 2)
  words.forEach((word, index) => packet.writeUInt32BE(word >>> 0, 4 + index * 4))
  return packet
}

export const writeKeyFrameRequest = (ssrc: number) =>
  packetOf(FORMAT_PLI, PAYLOAD_FEEDBACK, [ssrc, ssrc])

export const writeNack = (ssrc: number, sequences: readonly number[]) =>
  packetOf(FORMAT_NACK, TRANSPORT_FEEDBACK, [
    ssrc,
    ssrc,
    ...sequences.map((sequence) => (sequence << 16) >>> 0),
  ])

export const writeSenderReport = (ssrc: number, info: SenderInfo) =>
  packetOf(0, SENDER_REPORT, [
    ssrc,
    info.ntpHigh,
    info.ntpLow,
    info.timestamp,
    info.packets,
    info.bytes,
  ])

export const writeReceiverReport = (block: ReportBlock) =>
  packetOf(1, RECEIVER_REPORT, [
    block.ssrc,
    block.ssrc,
    ((block.fractionLost << 24) | (block.totalLost & 0xffffff)) >>> 0,
    block.highestSequence,
    block.jitter,
    block.lastReport,
    block.delaySinceLastReport,
  ])

/** Tells a sender how many bits per second it may send at most on this stream. */
export function writeBitrateLimit(ssrc: number, bitrate: number): Buffer {
  let exponent = 0
  let mantissa = Math.floor(bitrate)
  while (mantissa > 0x3ffff) {
    mantissa = Math.floor(mantissa / 2)
    exponent += 1
  }
  const limit = ((1 << 24) | (exponent << 18) | mantissa) >>> 0
  return packetOf(FORMAT_REMB, PAYLOAD_FEEDBACK, [
    ssrc,
    0,
    Buffer.from('REMB').readUInt32BE(),
    limit,
    ssrc,
  ])
}
