import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import { DELIVERY_FACTS } from '@/lib/domain/delivery/delivery'
import { newId } from '@/lib/platform/ids'
import { sealValue } from '@/lib/platform/sealed-value'
import type { Db } from '@/lib/data/door'
import { enqueue } from '../outbox/outbox-store'
import type { ApplicationRecord } from './application-types'

/** Sends the applicant an SMS that the institution has answered, with the act; it says no word of the dispute or of the answer. */
export async function sendApplicationNotice(
  db: Db,
  { actor }: Grant<'application:accept' | 'application:decline'>,
  { id: applicationId, institutionId, phone, content }: ApplicationRecord,
  at: Date,
): Promise<void> {
  if (phone === null || institutionId === null) return
  const id = newId()
  await db.delivery.createMany({
    data: [
      {
        id,
        applicationId,
        document: 'application_answered',
        holderId: institutionId,
        recipientName: content.name ?? '',
        channel: 'sms',
        numberSealed: sealValue(phone, 'deliveries.number_sealed', id),
        facts: DELIVERY_FACTS.application_answered.parse({ applicationId }),
        state: 'queued',
        leavesAt: at,
        createdAt: at,
        changedAt: at,
      },
    ],
  })
  await enqueue(db, { kind: 'delivery', payload: { deliveryId: id }, runAt: at, by: actor.id })
}
