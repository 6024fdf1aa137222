import 'server-only'
import { z } from 'zod'
import { mayAct } from '@/lib/domain/access/policy'
import type { Actor } from '@/lib/domain/access/roles'
import { FORWARDER_ADDRESS } from '@/lib/domain/conference/signal-body'
import { FORWARDER_AWAY, SIGNAL_REFUSED } from '@/lib/labels/zh-CN/conference-refusal'
import { findIceServers } from '@/lib/queries/conference/find-ice-servers'
import { enterAs, followConference } from '@/lib/queries/conference/follow-conference'
import { scopeOfSeat } from '@/lib/queries/conference/load-view'
import { passSignal } from '@/lib/queries/conference/send-signal'
import { openEventStream } from '../route/event-stream'
import { notFound } from '../route/not-found'
import { problem } from '../route/problem'
import { readJson } from '../upload/read-json'
import { forwardSignal, type Forwarded } from './forward-signal'
import { keepHallsStated } from './keep-halls'

type Context = {
  readonly actor: Actor
  readonly params: Readonly<Record<string, string>>
}

const Page = z.object({ meetingId: z.uuid(), connection: z.uuid() })

/** The meeting of the address, and which page asks; null: one of them is no id. */
function pageOf(request: Request, { params }: Context) {
  const connection = new URL(request.url).searchParams.get('connection')
  const page = Page.safeParse({ meetingId: params.meetingId, connection })
  return page.success ? page.data : null
}

const mayFollow = (actor: Actor) => mayAct(actor, 'conference:read', scopeOfSeat(actor)) !== null

/**
 * `GET …/stream?connection=<uuid>`: the page comes in, and follows the conference. 204, upon which
 * the browser does not come back: another page of the same person has taken over, or it is over.
 */
export async function streamConference(request: Request, context: Context): Promise<Response> {
  const page = pageOf(request, context)
  const { actor } = context
  const entered = page && mayFollow(actor) ? await enterAs(actor, page) : null
  if (!page || !entered) return notFound()
  const { conferenceId, seatId, transport } = entered
  if (entered.answer !== 'entered' || seatId === null)
    return new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } })
  return openEventStream(request, (send, end) => {
    const release = transport === 'forwarded' ? keepHallsStated(conferenceId) : () => undefined
    const leave = followConference(
      actor,
      page,
      { conferenceId, seatId },
      (event) => send({ data: JSON.stringify(event) }),
      end,
    )
    return () => {
      leave()
      release()
    }
  })
}

/** A description of a browser with many codecs, in JSON. */
const MOST_BYTES = 80_000

const refused = () => problem(409, 'SIGNAL_REFUSED', SIGNAL_REFUSED)

/**
 * `POST …/signals`: passes one WebRTC message on, to another seat or to the forwarder, whose answer
 * is the signal that is returned. 409: it may not be sent; nothing is stored. 503: the forwarder is
 * not there.
 */
export async function receiveSignal(
  request: Request,
  { actor, params }: Context,
): Promise<Response> {
  if (!mayFollow(actor)) return refused()
  const sent = await readJson(request, MOST_BYTES)
  const meetingId = params.meetingId ?? ''
  if (isToForwarder(sent)) return answerOf(await forwardSignal(actor, meetingId, sent))
  const isPassed = sent !== null && (await passSignal(actor, meetingId, sent))
  return isPassed ? new Response(null, { status: 200 }) : refused()
}

const isToForwarder = (sent: unknown): boolean =>
  typeof sent === 'object' && sent !== null && 'to' in sent && sent.to === FORWARDER_ADDRESS

function answerOf(forwarded: Forwarded): Response {
  if (!forwarded.taken)
    return forwarded.isAway ? problem(503, 'FORWARDER_AWAY', FORWARDER_AWAY) : refused()
  const { answer: body } = forwarded
  if (body === null) return new Response(null, { status: 200 })
  const signal = { from: FORWARDER_ADDRESS, fromEpoch: 0, body }
  return Response.json(signal, { headers: { 'cache-control': 'no-store' } })
}

/** `GET …/ice?connection=<uuid>`: the servers for this page, with credentials of its own. */
export async function serveIceServers(request: Request, context: Context): Promise<Response> {
  const page = pageOf(request, context)
  const found = page && (await findIceServers(context.actor, page))
  if (!found?.ok) return notFound()
  return Response.json(found.value, { headers: { 'cache-control': 'no-store' } })
}
