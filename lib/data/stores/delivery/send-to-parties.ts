import 'server-only'
import type { Actor } from '@/lib/domain/access/roles'
import { DELIVERY_FACTS, type DeliveryContent } from '@/lib/domain/delivery/delivery'
import type { LegalDocument } from '@/lib/domain/delivery/documents'
import { planDeliveries } from '@/lib/domain/delivery/plan-deliveries'
import { newId } from '@/lib/platform/ids'
import { sealValue } from '@/lib/platform/sealed-value'
import type { Db } from '@/lib/data/door'
import type { CaseRecord } from '@/lib/data/mappers/case'
import { enqueue } from '../outbox/outbox-store'
import { findAgentRecipients } from './agent-recipient-store'
import { findRecipients } from './recipient-store'

/** A legal notice to every party of a case and to its agents. */
export type PartyNotice = Extract<DeliveryContent, { readonly document: LegalDocument }> & {
  /** Of a notice of a meeting. */
  readonly meetingId: string | null
}

/**
 * Sends a legal notice to every party and to the agents who receive for it, with the act and in its
 * transaction: a row and a job for each who can be reached, and for each other party a delivery
 * that has failed already, because a person has to reach it. Notices of the same meeting that have
 * not left yet are out of date from now on.
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
  const parties = await findRecipients(db, caseId)
  const planned = planDeliveries(parties, await findAgentRecipients(db, caseId))
  for (const { partyId, agentId, name, alsoFor, chosen } of planned) {
    const id = newId()
    const isReached = chosen.channel !== 'none'
    await db.delivery.create({
      data: {
        id,
        document,
        meetingId,
        partyId,
        agentId,
        alsoFor: [...alsoFor],
        recipientName: name,
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
