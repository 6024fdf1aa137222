import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { findSubscription, rotateSecret } from '@/lib/data/stores/webhook/subscription-store'
import { allow, refuse } from '@/lib/domain/refusal'
import { SECRET_OVERLAP_MS } from '@/lib/domain/webhook/attempts'
import { newId } from '@/lib/platform/ids'
import { newWebhookSecret } from '@/lib/platform/webhook-secret'
import { defineUseCase } from '../define-use-case'
import { WebhookInput } from './webhook.input'

/** 更换签名密钥: the new secret is in this answer alone; the former one signs beside it for a day. */
export const rotateWebhookSecret = defineUseCase({
  act: 'webhook:rotate',
  input: WebhookInput,
  load: (db, { subscriptionId }) => findSubscription(db, subscriptionId),
  scope: () => ({}),
  target: () => null,
  subject: ({ courtId }) => ({ courtId }),
  decide: ({ state }) => (state === 'revoked' ? refuse('WEBHOOK_REVOKED') : allow(null)),
  write: async (db, grant, _decision, { id, courtId, url }, _input, { actor, now }) => {
    const secret = newWebhookSecret()
    const formerUntil = new Date(now.getTime() + SECRET_OVERLAP_MS)
    await rotateSecret(db, grant, id, { id: newId(), plain: secret }, formerUntil, now)
    const { host } = new URL(url)
    await appendEvent(db, {
      event: { kind: 'webhook.secret-rotated', data: { subscriptionId: id, host } },
      subject: { courtId },
      by: actor,
      at: now,
    })
    return allow({ courtId, host, secret })
  },
})
