import 'server-only'
import type { Actor } from '@/lib/domain/access/roles'
import { findCheckServers } from '@/lib/queries/party/find-check-servers'
import { notFound } from '../route/not-found'

/** `GET …/relay`: the relay for a minute; 404 without a meeting by video to come. */
export async function serveCheckServers(
  _request: Request,
  context: { readonly actor: Actor; readonly params: Readonly<Record<string, string>> },
): Promise<Response> {
  const found = await findCheckServers(context.actor, { caseId: context.params.caseId ?? '' })
  if (!found.ok) return notFound()
  return Response.json(found.value, { headers: { 'cache-control': 'no-store' } })
}
