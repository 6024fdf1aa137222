import 'server-only'
import { z } from 'zod'
import { outgoingWords } from '@/lib/labels/zh-CN/outgoing'
import type { SendResult } from '@/lib/domain/delivery/attempts'
import type { Channel } from './channel'
import { post, type Answer } from './post'

export type GenericSettings = {
  readonly endpoint: string
  readonly secret: string
  readonly timeoutMs: number
  readonly templates: ReadonlyMap<string, string>
}

const Accepted = z.object({
  id: z.union([z.string(), z.number()]).optional(),
  status: z.enum(['accepted', 'delivered']).optional(),
})

/**
 * A gateway of one's own: JSON with id, number, template, parameters and text. It answers 2xx once
 * it has accepted the message, and 409 where it already had it under this id
 * (docs/operations/channels.md).
 */
export function createGenericSms({
  endpoint,
  secret,
  timeoutMs,
  templates,
}: GenericSettings): Channel {
  return async (message) => {
    const { document } = message.content
    const { params, text } = outgoingWords(message.content, message.institution)
    const answer = await post(endpoint, {
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${secret}`,
        'idempotency-key': message.id,
      },
      body: JSON.stringify({
        id: message.id,
        to: message.to,
        template: templates.get(document) ?? document,
        params: Object.fromEntries(params),
        text,
      }),
      timeoutMs,
    })
    return readAnswer(answer)
  }
}

function readAnswer({ status, body, trouble }: Answer): SendResult {
  if (trouble) return { outcome: 'later', code: trouble }
  const code = `HTTP ${status}`
  if ((status >= 200 && status < 300) || status === 409) {
    const accepted = Accepted.safeParse(body).data
    return {
      outcome: accepted?.status ?? 'accepted',
      providerId: accepted?.id === undefined ? null : String(accepted.id),
    }
  }
  if (status === 401 || status === 402 || status === 403) return { outcome: 'stopped', code }
  if (status >= 400 && status < 500 && status !== 408 && status !== 425 && status !== 429)
    return { outcome: 'permanent', code }
  return { outcome: 'later', code }
}
