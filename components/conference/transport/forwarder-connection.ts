import { answeredOriginOf, originOf } from '@/lib/domain/conference/offer-origin'
import type { LineCounters } from '@/lib/domain/conference/line-quality'
import type { SendLimits } from '@/lib/domain/conference/media-limits'
import type { SignalBody } from '@/lib/domain/conference/signal-body'
import { createForwardedStreams } from './forwarded-streams'
import { createLocalDescription } from './local-description'
import type { LocalMedia, Peer } from './media-transport'
import { readCounters } from './read-counters'
import { limitSending, MEDIA_KINDS, sendTracks, type MediaKind } from './sending'

const REPEAT_MS = 3_000
const UNASSIGNED_MS = 1_000

type ConnectionOptions = {
  readonly configuration: RTCConfiguration
  readonly media: LocalMedia
  /** What is received of each person. */
  readonly receivedKinds: readonly MediaKind[]
  readonly send: (body: SignalBody) => void
  readonly onStream: (peer: Peer, stream: MediaStream) => void
  readonly onConnectionState: (state: RTCPeerConnectionState) => void
}

export type ForwarderConnection = {
  setLocal: (media: LocalMedia) => void
  setPeers: (peers: readonly Peer[], limits: SendLimits) => void
  receive: (body: SignalBody) => void
  counters: () => Promise<ReadonlyMap<string, LineCounters>>
  close: () => void
}

/** VP8 and Opus alone: every browser has them, and the forwarder translates nothing. */
function preferForwardedCodecs(transceiver: RTCRtpTransceiver) {
  const { kind } = transceiver.receiver.track
  const codecs = RTCRtpReceiver.getCapabilities(kind)?.codecs ?? []
  const forwarded = codecs.filter(({ mimeType }) => /^(video\/VP8|audio\/opus)$/i.test(mimeType))
  if (forwarded.length > 0) transceiver.setCodecPreferences(forwarded)
}

/**
 * One connection to the forwarder. Only this side offers, one offer at a time; the forwarder
 * answers each at once and says in the answer which section brings whom.
 */
export function createForwarderConnection(options: ConnectionOptions): ForwarderConnection {
  const { send } = options
  const connection = new RTCPeerConnection(options.configuration)
  const streams = createForwardedStreams(connection, options.receivedKinds)
  const delivered = new Set<string>()
  let { media } = options
  let limits: SendLimits | null = null
  let peers: readonly Peer[] = []
  let isChanged = false
  let isWaiting = false
  let isClosed = false
  let unassigned: ReturnType<typeof setTimeout> | null = null

  const local = createLocalDescription(connection, (body) => {
    if (!isClosed) send(body)
  })

  async function negotiate() {
    if (isWaiting || !isChanged || isClosed) return
    isWaiting = true
    isChanged = false
    streams.prepare(peers)
    connection.getTransceivers().forEach(preferForwardedCodecs)
    await connection.setLocalDescription()
    await local.announce()
  }
  const change = () => {
    isChanged = true
    void negotiate().catch(() => undefined)
  }

  function deliver() {
    for (const peer of peers) {
      const key = `${peer.seat}:${peer.epoch}`
      const stream = delivered.has(key) ? null : streams.streamOf(peer)
      if (!stream) continue
      delivered.add(key)
      options.onStream(peer, stream)
    }
    // The forwarder learns who is in the hall from the server, perhaps a moment later than we do.
    if (peers.some((peer) => streams.streamOf(peer) === null))
      unassigned = setTimeout(change, UNASSIGNED_MS)
  }

  async function takeAnswer(sdp: string) {
    const offered = connection.localDescription?.sdp ?? ''
    if (connection.signalingState !== 'have-local-offer') return
    if (answeredOriginOf(sdp) !== originOf(offered)) return
    await connection.setRemoteDescription({ type: 'answer', sdp })
    isWaiting = false
    if (unassigned !== null) clearTimeout(unassigned)
    streams.assign(sdp)
    deliver()
    if (limits) await limitSending(connection, limits)
    await negotiate()
  }

  connection.onconnectionstatechange = () => options.onConnectionState(connection.connectionState)
  const repeating = setInterval(() => {
    if (connection.signalingState === 'have-local-offer') local.repeat()
  }, REPEAT_MS)
  for (const kind of MEDIA_KINDS) connection.addTransceiver(kind, { direction: 'sendonly' })
  void sendTracks(connection, media)
  change()

  return {
    setLocal: (next) => {
      media = next
      void sendTracks(connection, media)
    },
    setPeers: (next, nextLimits) => {
      peers = next
      limits = nextLimits
      void limitSending(connection, nextLimits)
      change()
    },
    receive: (body) => {
      if ('description' in body && body.description.type === 'answer')
        void takeAnswer(body.description.sdp).catch(() => undefined)
    },
    counters: async () =>
      new Map(
        await Promise.all(
          peers.map(async (peer) => {
            const isConnected = connection.connectionState === 'connected'
            return [peer.seat, await readCounters(streams.receiversOf(peer), isConnected)] as const
          }),
        ),
      ),
    close: () => {
      isClosed = true
      clearInterval(repeating)
      if (unassigned !== null) clearTimeout(unassigned)
      connection.onconnectionstatechange = null
      connection.onicecandidate = null
      connection.close()
    },
  }
}
