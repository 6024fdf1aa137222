import { randomInt } from 'node:crypto'
import type { Track } from 'node-datachannel'
import { withAnsweredOrigin } from '@/lib/domain/conference/offer-origin'
import { CLOCK_RATES, createPersonConnection } from './person-connection'
import type { MediaKind, OfferedSection } from './read-offer'
import { createReception, type Reception } from './reception'
import * as rtcp from './rtcp'
import { createRewriter, isMedia, type Rewriter } from './rtp-rewriter'
import type { MediaSettings } from './settings'

const KEY_FRAME_MS = 300

type Incoming = { readonly track: Track; readonly reception: Reception }
type Outgoing = { readonly mid: string; readonly track: Track; readonly rewriter: Rewriter }

/** What a person's connection reports; `from` is the key of the person whose stream it concerns. */
export type PersonEvents = {
  readonly onMedia: (kind: MediaKind, packet: Buffer) => void
  readonly onSenderReport: (kind: MediaKind, info: rtcp.SenderInfo) => void
  readonly onKeyFrameNeeded: (from: string) => void
  readonly onMissing: (from: string, kind: MediaKind, sequences: readonly number[]) => void
  readonly onEnd: () => void
}

export type Person = ReturnType<typeof createPerson>

const timeNow = () => performance.now()
const send = (track: Track, message: Buffer) => {
  // A track that is closing refuses; the person is about to be gone.
  if (track.isOpen()) track.sendMessageBinary(message)
}

/** One person's connection: what comes from them, and what goes to them of whom. */
export function createPerson(name: string, settings: MediaSettings, events: PersonEvents) {
  const connection = createPersonConnection(name, settings, events.onEnd)
  const incoming = new Map<MediaKind, Incoming>()
  const outgoing = new Map<string, Outgoing>()
  const seen = new Map<string, OfferedSection['direction'] | 'free'>()
  let lastKeyFrame = -KEY_FRAME_MS
  let estimate: number | null = null

  function receive(section: OfferedSection) {
    if (incoming.has(section.kind)) {
      connection.setSection(section, 'Inactive')
      return
    }
    const reception = createReception(CLOCK_RATES[section.kind])
    const track = connection.setSection(section, 'RecvOnly')
    incoming.set(section.kind, { track, reception })
    track.onMessage((message) => {
      if (rtcp.isControl(message)) {
        for (const packet of rtcp.readControl(message)) {
          if (packet.kind !== 'sender_report' || packet.ssrc !== reception.ssrc()) continue
          reception.noteSenderReport(packet.info, timeNow())
          events.onSenderReport(section.kind, packet.info)
        }
      } else if (isMedia(message)) {
        reception.count(message, timeNow())
        events.onMedia(section.kind, message)
      }
    })
  }

  function forward(section: OfferedSection, from: string) {
    const ssrc = randomInt(1, 0xffff_ffff)
    const track = connection.setSection(section, 'SendOnly', { ssrc, from })
    const rewriter = createRewriter({ ssrc, payloadType: section.payloadType })
    outgoing.set(`${from}/${section.kind}`, { mid: section.mid, track, rewriter })
    track.onOpen(() => events.onKeyFrameNeeded(from))
    track.onMessage((message) => {
      for (const packet of rtcp.readControl(message)) {
        if (packet.kind === 'estimate') estimate = packet.bitrate
        else if (packet.ssrc !== ssrc) continue
        else if (packet.kind === 'key_frame_request') events.onKeyFrameNeeded(from)
        else if (packet.kind === 'nack')
          events.onMissing(from, section.kind, rewriter.toSource(packet.sequences))
      }
    })
  }

  /** Gives a section to one of `others` whose stream of this kind has none yet, or to no one. */
  function assign(section: OfferedSection, others: readonly string[]) {
    const from = others.find((other) => !outgoing.has(`${other}/${section.kind}`))
    if (from !== undefined) forward(section, from)
    else connection.setSection(section, 'Inactive')
    seen.set(section.mid, from === undefined ? 'free' : 'receives')
  }

  function retire(section: OfferedSection) {
    for (const [key, { mid }] of outgoing) if (mid === section.mid) outgoing.delete(key)
    connection.setSection(section, 'Inactive')
    seen.set(section.mid, 'nothing')
  }

  function place(section: OfferedSection, others: readonly string[]) {
    const before = seen.get(section.mid)
    if (section.direction === 'nothing') {
      if (before !== 'nothing') retire(section)
    } else if (section.direction === 'sends') {
      if (before === undefined) receive(section)
      seen.set(section.mid, 'sends')
    } else if (before === undefined || before === 'free') assign(section, others)
  }

  return {
    /**
     * Answers an offer.
     * @param others keys of the people whose streams go to this person
     */
    answer: async (
      sdp: string,
      sections: readonly OfferedSection[],
      others: readonly string[],
    ): Promise<string> => {
      for (const section of sections) place(section, others)
      return withAnsweredOrigin(await connection.answer(sdp), sdp)
    },
    addCandidate: connection.addCandidate,
    deliver: (from: string, kind: MediaKind, packet: Buffer) => {
      const stream = outgoing.get(`${from}/${kind}`)
      if (stream) send(stream.track, stream.rewriter.rewrite(packet))
    },
    deliverReport: (from: string, kind: MediaKind, info: rtcp.SenderInfo) => {
      const stream = outgoing.get(`${from}/${kind}`)
      const timestamp = stream?.rewriter.toReceiver(info.timestamp) ?? null
      if (stream && timestamp !== null)
        send(stream.track, rtcp.writeSenderReport(stream.rewriter.ssrc, { ...info, timestamp }))
    },
    requestKeyFrame: () => {
      const video = incoming.get('video')
      const ssrc = video?.reception.ssrc() ?? null
      if (!video || ssrc === null || timeNow() - lastKeyFrame < KEY_FRAME_MS) return
      lastKeyFrame = timeNow()
      send(video.track, rtcp.writeKeyFrameRequest(ssrc))
    },
    requestMissing: (kind: MediaKind, sequences: readonly number[]) => {
      const stream = incoming.get(kind)
      const ssrc = stream?.reception.ssrc() ?? null
      if (stream && ssrc !== null) send(stream.track, rtcp.writeNack(ssrc, sequences))
    },
    /** What this person's browser believes that its line takes in all, in bits per second. */
    estimate: () => estimate,
    /** Reports to the sender how its streams arrive, and how much picture it may send. */
    report: (pictureBitrate: number) => {
      for (const [kind, { track, reception }] of incoming) {
        const block = reception.takeReport(timeNow())
        if (block === null) continue
        const report = rtcp.writeReceiverReport(block)
        const limit = kind === 'video' && rtcp.writeBitrateLimit(block.ssrc, pictureBitrate)
        send(track, limit ? Buffer.concat([report, limit]) : report)
      }
    },
    close: connection.close,
  }
}
