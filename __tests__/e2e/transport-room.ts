import { randomUUID } from 'node:crypto'
import { expect, type BrowserContext, type Page } from '@playwright/test'
import { build } from 'esbuild'
import type {
  IncomingSignal,
  LocalMedia,
  MediaTransport,
  OutgoingSignal,
  Peer,
  PeerState,
  TransportOptions,
} from '@/components/conference/transport/media-transport'
import type { Forwarder } from '@/lib/channels/forwarder'
import { RESTATE_MS } from '@/lib/domain/conference/forwarder-protocol'
import type { LineCounters } from '@/lib/domain/conference/line-quality'
import type { TransportKind } from '@/lib/domain/conference/media-limits'
import { keepConnections } from '../../scripts/drills/fake-devices.mjs'

// A conference without its server: real pages with the real transport, and between them what the
// server does with signals (relays those between present epochs, refuses the others).

/** What the page of a person holds, in the browser. */
type PersonPage = {
  createTransport: (options: TransportOptions) => MediaTransport
  relay: (signal: OutgoingSignal) => Promise<boolean>
  transport: MediaTransport
  media: LocalMedia
  states: Record<string, PeerState>
  streams: Record<string, MediaStream>
}

const ADDRESS = 'http://localhost/conference'

let bundled: string | undefined

/** The transport as one script, as the application's bundler would make it for a page. */
async function transportScript(): Promise<string> {
  if (bundled !== undefined) return bundled
  const { outputFiles } = await build({
    stdin: {
      contents: `export { createTransport } from '@/components/conference/transport/create-transport'`,
      resolveDir: process.cwd(),
    },
    bundle: true,
    format: 'iife',
    globalName: 'bundle',
    write: false,
    footer: { js: 'globalThis.createTransport = bundle.createTransport' },
  })
  return (bundled = outputFiles[0]!.text)
}

type Present = { readonly epoch: number; readonly page: Page; readonly hall: string }

export type SentSignal = OutgoingSignal & { readonly from: string | undefined }

export class Room {
  readonly sent: SentSignal[] = []
  readonly refused: OutgoingSignal[] = []
  private readonly id = randomUUID()
  private readonly present = new Map<string, Present>()
  private revision = 0
  private readonly restating = setInterval(() => void this.stateHalls(), RESTATE_MS)

  constructor(
    private readonly kind: TransportKind,
    private readonly context: BrowserContext,
    private readonly forwarder: Forwarder | null,
  ) {}

  /** Opens the page of a person, who is not in the hall yet. */
  async open(): Promise<Page> {
    const page = await this.context.newPage()
    await keepConnections(page)
    const script = await transportScript()
    await page.route(ADDRESS, (route) =>
      route.fulfill({ contentType: 'text/html', body: `<script>${script}</script>` }),
    )
    await page.goto(ADDRESS)
    await page.exposeFunction('relay', (signal: OutgoingSignal) => this.relay(page, signal))
    return page
  }

  /**
   * A person enters a hall, with devices or none. Every page is then given everyone, of the other
   * halls too, as a forged page would assume: the server must be the one that keeps them apart.
   */
  async enter(
    seat: string,
    epoch: number,
    page: Page,
    { hasDevices = true, hall = 'joint' } = {},
  ): Promise<void> {
    this.present.set(seat, { epoch, page, hall })
    await page.evaluate(
      async ({ self, kind, hasDevices }) => {
        const scope = globalThis as unknown as PersonPage
        const opened = hasDevices
          ? await navigator.mediaDevices.getUserMedia({
              audio: true,
              video: { width: 640, height: 360, frameRate: 15 },
            })
          : new MediaStream()
        scope.media = {
          audio: opened.getAudioTracks()[0] ?? null,
          video: opened.getVideoTracks()[0] ?? null,
        }
        scope.states = {}
        scope.streams = {}
        scope.transport = scope.createTransport({
          kind,
          self,
          iceServers: [],
          send: async (signal) => {
            if (!(await scope.relay(signal))) throw new Error('409')
          },
          onRemote: (seat, stream) => {
            if (stream) scope.streams[seat] = stream
            else delete scope.streams[seat]
          },
          onState: (seat, state) => {
            scope.states[seat] = state
          },
        })
        scope.transport.setLocal(scope.media)
      },
      { self: { seat, epoch }, kind: this.kind, hasDevices },
    )
    await this.reportState()
  }

  /** The server moves a person whose page goes on as if nothing had happened. */
  async move(seat: string, epoch: number, hall: string): Promise<void> {
    const { page } = this.present.get(seat)!
    this.present.set(seat, { epoch, page, hall })
    await this.reportState(page)
  }

  /** A person's line ends without a word; everyone's page gets the new state. */
  async leave(seat: string): Promise<void> {
    const { page } = this.present.get(seat)!
    this.present.delete(seat)
    await page.evaluate(() => (globalThis as unknown as PersonPage).transport.close())
    await this.reportState()
  }

  async close(): Promise<void> {
    clearInterval(this.restating)
    await this.forwarder?.endConference(this.id)
    await this.context.close()
  }

  private async reportState(deaf?: Page): Promise<void> {
    const peers: Peer[] = [...this.present].map(([seat, { epoch }]) => ({ seat, epoch }))
    this.revision += 1
    expect((await this.stateHalls())?.ok ?? true).toBe(true)
    for (const { page } of this.present.values())
      if (page !== deaf)
        await page.evaluate(
          (all) => (globalThis as unknown as PersonPage).transport.setPeers(all),
          peers,
        )
  }

  /** Descriptions that were sent until now: their number grows with every negotiation. */
  descriptions(): readonly SentSignal[] {
    return this.sent.filter(({ body }) => 'description' in body)
  }

  offersOf(seat: string): readonly SentSignal[] {
    return this.descriptions().filter(
      ({ from, body }) =>
        from === seat && 'description' in body && body.description.type === 'offer',
    )
  }

  private stateHalls() {
    return this.forwarder?.stateHalls(this.id, { revision: this.revision, halls: this.halls() })
  }

  private halls(): Record<string, Peer[]> {
    const halls: Record<string, Peer[]> = {}
    for (const [seat, { epoch, hall }] of this.present) (halls[hall] ??= []).push({ seat, epoch })
    return halls
  }

  private async relay(page: Page, signal: OutgoingSignal): Promise<boolean> {
    const from = [...this.present].find(([, entry]) => entry.page === page)
    this.sent.push({ ...signal, from: from?.[0] })
    if (!from || from[1].epoch !== signal.fromEpoch) return this.refuse(signal)
    if (signal.to === 'forwarder') return this.relayToForwarder(from[0], page, signal)
    const to = this.present.get(signal.to)
    if (to?.epoch !== signal.toEpoch || to.hall !== from[1].hall) return this.refuse(signal)
    await receive(to.page, { from: from[0], fromEpoch: signal.fromEpoch, body: signal.body })
    return true
  }

  private async relayToForwarder(seat: string, page: Page, signal: OutgoingSignal) {
    const { fromEpoch: epoch, body } = signal
    if ('description' in body && body.description.type !== 'offer') return this.refuse(signal)
    const relayed = await this.forwarder!.relaySignal(this.id, {
      seat,
      epoch,
      body: body as Parameters<Forwarder['relaySignal']>[1]['body'],
    })
    if (!relayed.ok) return this.refuse(signal)
    if (relayed.value) await receive(page, { from: 'forwarder', fromEpoch: 0, body: relayed.value })
    return true
  }

  private refuse(signal: OutgoingSignal): false {
    this.refused.push(signal)
    return false
  }
}

/** Hands a signal to a page, as the server's stream does. */
export const receive = (page: Page, signal: IncomingSignal) =>
  page.evaluate((given) => (globalThis as unknown as PersonPage).transport.receive(given), signal)

/** Sends only these kinds of what the person's devices give. */
export const sendOnly = (page: Page, kinds: readonly ('audio' | 'video')[]) =>
  page.evaluate((given) => {
    const { transport, media } = globalThis as unknown as PersonPage
    transport.setLocal({
      audio: given.includes('audio') ? media.audio : null,
      video: given.includes('video') ? media.video : null,
    })
  }, kinds)

/** Whether pictures come in on a page. */
export const receivePictures = (page: Page, isOn: boolean) =>
  page.evaluate(
    (given) => (globalThis as unknown as PersonPage).transport.receivePictures(given),
    isOn,
  )

/** Bytes of pictures that have come in by the connections of a page that are open. */
export const picturesReceived = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const { keptConnections } = globalThis as unknown as { keptConnections: RTCPeerConnection[] }
    let bytes = 0
    for (const connection of keptConnections) {
      if (connection.connectionState === 'closed') continue
      const report = await connection.getStats()
      report.forEach((entry: { type: string; kind?: string; bytesReceived?: number }) => {
        if (entry.type === 'inbound-rtp' && entry.kind === 'video')
          bytes += entry.bytesReceived ?? 0
      })
    }
    return bytes
  })

export type Received = LineCounters & { readonly state?: PeerState; readonly hasStream: boolean }

/** What a page has received of a person until now; undefined of one who is no peer. */
export const receivedOf = (page: Page, seat: string): Promise<Received | undefined> =>
  page.evaluate(async (from) => {
    const { transport, states, streams } = globalThis as unknown as PersonPage
    const counters = (await transport.stats()).get(from)
    return counters && { ...counters, state: states[from], hasStream: from in streams }
  }, seat)

/** Makes every connection of a page look for its way again, as after a change of network. */
export const renegotiate = (page: Page) =>
  page.evaluate(() => {
    const { keptConnections } = globalThis as unknown as { keptConnections: RTCPeerConnection[] }
    for (const connection of keptConnections) connection.restartIce()
  })

/** Whether no negotiation of a page is under way and all of its connections are there. */
export const isSettled = (page: Page) =>
  page.evaluate(() => {
    const { keptConnections } = globalThis as unknown as { keptConnections: RTCPeerConnection[] }
    return keptConnections
      .filter(({ connectionState }) => connectionState !== 'closed')
      .every(
        ({ signalingState, connectionState }) =>
          signalingState === 'stable' && connectionState === 'connected',
      )
  })
