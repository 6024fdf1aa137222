import 'server-only'
import type { Act } from '@/lib/domain/access/acts'
import type { Actor } from '@/lib/domain/access/roles'
import { newIncidentId } from '@/lib/platform/ids'
import { errorFields, log } from '@/lib/platform/logger'
import { unexpectedSentence } from '@/lib/labels/zh-CN/unexpected'
import { problem } from './problem'

type Handler = (
  request: Request,
  context: { readonly actor: Actor; readonly params: Readonly<Record<string, string>> },
) => Promise<Response>

/** The authenticated caller, or the response that refuses the request. */
export type Authenticate = (request: Request) => Promise<Actor | Response>

export type Route = (
  request: Request,
  context: { params: Promise<Record<string, string>> },
) => Promise<Response>

/**
 * A route that performs one act: authenticates, runs the handler (a use-case or query), and answers
 * any unexpected error with a Chinese sentence and an incident number. Stack, SQL and driver
 * messages never leave the server.
 */
export function defineRoute(act: Act, authenticate: Authenticate, handler: Handler): Route {
  return async (request, { params }) => {
    try {
      const actor = await authenticate(request)
      if (actor instanceof Response) return actor
      return await handler(request, { actor, params: await params })
    } catch (error) {
      const incident = newIncidentId()
      log.error('route failed', { incident, act, method: request.method, ...errorFields(error) })
      return problem(500, 'UNEXPECTED', unexpectedSentence(incident), { incident })
    }
  }
}
