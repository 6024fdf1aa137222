import 'server-only'
import type { Actor } from '@/lib/domain/access/roles'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import { now } from '@/lib/platform/clock'
import { findJumpTargets } from '@/lib/queries/institution/find-jump-targets'
import { problem } from './problem'

/** What Ctrl-K finds for the words typed so far. */
export async function serveJump(request: Request, { actor }: { readonly actor: Actor }): Promise<Response> {
  const found = await findJumpTargets(actor, { q: new URL(request.url).searchParams.get('q') ?? '' })
  if (!found.ok) return problem(404, 'NOT_FOUND', refusalSentence({ code: 'NOT_FOUND', facts: {} }, now()))
  return Response.json(found.value, { headers: { 'cache-control': 'no-store' } })
}
