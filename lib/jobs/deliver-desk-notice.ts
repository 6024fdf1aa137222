import 'server-only'
import type { Db } from '@/lib/data/door'
import { addDeskNotices } from '@/lib/data/stores/notice/notice-store'
import { toAdministrators } from '@/lib/data/stores/notice/notify'
import type { JobPayload } from '@/lib/domain/jobs/jobs'

/**
 * Puts a notice of a desk into the inboxes of the institution's administrators, in the transaction
 * that ends its job.
 */
export async function deliverDeskNotice(
  db: Db,
  { institutionId, notice, at }: JobPayload<'desk_notice'>,
): Promise<void> {
  await addDeskNotices(db, toAdministrators(institutionId), notice, new Date(at))
}
