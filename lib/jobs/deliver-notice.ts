import 'server-only'
import type { Db } from '@/lib/data/door'
import { addNotices } from '@/lib/data/stores/notice/notice-store'
import { remindStaff } from '@/lib/data/stores/delivery/remind-staff'
import { findReminded } from '@/lib/domain/delivery/staff-notices'
import type { JobPayload } from '@/lib/domain/jobs/jobs'
import { readCaseNotice } from '@/lib/domain/notice/case-notices'

/**
 * Puts a notice into the inboxes of its recipients, and where it cannot wait sends the mediator an
 * SMS, in the transaction that ends its job. Its time is that of the act, however late it is
 * delivered.
 */
export async function deliverNotice(
  db: Db,
  { kind, facts, at, ...about }: JobPayload<'notice'>,
): Promise<void> {
  const notice = readCaseNotice(kind, facts)
  const actedAt = new Date(at)
  await addNotices(db, { ...about, notice }, actedAt)
  const accountId = findReminded(notice, about.to)
  if (accountId) await remindStaff(db, { caseId: about.caseId, accountId, kind }, actedAt)
}
