import type { EventData, EventKind } from '@/lib/domain/audit/events'

const subscriptionId = '6e0f2a1c-9a57-4a6f-8d0b-3b8f4f1d2c66'
const host = 'court.example.com'

/** One example of each event about courts' own systems: keys and 变动通知. */
export const INTEGRATION_EVENT_EXAMPLES: {
  readonly [K in Extract<EventKind, `webhook.${string}` | `court-key.${string}`>]: EventData<K>
} = {
  'court-key.made': { hint: 'ab12' },
  'court-key.revoked': { hint: 'ab12' },
  'webhook.made': { subscriptionId, host },
  'webhook.revoked': { subscriptionId, host },
  'webhook.secret-rotated': { subscriptionId, host },
  'webhook.disabled': { subscriptionId, host, waiting: 12 },
  'webhook.resumed': { subscriptionId, host },
  'webhook.retried': { subscriptionId, position: '42' },
  'webhook.skipped': { subscriptionId, position: '42' },
}
