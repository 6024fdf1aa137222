import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { findCourt } from '@/lib/data/stores/court/court-store'
import {
  addSubscription,
  findSubscriptionsOfCourt,
  lockCourtForWebhooks,
} from '@/lib/data/stores/webhook/subscription-store'
import { allow, refuse } from '@/lib/domain/refusal'
import { findAddressMistake } from '@/lib/domain/webhook/address'
import { MOST_SUBSCRIPTIONS } from '@/lib/domain/webhook/attempts'
import { newId } from '@/lib/platform/ids'
import { webhookAddressRules } from '@/lib/platform/webhook-address-rules'
import { newWebhookSecret } from '@/lib/platform/webhook-secret'
import { defineUseCase } from '../define-use-case'
import { MakeWebhookInput } from './webhook.input'

/**
 * 添加变动通知地址: the secret is in this answer alone; it is stored sealed. The same address a second time
 * changes nothing.
 */
export const makeWebhook = defineUseCase({
  act: 'webhook:make',
  input: MakeWebhookInput,
  load: async (db, { courtId }) => {
    const court = await findCourt(db, courtId)
    if (!court) return null
    await lockCourtForWebhooks(db, courtId)
    return { court, subscriptions: await findSubscriptionsOfCourt(db, courtId) }
  },
  scope: () => ({}),
  target: () => null,
  subject: ({ court }) => ({ courtId: court.id }),
  decide: ({ subscriptions }, { url }) => {
    const mistake = findAddressMistake(url, webhookAddressRules())
    if (mistake) return refuse('INPUT_INVALID', {}, { url: mistake })
    const live = subscriptions.filter(({ state }) => state !== 'revoked')
    const { href, host } = new URL(url)
    if (live.some((each) => each.url === href)) return refuse('WEBHOOK_THERE', { host })
    return live.length < MOST_SUBSCRIPTIONS
      ? allow({ href, host })
      : refuse('WEBHOOKS_FULL', { most: MOST_SUBSCRIPTIONS })
  },
  write: async (db, grant, { href, host }, { court }, _input, { actor, now }) => {
    const [id, secret] = [newId(), newWebhookSecret()]
    const subscription = { id, courtId: court.id, url: href }
    await addSubscription(db, grant, subscription, { id: newId(), plain: secret }, now)
    await appendEvent(db, {
      event: { kind: 'webhook.made', data: { subscriptionId: id, host } },
      subject: { courtId: court.id },
      by: actor,
      at: now,
    })
    return allow({ courtId: court.id, court: court.name, subscriptionId: id, host, secret })
  },
})
