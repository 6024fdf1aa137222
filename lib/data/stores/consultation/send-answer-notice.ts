import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import { DELIVERY_FAILURES, type DeliveryFailure } from '@/lib/domain/delivery/attempts'
import { DELIVERY_FACTS, DELIVERY_STATES, type DeliveryState } from '@/lib/domain/delivery/delivery'
import { UNREADABLE } from '@/lib/domain/identity/unreadable'
import { newId } from '@/lib/platform/ids'
import { readSealed, sealValue } from '@/lib/platform/sealed-value'
import type { Db } from '@/lib/data/door'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { enqueue } from '../outbox/outbox-store'
import type { ConsultationThread } from './consultation-types'

/**
 * Sends the asker an SMS that the institution has written, with the act and in its transaction. The
 * row has neither the code nor a word of the answer. Nothing is sent beside an SMS of the same
 * consultation that has not left yet.
 */
export async function sendAnswerNotice(
  db: Db,
  { actor }: Grant<'consultation:answer' | 'consultation:refer'>,
  { id: consultationId, institutionId, phoneSealed }: ConsultationThread,
  at: Date,
): Promise<void> {
  const phone = phoneSealed && readSealed(phoneSealed, 'consultations.phone_sealed', consultationId)
  const waiting = await db.delivery.count({
    where: { consultationId, state: { in: ['queued', 'held'] } },
  })
  if (phone === null || phone === UNREADABLE || waiting > 0) return
  const id = newId()
  await db.delivery.createMany({
    data: [
      {
        id,
        document: 'consultation_answered',
        consultationId,
        holderId: institutionId,
        // An asker has no name.
        recipientName: '',
        channel: 'sms',
        numberSealed: sealValue(phone, 'deliveries.number_sealed', id),
        facts: DELIVERY_FACTS.consultation_answered.parse({ consultationId }),
        state: 'queued',
        leavesAt: at,
        createdAt: at,
        changedAt: at,
      },
    ],
  })
  await enqueue(db, { kind: 'delivery', payload: { deliveryId: id }, runAt: at, by: actor.id })
}

export type LastNotice = {
  readonly state: DeliveryState
  readonly failure: DeliveryFailure | null
  readonly changedAt: Date
}

/** What became of the last SMS to the asker; null: none was sent. */
export async function findLastNotice(db: Db, consultationId: string): Promise<LastNotice | null> {
  const row = await db.delivery.findFirst({
    where: { consultationId },
    orderBy: { createdAt: 'desc' },
    select: { state: true, failure: true, changedAt: true },
  })
  return (
    row && {
      ...row,
      state: parseStoredEnum(DELIVERY_STATES, row.state, 'deliveries.state'),
      failure:
        row.failure === null
          ? null
          : parseStoredEnum(DELIVERY_FAILURES, row.failure, 'deliveries.failure'),
    }
  )
}
