import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { findSubscription, revokeSubscription } from '@/lib/data/stores/webhook/subscription-store'
import { allow, refuse } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { WebhookInput } from './webhook.input'

/** 停止变动通知: nothing is sent from now on, and its secrets sign no more. */
export const revokeWebhook = defineUseCase({
  act: 'webhook:revoke',
  input: WebhookInput,
  load: (db, { subscriptionId }) => findSubscription(db, subscriptionId),
  scope: () => ({}),
  target: () => null,
  subject: ({ courtId }) => ({ courtId }),
  decide: ({ state }) => (state !== 'revoked' ? allow(null) : refuse('WEBHOOK_REVOKED')),
  write: async (db, grant, _decision, { id, courtId, url }, _input, { actor, now }) => {
    if (!(await revokeSubscription(db, grant, id, now))) return refuse('WEBHOOK_REVOKED')
    const { host } = new URL(url)
    await appendEvent(db, {
      event: { kind: 'webhook.revoked', data: { subscriptionId: id, host } },
      subject: { courtId },
      by: actor,
      at: now,
    })
    return allow({ courtId, host })
  },
})
