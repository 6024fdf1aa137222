import 'server-only'
import { DELIVERY_FACTS } from '@/lib/domain/delivery/delivery'
import { planDeliveries } from '@/lib/domain/delivery/plan-deliveries'
import { newId } from '@/lib/platform/ids'
import { sealValue } from '@/lib/platform/sealed-value'
import type { Db } from '@/lib/data/door'
import type { ComingMeeting } from '../meeting/reminder-store'
import { enqueue } from '../outbox/outbox-store'
import { findAgentRecipients } from './agent-recipient-store'
import { findRecipients } from './recipient-store'

/**
 * Reminds every party and the agents who receive for it, over the channel of the notice itself; one
 * who cannot be reached is not. It is no legal notice: nothing is recorded as served, nothing is
 * out of date by it. A meeting that is moved or cancelled makes one that has not left out of date.
 */
export async function remindOfMeeting(db: Db, meeting: ComingMeeting, at: Date): Promise<void> {
  const { id: meetingId, caseId, courtId, holderId, caseNo, form, startsAt, place } = meeting
  const facts = DELIVERY_FACTS.meeting_reminder.parse({
    caseNo,
    form,
    startsAt: startsAt.toISOString(),
    place,
  })
  const parties = await findRecipients(db, caseId)
  const planned = planDeliveries(parties, await findAgentRecipients(db, caseId))
  for (const { partyId, agentId, name, alsoFor, chosen } of planned) {
    if (chosen.channel === 'none') continue
    const id = newId()
    await db.delivery.create({
      data: {
        id,
        document: 'meeting_reminder',
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
        caseId,
        courtId,
        holderId,
      },
      select: { id: true },
    })
    await enqueue(db, { kind: 'delivery', payload: { deliveryId: id }, runAt: at })
  }
}
