import 'server-only'
import type { CaseNoticeKind } from '@/lib/domain/notice/case-notices'
import { DELIVERY_FACTS } from '@/lib/domain/delivery/delivery'
import { UNREADABLE } from '@/lib/domain/identity/unreadable'
import { newId } from '@/lib/platform/ids'
import { readSealed, sealValue } from '@/lib/platform/sealed-value'
import type { Db } from '@/lib/data/door'
import { enqueue } from '../outbox/outbox-store'

/**
 * Sends an SMS to a member of the staff that a notice has come: the number of the case and nothing else.
 * Nothing is sent to an account that is disabled or whose number cannot be read, and nothing beside an SMS
 * about the case that has not left yet: one that is held over night speaks for all of it.
 */
export async function remindStaff(
  db: Db,
  {
    caseId,
    accountId,
    kind,
  }: { readonly caseId: string; readonly accountId: string; readonly kind: CaseNoticeKind },
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
  const waiting = await db.delivery.findFirst({
    where: { accountId, caseId, state: { in: ['queued', 'held'] } },
    select: { id: true },
  })
  if (!account || !record || waiting) return
  const phone = readSealed(account.phoneSealed, 'accounts.phone_sealed', account.id)
  if (phone === UNREADABLE) return
  const { caseNo, courtId, holderId } = record
  const id = newId()
  await db.delivery.create({
    data: {
      id,
      document: 'staff_notice',
      accountId: account.id,
      recipientName: account.name,
      channel: 'sms',
      numberSealed: sealValue(phone, 'deliveries.number_sealed', id),
      facts: DELIVERY_FACTS.staff_notice.parse({ caseNo, kind }),
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
