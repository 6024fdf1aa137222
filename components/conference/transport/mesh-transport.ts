import { carriesPictures, sendLimitsOf } from '@/lib/domain/conference/media-limits'
import { createEarlySignals } from './early-signals'
import type { LocalMedia, MediaTransport, Peer, TransportOptions } from './media-transport'
import { createMeshPeer, type MeshPeer } from './mesh-peer'
import { ONE_PATH } from './sending'
import { createSignalQueue } from './signal-queue'

type Connected = { readonly epoch: number; readonly peer: MeshPeer }

/** From each to each: no server sees sound or picture. */
export function createMeshTransport(options: TransportOptions): MediaTransport {
  const { self, iceTransportPolicy } = options
  const connected = new Map<string, Connected>()
  const early = createEarlySignals()
  let { iceServers } = options
  let media: LocalMedia = { audio: null, video: null }
  let receivesPictures = true
  let people = 1
  let limits = sendLimitsOf(people, 'mesh')

  const sent = (): LocalMedia =>
    carriesPictures(people, 'mesh') ? media : { ...media, video: null }
  const isPeer = ({ seat, epoch }: Peer) => connected.get(seat)?.epoch === epoch

  function connect(peer: Peer) {
    const { seat, epoch } = peer
    // What goes to one person waits for nothing that goes to another.
    const post = createSignalQueue(options.send)
    const made = createMeshPeer({
      configuration: { ...ONE_PATH, iceServers: [...iceServers], iceTransportPolicy },
      isLeading: self.seat < seat,
      media: sent(),
      limits,
      receivesPictures,
      send: (body) =>
        post({ to: seat, toEpoch: epoch, fromEpoch: self.epoch, body }, () => isPeer(peer)),
      onStream: (stream) => options.onRemote(seat, stream),
      onState: (state) => options.onState(seat, state),
    })
    connected.set(seat, { epoch, peer: made })
    for (const body of early.take(peer)) made.receive(body)
  }

  function disconnect(seat: string) {
    connected.get(seat)?.peer.close()
    connected.delete(seat)
    options.onRemote(seat, null)
  }

  return {
    setLocal: (next) => {
      media = next
      for (const { peer } of connected.values()) peer.setLocal(sent())
    },
    receivePictures: (isOn) => {
      if (isOn === receivesPictures) return
      receivesPictures = isOn
      for (const { peer } of connected.values()) peer.receivePictures(isOn)
    },
    setPeers: (peers) => {
      const others = peers.filter(({ seat }) => seat !== self.seat)
      people = others.length + 1
      limits = sendLimitsOf(people, 'mesh')
      for (const [seat, { epoch }] of [...connected])
        if (!others.some((other) => other.seat === seat && other.epoch === epoch)) disconnect(seat)
      for (const { peer } of connected.values()) {
        peer.setLimits(limits)
        peer.setLocal(sent())
      }
      for (const other of others) if (!isPeer(other)) connect(other)
    },
    receive: ({ from, fromEpoch, body }) => {
      const known = connected.get(from)
      if (known?.epoch === fromEpoch) known.peer.receive(body)
      else if (!known || known.epoch < fromEpoch) early.keep({ seat: from, epoch: fromEpoch }, body)
    },
    setIceServers: (next) => {
      iceServers = next
      for (const { peer } of connected.values()) peer.restart(next)
    },
    stats: async () =>
      new Map(
        await Promise.all(
          [...connected].map(async ([seat, { peer }]) => [seat, await peer.counters()] as const),
        ),
      ),
    close: () => {
      for (const { peer } of connected.values()) peer.close()
      connected.clear()
    },
  }
}
