import 'server-only'
import type { CaseNoticeKind } from '@/lib/domain/notice/case-notices'
import type { Db } from '@/lib/data/door'
import { sendCaseSms } from './send-case-sms'

/**
 * Sends an SMS to a member of the staff that a notice has come: the number of the case and nothing
 * else. Nothing beside an SMS about the case that has not left yet: one that is held over night
 * speaks for all of it.
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
  const waiting = await db.delivery.findFirst({
    where: { accountId, caseId, state: { in: ['queued', 'held'] } },
    select: { id: true },
  })
  if (!waiting) await sendCaseSms(db, { caseId, accountId }, 'staff_notice', { kind }, at)
}
