import 'server-only'
import type { z } from 'zod'
import { DELIVERY_FACTS } from '@/lib/domain/delivery/delivery'
import { UNREADABLE } from '@/lib/domain/identity/unreadable'
import { newId } from '@/lib/platform/ids'
import { readSealed, sealValue } from '@/lib/platform/sealed-value'
import type { Db } from '@/lib/data/door'
import { enqueue } from '../outbox/outbox-store'

type CaseSms =
  | 'staff_notice'
  | 'talk_news'
  | 'helping_news'
  | 'confirmation_reminder'
  | 'order_reminder'

/**
 * Queues an SMS about a case to an account: the number of the case and what `facts` adds; to
 * someone who helps, no number. Nothing is sent to an account that is disabled or whose number
 * cannot be read.
 */
export async function sendCaseSms<D extends CaseSms>(
  db: Db,
  { caseId, accountId }: { readonly caseId: string; readonly accountId: string },
  document: D,
  facts: Omit<z.infer<(typeof DELIVERY_FACTS)[D]>, 'caseNo'>,
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
  if (!account || !record) return
  const phone = readSealed(account.phoneSealed, 'accounts.phone_sealed', account.id)
  if (phone === UNREADABLE) return
  const { caseNo, courtId, holderId } = record
  const id = newId()
  await db.delivery.create({
    data: {
      id,
      document,
      accountId: account.id,
      recipientName: account.name,
      channel: 'sms',
      numberSealed: sealValue(phone, 'deliveries.number_sealed', id),
      facts: DELIVERY_FACTS[document].parse(
        document === 'helping_news' ? facts : { caseNo, ...facts },
      ),
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
