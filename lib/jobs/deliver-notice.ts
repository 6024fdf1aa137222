import 'server-only'
import type { Db } from '@/lib/data/door'
import { addNotices } from '@/lib/data/stores/notice/notice-store'
import type { JobPayload } from '@/lib/domain/jobs/jobs'
import { readCaseNotice } from '@/lib/domain/notice/case-notices'

/**
 * Puts a notice into the inboxes of its recipients, in the transaction that ends its job. Its time is
 * that of the act, however late it is delivered.
 */
export async function deliverNotice(
  db: Db,
  { kind, facts, at, ...about }: JobPayload<'notice'>,
): Promise<void> {
  await addNotices(db, { ...about, notice: readCaseNotice(kind, facts) }, new Date(at))
}
