import type { LineCounters } from '@/lib/domain/conference/line-quality'
import type { SendLimits } from '@/lib/domain/conference/media-limits'
import type { SignalBody } from '@/lib/domain/conference/signal-body'
import { createLocalDescription } from './local-description'
import type { LocalMedia, PeerState } from './media-transport'
import { createReachWatch } from './reach-watch'
import { readCounters } from './read-counters'
import { limitSending, MEDIA_KINDS, restartTracks, sendingTransceiver, sendTracks } from './sending'

const REPEAT_MS = 3_000

type MeshPeerOptions = {
  readonly configuration: RTCConfiguration
  /**
   * Whether this side makes the first offer and wins when both offer at once. Of two people it is
   * true for exactly one.
   */
  readonly isLeading: boolean
  readonly media: LocalMedia
  readonly limits: SendLimits
  readonly receivesPictures: boolean
  readonly send: (body: SignalBody) => void
  readonly onStream: (stream: MediaStream) => void
  readonly onState: (state: PeerState) => void
}

export type MeshPeer = {
  setLocal: (media: LocalMedia) => void
  setLimits: (limits: SendLimits) => void
  receivePictures: (isOn: boolean) => void
  receive: (body: SignalBody) => void
  restart: (iceServers: readonly RTCIceServer[]) => void
  counters: () => Promise<LineCounters>
  close: () => void
}

/**
 * One connection to one person, with the perfect negotiation of the WebRTC specification: either
 * side may offer at any time; when both do, the leading one ignores the other's offer, and the
 * other takes its own back.
 *
 * There is one transceiver for sound and one for the picture, with or without a track, so that a
 * microphone that comes or goes needs no negotiation. Only the leading side makes them: those of an
 * offer are not joined with those that the other side made by itself.
 */
export function createMeshPeer(options: MeshPeerOptions): MeshPeer {
  const { isLeading, send } = options
  const connection = new RTCPeerConnection(options.configuration)
  const remote = new MediaStream()
  let { media, limits, receivesPictures } = options
  let isOffering = false
  let isIgnoring = false
  let isClosed = false
  // Changes of one connection must not overlap.
  let work = Promise.resolve()
  const inOrder = (change: () => Promise<void>) => {
    work = work.then(() => (isClosed ? undefined : change())).catch(() => undefined)
  }

  const local = createLocalDescription(connection, (body) => {
    if (!isClosed) send(body)
  })

  // What a side does not receive, its description says, and the other side sends no more of it.
  const directionOf = (kind: string): RTCRtpTransceiverDirection =>
    kind === 'video' && !receivesPictures ? 'sendonly' : 'sendrecv'
  const isWhole = () =>
    remote.getAudioTracks().length > 0 && (!receivesPictures || remote.getVideoTracks().length > 0)

  async function offer() {
    try {
      isOffering = true
      await connection.setLocalDescription()
    } catch {
      // Closed in between, or the other side's offer came first.
      return
    } finally {
      isOffering = false
    }
    await local.announce()
  }

  async function answer() {
    for (const transceiver of connection.getTransceivers())
      transceiver.direction = directionOf(transceiver.receiver.track.kind)
    await sendTracks(connection, media)
    await connection.setLocalDescription()
    await local.announce()
  }

  async function take(description: RTCSessionDescriptionInit) {
    const isOffer = description.type === 'offer'
    const collides = isOffer && (isOffering || connection.signalingState !== 'stable')
    isIgnoring = isLeading && collides
    if (isIgnoring) return
    // A second answer to an offer that was sent twice.
    if (!isOffer && connection.signalingState !== 'have-local-offer') return
    await connection.setRemoteDescription(description)
    if (isOffer) await answer()
    if (collides) await restartTracks(connection, media)
    await limitSending(connection, limits)
  }

  const watch = createReachWatch(options.onState)
  connection.onconnectionstatechange = () => {
    watch.update(connection.connectionState)
    if (connection.connectionState === 'failed') connection.restartIce()
  }
  connection.onnegotiationneeded = () => void offer()
  connection.ontrack = ({ track }) => {
    remote.addTrack(track)
    if (isWhole()) options.onStream(remote)
  }
  // A signal may be lost where a state changes: an offer that nothing answers is sent again, and a
  // connection that broke is negotiated again.
  const repeating = setInterval(() => {
    if (connection.connectionState === 'failed') connection.restartIce()
    if (connection.signalingState === 'have-local-offer') local.repeat()
  }, REPEAT_MS)

  if (isLeading) {
    for (const kind of MEDIA_KINDS)
      connection.addTransceiver(kind, { direction: directionOf(kind) })
    void sendTracks(connection, media)
  }

  return {
    setLocal: (next) => {
      media = next
      inOrder(() => sendTracks(connection, media))
    },
    setLimits: (next) => {
      limits = next
      inOrder(() => limitSending(connection, limits))
    },
    receivePictures: (isOn) => {
      receivesPictures = isOn
      inOrder(async () => {
        const picture = sendingTransceiver(connection, 'video')
        if (picture) picture.direction = directionOf('video')
      })
    },
    receive: (body) =>
      inOrder(async () => {
        if ('description' in body) return take(body.description)
        await connection.addIceCandidate(body.candidate).catch((error: unknown) => {
          if (!isIgnoring) throw error
        })
      }),
    restart: (iceServers) => {
      connection.setConfiguration({ ...connection.getConfiguration(), iceServers: [...iceServers] })
      if (connection.connectionState !== 'connected') connection.restartIce()
    },
    counters: () =>
      readCounters(connection.getReceivers(), connection.connectionState === 'connected'),
    close: () => {
      isClosed = true
      clearInterval(repeating)
      watch.stop()
      connection.onconnectionstatechange = null
      connection.onicecandidate = null
      connection.onnegotiationneeded = null
      connection.ontrack = null
      connection.close()
    },
  }
}
