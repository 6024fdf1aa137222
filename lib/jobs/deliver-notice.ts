import 'server-only'
import type { Db } from '@/lib/data/door'
import { addNotices } from '@/lib/data/stores/notice/notice-store'
import type { JobPayload } from '@/lib/domain/jobs/jobs'
import { readCaseNotice } from '@/lib/domain/notice/case-notices'

/** Puts a notice into the inboxes of its recipients, in the transaction that ends its job. */
export async function deliverNotice(
  db: Db,
  { kind, facts, ...about }: JobPayload<'notice'>,
  at: Date,
): Promise<void> {
  await addNotices(db, { ...about, notice: readCaseNotice(kind, facts) }, at)
}
