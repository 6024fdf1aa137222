import 'server-only'
import type { Actor } from '@/lib/domain/access/roles'
import { findCourtJumpTargets } from '@/lib/queries/court/find-court-jump-targets'
import { findJumpTargets } from '@/lib/queries/institution/find-jump-targets'
import { notFound } from './not-found'
import { readParams } from '../page/search-params'

/** Targets of the Ctrl-K palette for a typed text, in the actor's institution or court. */
export async function serveJump(
  request: Request,
  { actor }: { readonly actor: Actor },
): Promise<Response> {
  const params = readParams(Object.fromEntries(new URL(request.url).searchParams), ['q'])
  const find = actor.courtId === null ? findJumpTargets : findCourtJumpTargets
  const found = await find(actor, params)
  if (!found.ok) return notFound()
  return Response.json(found.value, { headers: { 'cache-control': 'no-store' } })
}
