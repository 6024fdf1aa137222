import 'server-only'
import type { Actor } from '@/lib/domain/access/roles'
import { chooseChannel } from '@/lib/domain/delivery/choose-channel'
import { DELIVERY_FACTS, type DeliveryContent } from '@/lib/domain/delivery/delivery'
import type { LegalDocument } from '@/lib/domain/delivery/documents'
import { newId } from '@/lib/platform/ids'
import { sealValue } from '@/lib/platform/sealed-value'
import type { Db } from '@/lib/data/door'
import type { CaseRecord } from '@/lib/data/mappers/case'
import { enqueue } from '../outbox/outbox-store'
import { findRecipients } from './recipient-store'

/** A legal notice to every party of a case. */
export type PartyNotice = Extract<DeliveryContent, { readonly document: LegalDocument }> & {
  /** Of a notice of a meeting. */
  readonly meetingId: string | null
}

/**
 * Sends a legal notice to every party, with the act and in its transaction: a row and a job for each party that can be
 * reached, and for each other one a delivery that has failed already, because a person has to reach
 * it. Notices of the same meeting that have not left yet are out of date from now on.
 */
export async function sendToParties(
  db: Db,
  by: Pick<Actor, 'id'>,
  { id: caseId, courtId, holderId }: CaseRecord,
  { document, facts, meetingId }: PartyNotice,
  at: Date,
): Promise<void> {
  if (meetingId)
    await db.delivery.updateMany({
      where: { caseId, meetingId, state: { in: ['queued', 'held'] } },
      data: { state: 'superseded', changedAt: at },
    })
  for (const recipient of await findRecipients(db, caseId)) {
    const id = newId()
    const chosen = chooseChannel(recipient)
    const isReached = chosen.channel !== 'none'
    await db.delivery.create({
      data: {
        id,
        document,
        meetingId,
        partyId: recipient.partyId,
        recipientName: recipient.name,
        channel: chosen.channel,
        numberSealed: isReached ? sealValue(chosen.to, 'deliveries.number_sealed', id) : null,
        facts: DELIVERY_FACTS[document].parse(facts),
        state: isReached ? 'queued' : 'failed',
        failure: isReached ? null : chosen.because,
        leavesAt: at,
        createdAt: at,
        changedAt: at,
        caseId,
        courtId,
        holderId,
      },
      select: { id: true },
    })
    if (isReached)
      await enqueue(db, { kind: 'delivery', payload: { deliveryId: id }, runAt: at, by: by.id })
  }
}
