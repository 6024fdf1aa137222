import 'server-only'
import { z } from 'zod'
import {
  findSubscriptionsOfCourt,
  findWebhookDeliveries,
} from '@/lib/data/stores/webhook/subscription-store'
import { mayAct } from '@/lib/domain/access/policy'
import type { SubscriptionState, WebhookDeliveryState } from '@/lib/domain/webhook/attempts'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { attemptInWords } from '@/lib/labels/zh-CN/webhook'
import { defineQuery } from '../define-query'

/** Latest deliveries on the page; the parked ones come first. */
const SHOWN_DELIVERIES = 20

export type SubscriptionView = {
  readonly id: string
  readonly url: string
  readonly host: string
  readonly state: SubscriptionState
  readonly madeAt: string
  readonly endedAt: string | null
  readonly failingSince: string | null
  readonly waiting: number
  readonly parked: number
}
export type WebhookDeliveryView = {
  readonly subscriptionId: string
  readonly position: string
  readonly host: string
  readonly state: WebhookDeliveryState
  readonly attempts: number
  readonly lastAttempt: string | null
}
export type WebhooksView = {
  readonly subscriptions: readonly SubscriptionView[]
  readonly deliveries: readonly WebhookDeliveryView[]
}

/**
 * Where a court's system is notified, and what became of the latest notifications: by their
 * position, never of which case.
 */
export const getWebhooks = defineQuery({
  act: 'system:read',
  input: z.object({ courtId: z.uuid() }),
  load: async (db, { courtId }, { actor }) => {
    if (!mayAct(actor, 'system:read', {})) return null
    return {
      subscriptions: await findSubscriptionsOfCourt(db, courtId),
      deliveries: await findWebhookDeliveries(db, courtId, SHOWN_DELIVERIES),
    }
  },
  present: ({ subscriptions, deliveries }): WebhooksView => ({
    subscriptions: subscriptions.map(({ createdAt, endedAt, failingSince, ...each }) => ({
      id: each.id,
      url: each.url,
      host: new URL(each.url).host,
      state: each.state,
      madeAt: stamp(createdAt),
      endedAt: endedAt && stamp(endedAt),
      failingSince: failingSince && stamp(failingSince),
      waiting: each.waiting,
      parked: each.parked,
    })),
    deliveries: deliveries.map(({ subscriptionId, position, state, attempts, ...last }) => {
      const url = subscriptions.find(({ id }) => id === subscriptionId)?.url
      return {
        subscriptionId,
        position: position.toString(),
        host: url ? new URL(url).host : '',
        state,
        attempts,
        lastAttempt: attemptInWords(last.lastResult, last.lastTriedAt && stamp(last.lastTriedAt)),
      }
    }),
  }),
})
