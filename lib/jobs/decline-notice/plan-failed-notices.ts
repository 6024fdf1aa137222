import 'server-only'
import { asSystem } from '@/lib/data/door'
import { requeueFailedNotices } from '@/lib/data/stores/case/decline-notice-store'
import { toLocalDate } from '@/lib/domain/time/local-date'

/** Puts the notices that could not be made into the queue again, once a day. */
export async function planFailedNotices(at: Date): Promise<void> {
  await asSystem('plan the notices that failed', (db) =>
    requeueFailedNotices(db, toLocalDate(at), at),
  )
}
