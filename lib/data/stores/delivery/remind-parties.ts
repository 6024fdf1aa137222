import 'server-only'
import type { DeliveryContent } from '@/lib/domain/delivery/delivery'
import { planDeliveries } from '@/lib/domain/delivery/plan-deliveries'
import { newId } from '@/lib/platform/ids'
import { sealValue } from '@/lib/platform/sealed-value'
import type { Db } from '@/lib/data/door'
import { enqueue } from '../outbox/outbox-store'
import { findAgentRecipients } from './agent-recipient-store'
import { findRecipients } from './recipient-store'

type Reminder = Extract<
  DeliveryContent,
  { readonly document: 'meeting_reminder' | 'hearing_reminder' }
> & {
  /** A meeting that is moved or cancelled makes one that has not left out of date. */
  readonly meetingId: string | null
}

/**
 * Reminds every party and the agents who receive for it, over the channel of the notice itself; one
 * who cannot be reached is not. It is no legal notice: nothing is recorded as served, nothing is
 * out of date by it.
 */
export async function remindParties(
  db: Db,
  of: { readonly caseId: string; readonly courtId: string; readonly holderId: string },
  { document, facts, meetingId }: Reminder,
  at: Date,
): Promise<void> {
  const parties = await findRecipients(db, of.caseId)
  const planned = planDeliveries(parties, await findAgentRecipients(db, of.caseId))
  for (const { partyId, agentId, name, alsoFor, chosen } of planned) {
    if (chosen.channel === 'none') continue
    const id = newId()
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
        numberSealed: sealValue(chosen.to, 'deliveries.number_sealed', id),
        facts,
        state: 'queued',
        leavesAt: at,
        createdAt: at,
        changedAt: at,
        caseId: of.caseId,
        courtId: of.courtId,
        holderId: of.holderId,
      },
      select: { id: true },
    })
    await enqueue(db, { kind: 'delivery', payload: { deliveryId: id }, runAt: at })
  }
}
