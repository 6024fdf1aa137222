import 'server-only'
import { z } from 'zod'
import type { HeardMessage } from '@/lib/data/stores/thread/reading-store'
import type { Actor } from '@/lib/domain/access/roles'
import type { Query } from '@/lib/queries/define-query'
import { followTalk, shownUpTo } from '@/lib/queries/thread/follow-talk'
import { openEventStream } from './event-stream'
import { notFound } from './not-found'

const Id = z.uuid()

/**
 * The browser names the last event that it got when it comes back; before it the page names the
 * last message it shows.
 */
function afterOf(request: Request): string | null {
  const named =
    request.headers.get('last-event-id') ?? new URL(request.url).searchParams.get('after')
  return Id.safeParse(named).success ? named : null
}

/**
 * What others say in the conversations of a case, as server-sent events: the id of the message, and
 * of the party to whose conversation with the mediator it belongs; never a word of it.
 */
export function streamTalk(list: Query<readonly HeardMessage[]>) {
  return async (
    request: Request,
    { actor, params }: { readonly actor: Actor; readonly params: Readonly<Record<string, string>> },
  ): Promise<Response> => {
    const caseId = params.caseId ?? ''
    const first = await list(actor, { caseId })
    if (!first.ok) return notFound()
    const shown = shownUpTo(first.value, afterOf(request))
    return openEventStream(request, (send, end) =>
      followTalk(
        list,
        actor,
        { caseId, shown },
        ({ id, caucusPartyId }) => send({ id, data: caucusPartyId ?? 'all' }),
        end,
      ),
    )
  }
}
