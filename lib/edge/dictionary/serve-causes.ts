import 'server-only'
import type { Actor } from '@/lib/domain/access/roles'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import { now } from '@/lib/platform/clock'
import { findCauses } from '@/lib/queries/dictionary/find-causes'
import { problem } from '../route/problem'

/** Handler: edition and word in the URL, the names as JSON. */
export async function serveCauses(
  request: Request,
  { actor }: { readonly actor: Actor },
): Promise<Response> {
  const answer = await findCauses(actor, Object.fromEntries(new URL(request.url).searchParams))
  if (!answer.ok)
    return problem(
      answer.refusal.code === 'INPUT_INVALID' ? 422 : 404,
      answer.refusal.code,
      refusalSentence(answer.refusal, now()),
    )
  return Response.json({ names: answer.value }, { headers: { 'cache-control': 'no-store' } })
}
