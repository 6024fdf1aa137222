import 'server-only'
import { onChange } from '@/lib/data/change-listener'
import { withActor, type Db } from '@/lib/data/door'
import { chooseTransport, findTransport } from '@/lib/data/stores/conference/forwarding-store'
import {
  enterConference,
  findPageState,
  takeSignals,
} from '@/lib/data/stores/conference/seat-store'
import type { Actor } from '@/lib/domain/access/roles'
import { ROLL_CALL_MS } from '@/lib/domain/conference/presence'
import { transportKindOf, type TransportKind } from '@/lib/domain/conference/media-limits'
import { env } from '@/lib/platform/env'
import { followState } from '../follow-state'
import { loadConferenceView, presentConference, type ConferenceView } from './load-view'

/** How often the view is read again without a change: who fell silent shows by itself. */
const READ_MS = 5_000

/** A WebRTC message from another seat; `body` as that one sent it. */
type ReceivedSignal = {
  readonly type: 'signal'
  readonly from: string
  readonly fromEpoch: number
  readonly toEpoch: number
  readonly body: unknown
}

/** Where the host points on the page that is shared, from 0 to 1; null: at no place. */
type Pointed = {
  readonly type: 'pointer'
  readonly share: string
  readonly at: { readonly x: number; readonly y: number } | null
}

/**
 * What the stream of a page sends. `replaced`: another page of the same person has taken over;
 * `roll_call`: the page is to answer that it is there.
 */
export type ConferenceEvent =
  | ConferenceView
  | ReceivedSignal
  | Pointed
  | { readonly type: 'replaced' }
  | { readonly type: 'gone' }
  | { readonly type: 'roll_call' }

export type ConferencePage = { readonly meetingId: string; readonly connection: string }

/**
 * A page comes in; the first one chooses which way the conference goes. null: the conference does
 * not exist for this actor.
 */
export const enterAs = (actor: Actor, { meetingId, connection }: ConferencePage) =>
  withActor(actor, async (db) => {
    const entered = await enterConference(db, meetingId, connection)
    if (entered?.answer !== 'entered') return entered && { ...entered, transport: null }
    return { ...entered, transport: await settleTransport(db, entered.conferenceId) }
  })

async function settleTransport(db: Db, conferenceId: string): Promise<TransportKind | null> {
  const found = await findTransport(db, conferenceId)
  if (found === null || found.transport !== null) return found && found.transport
  const hasForwarder = env().HEYI_FORWARDER_URL !== undefined
  const kind = transportKindOf(found.plannedSeats, hasForwarder)
  return chooseTransport(db, conferenceId, kind)
}

/**
 * Follows a conference for a page that has come in: its whole view, now and after every change, and
 * what other seats send to it. It counts as open as long as it answers the roll call; one that does
 * not gets nothing but the call.
 * @param ids of the conference and of the own seat
 * @returns ends it
 */
export function followConference(
  actor: Actor,
  page: ConferencePage,
  ids: { readonly conferenceId: string; readonly seatId: string },
  onEvent: (event: ConferenceEvent) => void,
  onEnd: () => void,
): () => void {
  let shown = ''
  let isViewDue = true
  // What is shared in the view that was sent last; null: it has changed since, and is read again.
  let shared: { readonly id: string | null } | null = null
  // The last pointer that came while the view was being read.
  let waiting: Pointed | null = null
  let isOver = false
  const { changed, stop } = followState(async () => {
    const withView = isViewDue
    isViewDue = false
    const seen = await withActor(actor, (db) => readPage(db, page, ids.conferenceId, withView))
    if (isOver) return
    const { state, view, signals } = seen
    if (view && !isViewDue) shared = { id: view.board.shared?.id ?? null }
    if (view && JSON.stringify(view) !== shown) {
      shown = JSON.stringify(view)
      onEvent(view)
    }
    passWaiting()
    signals.forEach(onEvent)
    if (state === 'there' || state === 'lapsed') return
    if (state === 'replaced' || state === 'gone') onEvent({ type: state })
    end()
  }, end)
  const viewChanged = () => {
    isViewDue = true
    shared = null
    changed()
  }
  // Of a message to one seat only that seat is woken; the view is as it was.
  const unsubscribe = onChange('heyi_conference', ids.conferenceId, (detail) => {
    if (detail === '') viewChanged()
    else if (detail === ids.seatId) changed()
    else point(detail)
  })
  // A pointer passes only while this page shows what it points at: it wakes no one and is not read
  // from the database. While the view is being read, that is not known: the last one waits.
  function point(detail: string): void {
    waiting = readPointer(detail)
    passWaiting()
  }
  function passWaiting(): void {
    if (shared === null) return
    const pointed = waiting
    waiting = null
    if (pointed && pointed.share === shared.id) onEvent(pointed)
  }
  const timer = setInterval(viewChanged, READ_MS)
  const calling = setInterval(() => onEvent({ type: 'roll_call' }), ROLL_CALL_MS)
  changed()

  function end(): void {
    if (!isOver) onEnd()
    leave()
  }
  function leave(): void {
    isOver = true
    stop()
    unsubscribe()
    clearInterval(timer)
    clearInterval(calling)
  }
  return leave
}

/** What heyi_point reports: `at:<share>:<x>:<y>`, or `at:<share>:`; null: it is something else. */
function readPointer(detail: string): Pointed | null {
  const [kind, share, x = '', y = ''] = detail.split(':')
  if (kind !== 'at' || share === undefined) return null
  return { type: 'pointer', share, at: x === '' ? null : { x: Number(x), y: Number(y) } }
}

/** What a page sees now, and what waits for it: nothing while it does not answer. */
async function readPage(
  db: Db,
  { meetingId, connection }: ConferencePage,
  conferenceId: string,
  withView: boolean,
) {
  const state = await findPageState(db, conferenceId, connection)
  const isTheirs = (state === 'there' && withView) || state === 'over'
  const facts = isTheirs ? await loadConferenceView(db, meetingId) : null
  const signals = state === 'there' ? await takeSignals(db, conferenceId, connection) : []
  return {
    state,
    view: facts && presentConference(facts),
    signals: signals.map(({ from, fromEpoch, toEpoch, kind, body }): ReceivedSignal => ({
      type: 'signal',
      from,
      fromEpoch,
      toEpoch,
      body: { [kind]: JSON.parse(body) as unknown },
    })),
  }
}
