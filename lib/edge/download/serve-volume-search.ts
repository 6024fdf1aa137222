import 'server-only'
import type { Actor } from '@/lib/domain/access/roles'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import { now } from '@/lib/platform/clock'
import { searchVolume } from '@/lib/queries/case/search-volume'
import { readParams } from '../page/search-params'
import { problem } from '../route/problem'

type Context = { readonly actor: Actor; readonly params: Readonly<Record<string, string>> }

/** Where the words `q` are in a bound volume, for its reader. */
export async function serveVolumeSearch(
  request: Request,
  { actor, params: { caseId, volume } }: Context,
): Promise<Response> {
  const { q } = readParams(Object.fromEntries(new URL(request.url).searchParams), ['q'])
  const found = await searchVolume(actor, { caseId, volume, words: q })
  if (!found.ok)
    return problem(404, 'NOT_FOUND', refusalSentence({ code: 'NOT_FOUND', facts: {} }, now()))
  return Response.json(found.value, { headers: { 'cache-control': 'no-store' } })
}
