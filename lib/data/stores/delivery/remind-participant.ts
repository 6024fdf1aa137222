import 'server-only'
import { DELIVERY_FACTS } from '@/lib/domain/delivery/delivery'
import { UNREADABLE } from '@/lib/domain/identity/unreadable'
import { newId } from '@/lib/platform/ids'
import { readSealed, sealValue } from '@/lib/platform/sealed-value'
import type { Db } from '@/lib/data/door'
import { enqueue } from '../outbox/outbox-store'

/** Hours within which one SMS speaks for all that is new. */
const QUIET_HOURS = 2
const HOUR_MS = 3_600_000

/**
 * Sends someone who takes part an SMS that there is something to read: the number of the case and nothing else. Nothing beside one that
 * has not left yet, or that left in the last hours.
 */
export async function remindParticipant(
  db: Db,
  { caseId, accountId }: { readonly caseId: string; readonly accountId: string },
  at: Date,
): Promise<void> {
  const account = await db.account.findFirst({
    where: { id: accountId, status: 'active' },
    select: { id: true, name: true, phoneSealed: true },
  })
  const record = await db.case.findUnique({
    where: { id: caseId },
    select: { caseNo: true, courtId: true, holderId: true },
  })
  const lately = await db.delivery.findFirst({
    where: {
      accountId,
      caseId,
      document: 'talk_news',
      OR: [
        { state: { in: ['queued', 'held'] } },
        { createdAt: { gt: new Date(at.getTime() - QUIET_HOURS * HOUR_MS) } },
      ],
    },
    select: { id: true },
  })
  if (!account || !record || lately) return
  const phone = readSealed(account.phoneSealed, 'accounts.phone_sealed', account.id)
  if (phone === UNREADABLE) return
  const { caseNo, courtId, holderId } = record
  const id = newId()
  await db.delivery.create({
    data: {
      id,
      document: 'talk_news',
      accountId: account.id,
      recipientName: account.name,
      channel: 'sms',
      numberSealed: sealValue(phone, 'deliveries.number_sealed', id),
      facts: DELIVERY_FACTS.talk_news.parse({ caseNo }),
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
