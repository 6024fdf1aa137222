import 'server-only'
import { asSystem } from '@/lib/data/door'
import { clearApplications as clearSome } from '@/lib/data/stores/application/clear-store'
import { DRAFT_DAYS, KEPT_DAYS } from '@/lib/domain/application/application'

/** In one transaction; the next goes on. */
const AT_A_TIME = 200
const DAY_MS = 86_400_000

/**
 * Removes the contents of drafts that were not submitted for thirty days, and of applications that
 * were declined or withdrawn long enough ago (个人信息保护法 第19、47条). Several processes may do so at
 * once.
 * @returns how many were removed
 */
export async function clearApplications(at: Date): Promise<number> {
  const before = {
    drafts: new Date(at.getTime() - DRAFT_DAYS * DAY_MS),
    ended: new Date(at.getTime() - KEPT_DAYS * DAY_MS),
  }
  for (let removed = 0; ;) {
    const count = await asSystem('remove the contents of old applications', (db) =>
      clearSome(db, before, AT_A_TIME, at),
    )
    removed += count
    if (count < AT_A_TIME) return removed
  }
}
