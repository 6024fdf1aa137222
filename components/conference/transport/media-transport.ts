import type { LineCounters } from '@/lib/domain/conference/line-quality'
import type { TransportKind } from '@/lib/domain/conference/media-limits'
import type { SignalBody } from '@/lib/domain/conference/signal-body'

// The port through which the page of a conference sends and gets sound and picture (ADR 0144). Two
// drivers: mesh-transport.ts (from each to each) and forwarded-transport.ts (by the forwarder).

/** A person as the server's state names them. Another epoch is another connection. */
export type Peer = { readonly seat: string; readonly epoch: number }

/** What the page posts to the server, which relays it or refuses it. */
export type OutgoingSignal = {
  readonly to: string
  readonly toEpoch: number
  readonly fromEpoch: number
  readonly body: SignalBody
}

/** What the server's stream brings. */
export type IncomingSignal = {
  readonly from: string
  readonly fromEpoch: number
  readonly body: SignalBody
}

/**
 * `failed`: the connection broke and is being repaired. `unreachable`: ten seconds without a
 * connection; the page shows it to its user, and the repair goes on.
 */
export type PeerState = 'connecting' | 'connected' | 'failed' | 'unreachable'

/** What is sent. Null sends nothing: no microphone, sound switched off, only a telephone. */
export type LocalMedia = {
  readonly audio: MediaStreamTrack | null
  readonly video: MediaStreamTrack | null
}

export type TransportOptions = {
  readonly kind: TransportKind
  /** One's own seat. A change of one's own epoch needs a new transport: close this one first. */
  readonly self: Peer
  readonly iceServers: readonly RTCIceServer[]
  readonly iceTransportPolicy?: RTCIceTransportPolicy
  /**
   * Posts one signal; the next one to the same person waits for it. A rejection means that the
   * server refused it: it is dropped, and what it was for is repeated if it is still needed.
   */
  readonly send: (signal: OutgoingSignal) => Promise<void>
  /**
   * A person's sound and picture, once they can be played; null when they are gone. Play the sound
   * in an element of its own (`audioOf`): a <video> stays silent until a picture has come.
   */
  readonly onRemote: (seat: string, stream: MediaStream | null) => void
  readonly onState: (seat: string, state: PeerState) => void
}

export type MediaTransport = {
  /** Sends other tracks from now on, without a new negotiation. The tracks remain the page's. */
  setLocal: (media: LocalMedia) => void
  /** Everyone else of one's own hall: adds, drops, and renews those whose epoch has changed. */
  setPeers: (peers: readonly Peer[]) => void
  /** Takes a signal. One of another epoch, or of a person who is no peer, has no effect. */
  receive: (signal: IncomingSignal) => void
  /** New credentials for the relay; connections that are not there are tried again with them. */
  setIceServers: (iceServers: readonly RTCIceServer[]) => void
  /** Counters of each connection, for `judgeLine`, by seat. */
  stats: () => Promise<ReadonlyMap<string, LineCounters>>
  /** Ends every connection. Nothing is reported and nothing has an effect afterwards. */
  close: () => void
}

/** The sound of a person alone, for an <audio> element. */
export const audioOf = (stream: MediaStream) => new MediaStream(stream.getAudioTracks())
