import 'server-only'
import { z } from 'zod'
import { mayAct } from '@/lib/domain/access/policy'
import type { Actor } from '@/lib/domain/access/roles'
import { SIGNAL_REFUSED } from '@/lib/labels/zh-CN/conference-refusal'
import { findIceServers } from '@/lib/queries/conference/find-ice-servers'
import { enterAs, followConference } from '@/lib/queries/conference/follow-conference'
import { scopeOfSeat } from '@/lib/queries/conference/load-view'
import { passSignal } from '@/lib/queries/conference/send-signal'
import { openEventStream } from '../route/event-stream'
import { notFound } from '../route/not-found'
import { problem } from '../route/problem'
import { readJson } from '../upload/read-json'

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
  const { conferenceId, seatId } = entered
  if (entered.answer !== 'entered' || seatId === null)
    return new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } })
  return openEventStream(request, (send, end) =>
    followConference(
      actor,
      page,
      { conferenceId, seatId },
      (event) => send({ data: JSON.stringify(event) }),
      end,
    ),
  )
}

/** A description of a browser with many codecs, in JSON. */
const MOST_BYTES = 80_000

const refused = () => problem(409, 'SIGNAL_REFUSED', SIGNAL_REFUSED)

/** `POST …/signals`: passes one WebRTC message on. 409: it may not be sent; nothing is stored. */
export async function receiveSignal(
  request: Request,
  { actor, params }: Context,
): Promise<Response> {
  if (!mayFollow(actor)) return refused()
  const sent = await readJson(request, MOST_BYTES)
  const isPassed = sent !== null && (await passSignal(actor, params.meetingId ?? '', sent))
  return isPassed ? new Response(null, { status: 200 }) : refused()
}

/** `GET …/ice?connection=<uuid>`: the servers for this page, with credentials of its own. */
export async function serveIceServers(request: Request, context: Context): Promise<Response> {
  const page = pageOf(request, context)
  const found = page && (await findIceServers(context.actor, page))
  if (!found?.ok) return notFound()
  return Response.json(found.value, { headers: { 'cache-control': 'no-store' } })
}
