import 'server-only'
import { z } from 'zod'
import type { IdentityService } from './identity-service'
import { post } from './post'

export type GenericIdentityServiceSettings = {
  readonly name: string
  readonly endpoint: string
  readonly secret: string
  readonly timeoutMs: number
}

const Answered = z.object({ result: z.enum(['same', 'different', 'unknown']) })

/**
 * A gateway of one's own before a state identity service: JSON with name, kind and number; it
 * answers with a result (docs/operations/channels.md). Only a whole answer with status 200 counts;
 * a redirect is not followed.
 */
export function createGenericIdentityService({
  name,
  endpoint,
  secret,
  timeoutMs,
}: GenericIdentityServiceSettings): IdentityService {
  return {
    name,
    check: async ({ name, documentKind, number }) => {
      const { status, body } = await post(endpoint, {
        headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
        body: JSON.stringify({ name, documentKind, number }),
        timeoutMs,
      })
      const answered = Answered.safeParse(body)
      return status === 200 && answered.success ? answered.data.result : 'unavailable'
    },
  }
}
