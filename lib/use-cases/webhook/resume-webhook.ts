import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { findSubscription, resumeSubscription } from '@/lib/data/stores/webhook/subscription-store'
import { allow, refuse } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { WebhookInput } from './webhook.input'

/** 恢复变动通知: what was numbered meanwhile is sent too, in its order. */
export const resumeWebhook = defineUseCase({
  act: 'webhook:resume',
  input: WebhookInput,
  load: (db, { subscriptionId }) => findSubscription(db, subscriptionId),
  scope: () => ({}),
  target: () => null,
  subject: ({ courtId }) => ({ courtId }),
  decide: ({ state }) => (state === 'disabled' ? allow(null) : refuse('WEBHOOK_NOT_DISABLED')),
  write: async (db, grant, _decision, { id, courtId, url }, _input, { actor, now }) => {
    if (!(await resumeSubscription(db, grant, id, now))) return refuse('WEBHOOK_NOT_DISABLED')
    const { host } = new URL(url)
    await appendEvent(db, {
      event: { kind: 'webhook.resumed', data: { subscriptionId: id, host } },
      subject: { courtId },
      by: actor,
      at: now,
    })
    return allow({ courtId, host })
  },
})
