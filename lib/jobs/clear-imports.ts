import 'server-only'
import { asSystem } from '@/lib/data/door'
import { clearLines } from '@/lib/data/stores/import/clear-store'
import { LINES_KEPT_DAYS } from '@/lib/domain/import/kept'

/** In one transaction, because a list may have many lines; the next goes on. */
const AT_A_TIME = 10
const DAY_MS = 86_400_000

/**
 * Removes the lines of imports on which no one has worked for ninety days (个人信息保护法 第19、47条).
 * Several processes may do so at once.
 * @returns of how many imports
 */
export async function clearImports(at: Date): Promise<number> {
  const before = new Date(at.getTime() - LINES_KEPT_DAYS * DAY_MS)
  for (let cleared = 0; ;) {
    const count = await asSystem('remove the lines of old imports', (db) =>
      clearLines(db, before, AT_A_TIME, at),
    )
    cleared += count
    if (count < AT_A_TIME) return cleared
  }
}
