import { WEBHOOK_SECRET_PREFIX } from '@/lib/platform/webhook-secret'
import { hmacSha256 } from './signing'

// Signatures as Standard Webhooks describes them (https://www.standardwebhooks.com): receivers find
// libraries for it.

export type SignedMessage = { readonly id: string; readonly at: Date; readonly body: string }

/**
 * The headers that a receiver checks: id and moment are signed with the body, so that an old
 * message cannot be sent again as a new one. After a rotation there is a signature of each valid
 * secret.
 */
export function webhookHeaders(
  { id, at, body }: SignedMessage,
  secrets: readonly string[],
): Readonly<Record<string, string>> {
  const timestamp = String(Math.floor(at.getTime() / 1000))
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.slice(WEBHOOK_SECRET_PREFIX.length), 'base64')
    return `v1,${hmacSha256(key, `${id}.${timestamp}.${body}`).toString('base64')}`
  })
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': signatures.join(' '),
  }
}
