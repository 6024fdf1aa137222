import { sendLimitsOf } from '@/lib/domain/conference/media-limits'
import { FORWARDER_ADDRESS } from '@/lib/domain/conference/signal-body'
import { createForwarderConnection, type ForwarderConnection } from './forwarder-connection'
import type {
  LocalMedia,
  MediaTransport,
  Peer,
  PeerState,
  TransportOptions,
} from './media-transport'
import { createReachWatch } from './reach-watch'
import { MEDIA_KINDS, ONE_PATH, type MediaKind } from './sending'
import { createSignalQueue } from './signal-queue'

/**
 * Everything by one connection to the forwarder: `connected` is said of a person once this
 * connection is there. One that failed is given up and made again, because the forwarder may have
 * been started again and know nothing of it.
 */
export function createForwardedTransport(options: TransportOptions): MediaTransport {
  const { self, iceTransportPolicy } = options
  const post = createSignalQueue(options.send)
  let { iceServers } = options
  let media: LocalMedia = { audio: null, video: null }
  let receivedKinds: readonly MediaKind[] = MEDIA_KINDS
  let peers: readonly Peer[] = []
  let state: PeerState = 'connecting'
  let isClosed = false

  const isPeer = ({ seat, epoch }: Peer) =>
    peers.some((peer) => peer.seat === seat && peer.epoch === epoch)
  const watch = createReachWatch((next) => {
    state = next
    for (const { seat } of peers) options.onState(seat, next)
  })
  let current: ForwarderConnection = connect()

  function connect(): ForwarderConnection {
    const connection = createForwarderConnection({
      configuration: { ...ONE_PATH, iceServers: [...iceServers], iceTransportPolicy },
      media,
      receivedKinds,
      send: (body) =>
        post(
          { to: FORWARDER_ADDRESS, toEpoch: 0, fromEpoch: self.epoch, body },
          () => !isClosed && current === connection,
        ),
      onStream: (peer, stream) => {
        if (isPeer(peer)) options.onRemote(peer.seat, stream)
      },
      onConnectionState: (connectionState) => {
        watch.update(connectionState)
        if (connectionState === 'failed') reconnect()
      },
    })
    return connection
  }

  function reconnect() {
    current.close()
    current = connect()
    current.setPeers(peers, sendLimitsOf(peers.length + 1, 'forwarded'))
  }

  return {
    setLocal: (next) => {
      media = next
      current.setLocal(next)
    },
    // Room that was made for pictures is not taken back one by one: the connection is made again.
    receivePictures: (isOn) => {
      if (isOn === (receivedKinds === MEDIA_KINDS)) return
      receivedKinds = isOn ? MEDIA_KINDS : ['audio']
      reconnect()
    },
    setPeers: (next) => {
      const others = next.filter(({ seat }) => seat !== self.seat)
      const before = peers
      const arrived = others.filter((peer) => !isPeer(peer))
      peers = others
      for (const peer of before) if (!isPeer(peer)) options.onRemote(peer.seat, null)
      current.setPeers(others, sendLimitsOf(others.length + 1, 'forwarded'))
      for (const { seat } of arrived) options.onState(seat, state)
    },
    receive: ({ from, body }) => {
      if (from === FORWARDER_ADDRESS) current.receive(body)
    },
    setIceServers: (next) => {
      iceServers = next
      if (state !== 'connected') reconnect()
    },
    stats: () => current.counters(),
    close: () => {
      isClosed = true
      watch.stop()
      current.close()
    },
  }
}
