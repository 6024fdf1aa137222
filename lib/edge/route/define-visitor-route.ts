import 'server-only'
import type { VisitorAct } from '@/lib/domain/access/visitor-acts'
import { unexpectedSentence } from '@/lib/labels/zh-CN/unexpected'
import { newIncidentId } from '@/lib/platform/ids'
import { errorFields, log } from '@/lib/platform/logger'
import { problem } from './problem'

/**
 * A route that performs one act of someone without an account: a file, which no server action
 * takes.
 */
export function defineVisitorRoute(
  act: VisitorAct,
  handler: (request: Request) => Promise<Response>,
): (request: Request) => Promise<Response> {
  return async (request) => {
    try {
      return await handler(request)
    } catch (error) {
      const incident = newIncidentId()
      log.error('route failed', { incident, act, method: request.method, ...errorFields(error) })
      return problem(500, 'UNEXPECTED', unexpectedSentence(incident), { incident })
    }
  }
}
