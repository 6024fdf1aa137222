import 'server-only'
import type { Actor } from '@/lib/domain/access/roles'
import { searchVolume } from '@/lib/queries/case/search-volume'
import { readParams } from '../page/search-params'
import { notFound } from '../route/not-found'

type Context = { readonly actor: Actor; readonly params: Readonly<Record<string, string>> }

/** Where the words `q` are in a bound volume, for its reader. */
export async function serveVolumeSearch(
  request: Request,
  { actor, params: { caseId, volume } }: Context,
): Promise<Response> {
  const { q } = readParams(Object.fromEntries(new URL(request.url).searchParams), ['q'])
  const found = await searchVolume(actor, { caseId, volume, words: q })
  if (!found.ok) return notFound()
  return Response.json(found.value, { headers: { 'cache-control': 'no-store' } })
}
