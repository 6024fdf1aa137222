import 'server-only'
import { asSystem } from '@/lib/data/door'
import { clearConsultations as clearSome } from '@/lib/data/stores/consultation/clear-store'
import { KEPT_DAYS } from '@/lib/domain/consultation/consultation'

/** In one transaction; the next goes on. */
const AT_A_TIME = 200

/**
 * Removes the words and numbers of consultations that are over long enough (个人信息保护法 第19、47条).
 * Several processes may do so at once.
 * @returns how many were removed
 */
export async function clearConsultations(at: Date): Promise<number> {
  const before = new Date(at.getTime() - KEPT_DAYS * 86_400_000)
  for (let removed = 0; ;) {
    const count = await asSystem('remove the words of old consultations', (db) =>
      clearSome(db, before, AT_A_TIME, at),
    )
    removed += count
    if (count < AT_A_TIME) return removed
  }
}
