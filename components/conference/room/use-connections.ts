import { useEffect, useMemo, useRef, useState } from 'react'
import {
  judgeLine,
  UNKNOWN_LINE,
  type Line,
  type LineState,
} from '@/lib/domain/conference/line-quality'
import type { TransportKind } from '@/lib/domain/conference/media-limits'
import type { IceView } from '@/lib/queries/conference/find-ice-servers'
import type {
  IncomingSignal,
  LocalMedia,
  MediaTransport,
  OutgoingSignal,
  Peer,
  PeerState,
} from '../transport/media-transport'
import type { SignalBus } from './use-conference'

const READING_MS = 2_000
const RETRY_MS = 2_000
const EARLY_MAX = 60

/** What this page has of another person. */
export type Remote = {
  readonly stream: MediaStream | null
  readonly state: PeerState
  readonly line: Line
}

const UNKNOWN: Remote = { stream: null, state: 'connecting', line: 'good' }
type Remotes = ReadonlyMap<string, Remote>
const NO_ONE: Remotes = new Map()

type Options = {
  readonly meetingId: string
  readonly connection: string
  /** One's own seat in a hall with media; null: there is none, and nothing is sent. */
  readonly self: Peer | null
  /** The same array and object as long as they have not changed. */
  readonly peers: readonly Peer[]
  readonly media: LocalMedia
  /** Else their line is spared them: no one sends this page a picture. */
  readonly receivesPictures: boolean
  readonly signals: SignalBus
}

/**
 * Sound and picture from and to everyone in the own hall. A change of the own epoch ends every
 * connection before another is made.
 */
export function useConnections({
  meetingId,
  connection,
  self,
  peers,
  media,
  receivesPictures,
  signals,
}: Options): {
  readonly remotes: Remotes
  /** Which way it goes; null: not known yet. */
  readonly kind: TransportKind | null
  readonly reconnect: () => void
} {
  const [remotes, setRemotes] = useState<Remotes>(NO_ONE)
  const [kind, setKind] = useState<TransportKind | null>(null)
  const [round, setRound] = useState(0)
  const transport = useRef<MediaTransport | null>(null)
  const latest = useRef({ media, peers, receivesPictures })
  const seat = self?.seat ?? null
  const epoch = self?.epoch ?? 0

  useEffect(() => {
    latest.current = { media, peers, receivesPictures }
    transport.current?.receivePictures(receivesPictures)
    transport.current?.setLocal(media)
    transport.current?.setPeers(peers)
  }, [media, peers, receivesPictures])

  useEffect(() => {
    if (seat === null) return
    let isLeft = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const early: IncomingSignal[] = []
    const change = (of: string, part: Partial<Remote>) =>
      setRemotes((all) => new Map(all).set(of, { ...(all.get(of) ?? UNKNOWN), ...part }))
    const drop = (of: string) =>
      setRemotes((all) => new Map([...all].filter(([seat]) => seat !== of)))
    const stopListening = signals.listen((signal) => {
      if (transport.current) transport.current.receive(signal)
      else if (early.length < EARLY_MAX) early.push(signal)
    })
    const send = async (signal: OutgoingSignal) => {
      const answer = await fetch(`/api/conferences/${meetingId}/signals`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ ...signal, connection }),
      })
      if (!answer.ok) throw new Error(String(answer.status))
      // The forwarder answers at once; a person answers by the stream.
      const came = await answer.text()
      if (came !== '') transport.current?.receive(JSON.parse(came) as IncomingSignal)
    }

    async function start(): Promise<void> {
      try {
        const [{ createTransport }, answer] = await Promise.all([
          import('../transport/create-transport'),
          fetch(`/api/conferences/${meetingId}/ice?connection=${connection}`),
        ])
        if (!answer.ok) throw new Error(String(answer.status))
        const { transport: kind, iceServers, iceTransportPolicy } = (await answer.json()) as IceView
        if (isLeft) return
        setKind(kind)
        const made = createTransport({
          kind,
          self: { seat: seat!, epoch },
          iceServers: iceServers as readonly RTCIceServer[],
          iceTransportPolicy,
          send,
          onRemote: (of, stream) => (stream ? change(of, { stream }) : drop(of)),
          // What has just been connected is good until it is measured.
          onState: (of, state) =>
            change(of, state === 'connected' ? { state, line: 'good' } : { state }),
        })
        transport.current = made
        made.receivePictures(latest.current.receivesPictures)
        made.setLocal(latest.current.media)
        made.setPeers(latest.current.peers)
        for (const signal of early) made.receive(signal)
      } catch {
        // Without its servers no connection can be made: what cannot be reached is said, and it is
        // tried again.
        if (isLeft) return
        for (const peer of latest.current.peers) change(peer.seat, { state: 'unreachable' })
        timer = setTimeout(() => void start(), RETRY_MS)
      }
    }
    void start()
    return () => {
      isLeft = true
      clearTimeout(timer)
      stopListening()
      transport.current?.close()
      transport.current = null
      setRemotes(NO_ONE)
    }
  }, [meetingId, connection, seat, epoch, round, signals])

  useEffect(() => {
    if (seat === null) return
    const judged = new Map<string, LineState>()
    const timer = setInterval(() => {
      void transport.current?.stats().then((counters) => {
        for (const [of, reading] of counters)
          judged.set(of, judgeLine(judged.get(of) ?? UNKNOWN_LINE, reading))
        setRemotes((all) => withLines(all, judged))
      })
    }, READING_MS)
    return () => clearInterval(timer)
  }, [seat, epoch, round])

  const reconnect = useMemo(() => () => setRound((count) => count + 1), [])
  return { remotes, kind, reconnect }
}

/** The same map where no line has changed, so that the page is not drawn again for nothing. */
function withLines(all: Remotes, judged: ReadonlyMap<string, LineState>): Remotes {
  const changed = [...all].filter(([of, { line }]) => {
    const now = judged.get(of)
    return now !== undefined && now.line !== line
  })
  if (changed.length === 0) return all
  const next = new Map(all)
  for (const [of, remote] of changed) next.set(of, { ...remote, line: judged.get(of)!.line })
  return next
}
