import { randomBytes } from 'node:crypto'

/** Begins every secret, as Standard Webhooks has it. */
export const WEBHOOK_SECRET_PREFIX = 'whsec_'
const SECRET_BYTES = 32

/** A new secret of a subscription: `whsec_` and Base64. It is shown once and stored sealed. */
export function newWebhookSecret(): string {
  return WEBHOOK_SECRET_PREFIX + randomBytes(SECRET_BYTES).toString('base64')
}
