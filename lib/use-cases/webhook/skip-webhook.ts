import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { skipDelivery } from '@/lib/data/stores/webhook/subscription-store'
import { allow, refuse } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { loadDelivery } from './load-delivery'
import { WebhookDeliveryInput } from './webhook.input'

/** 放弃发送 of a parked delivery: what follows it in its case is sent; the feed has it all the same. */
export const skipWebhook = defineUseCase({
  act: 'webhook:skip',
  input: WebhookDeliveryInput,
  load: loadDelivery,
  scope: () => ({}),
  target: () => null,
  subject: ({ courtId }) => ({ courtId }),
  decide: ({ state }) => (state === 'parked' ? allow(null) : refuse('WEBHOOK_NOT_PARKED')),
  write: async (
    db,
    grant,
    _decision,
    { subscriptionId, position, courtId },
    _input,
    { actor, now },
  ) => {
    if (!(await skipDelivery(db, grant, { subscriptionId, position }, now)))
      return refuse('WEBHOOK_NOT_PARKED')
    const no = position.toString()
    await appendEvent(db, {
      event: { kind: 'webhook.skipped', data: { subscriptionId, position: no } },
      subject: { courtId },
      by: actor,
      at: now,
    })
    return allow({ courtId, position: no })
  },
})
