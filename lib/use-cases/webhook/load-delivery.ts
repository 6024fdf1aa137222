import 'server-only'
import { findSubscription, findWebhookDelivery } from '@/lib/data/stores/webhook/subscription-store'
import type { Db } from '@/lib/data/door'

/** A delivery with the court of its subscription; null: there is none. */
export async function loadDelivery(
  db: Db,
  { subscriptionId, position }: { readonly subscriptionId: string; readonly position: string },
) {
  const subscription = await findSubscription(db, subscriptionId)
  const delivery = await findWebhookDelivery(db, subscriptionId, BigInt(position))
  return subscription && delivery && { ...delivery, courtId: subscription.courtId }
}
