import 'server-only'
import { asSystem } from '@/lib/data/door'
import { clearDrafts } from '@/lib/data/stores/referral/clear-draft-store'
import { REGISTER_DRAFT_DAYS } from '@/lib/domain/referral/draft-steps'

/** In one transaction; the next goes on. */
const AT_A_TIME = 200
const DAY_MS = 86_400_000

/**
 * Removes clerks' drafts that were not changed for thirty days, with their files (个人信息保护法 第19、47条);
 * of those that have become a case or were stopped, the event remains. Several processes may do so
 * at once.
 * @returns how many were removed
 */
export async function clearReferralDrafts(at: Date): Promise<number> {
  const before = new Date(at.getTime() - REGISTER_DRAFT_DAYS * DAY_MS)
  for (let removed = 0; ;) {
    const count = await asSystem('remove old drafts of referrals', (db) =>
      clearDrafts(db, before, AT_A_TIME),
    )
    removed += count
    if (count < AT_A_TIME) return removed
  }
}
