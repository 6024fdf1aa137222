import 'server-only'
import type { Db } from '@/lib/data/door'
import { enqueue } from '@/lib/data/stores/outbox/outbox-store'
import type { Grant } from '@/lib/domain/access/policy'
import { remindedAt } from '@/lib/domain/thread/topic'

/**
 * Those who have not answered are reminded before the offer ends; of one that has ended by then the
 * reminder does nothing.
 */
export async function planExpiryReminder(
  db: Db,
  { actor }: Grant<'offer:make'>,
  { offerId, expiresAt }: { readonly offerId: string; readonly expiresAt: Date },
): Promise<void> {
  await enqueue(db, {
    kind: 'talk',
    payload: { what: 'offer', offerId },
    runAt: remindedAt(expiresAt),
    by: actor.id,
  })
}
