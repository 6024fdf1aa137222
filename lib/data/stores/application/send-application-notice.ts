import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import { DELIVERY_FAILURES } from '@/lib/domain/delivery/attempts'
import { DELIVERY_FACTS, DELIVERY_STATES } from '@/lib/domain/delivery/delivery'
import { newId } from '@/lib/platform/ids'
import { sealValue } from '@/lib/platform/sealed-value'
import type { Db } from '@/lib/data/door'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import type { LastNotice } from '../consultation/send-answer-notice'
import { enqueue } from '../outbox/outbox-store'
import type { ApplicationRecord } from './application-types'

/**
 * Sends the applicant an SMS that the institution has answered, with the act; it says no word of
 * the dispute or of the answer.
 */
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

/** What became of the SMS that the application was answered; null: none was sent. */
export async function findApplicationNotice(
  db: Db,
  applicationId: string,
): Promise<LastNotice | null> {
  const row = await db.delivery.findFirst({
    where: { applicationId, document: 'application_answered' },
    select: { state: true, failure: true, changedAt: true },
  })
  return (
    row && {
      changedAt: row.changedAt,
      state: parseStoredEnum(DELIVERY_STATES, row.state, 'deliveries.state'),
      failure:
        row.failure === null
          ? null
          : parseStoredEnum(DELIVERY_FAILURES, row.failure, 'deliveries.failure'),
    }
  )
}
