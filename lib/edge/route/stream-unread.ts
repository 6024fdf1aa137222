import 'server-only'
import type { Actor } from '@/lib/domain/access/roles'
import { mayAct } from '@/lib/domain/access/policy'
import { followUnread } from '@/lib/queries/notice/follow-unread'
import { openEventStream } from './event-stream'
import { notFound } from './not-found'

/**
 * How many of the actor's notices are not read, as server-sent events: now and after every change.
 */
export async function streamUnread(
  request: Request,
  { actor }: { readonly actor: Actor },
): Promise<Response> {
  if (!mayAct(actor, 'notice:list', {})) return notFound()
  return openEventStream(request, (send, end) =>
    followUnread(actor, (unread) => send({ data: String(unread) }), end),
  )
}
