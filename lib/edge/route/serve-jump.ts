import 'server-only'
import type { Actor } from '@/lib/domain/access/roles'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import { now } from '@/lib/platform/clock'
import { findCourtJumpTargets } from '@/lib/queries/court/find-court-jump-targets'
import { findJumpTargets } from '@/lib/queries/institution/find-jump-targets'
import { problem } from './problem'
import { readParams } from '../page/search-params'

/** Targets of the Ctrl-K palette for a typed text, in the actor's institution or court. */
export async function serveJump(
  request: Request,
  { actor }: { readonly actor: Actor },
): Promise<Response> {
  const params = readParams(Object.fromEntries(new URL(request.url).searchParams), ['q'])
  const find = actor.courtId === null ? findJumpTargets : findCourtJumpTargets
  const found = await find(actor, params)
  if (!found.ok)
    return problem(404, 'NOT_FOUND', refusalSentence({ code: 'NOT_FOUND', facts: {} }, now()))
  return Response.json(found.value, { headers: { 'cache-control': 'no-store' } })
}
