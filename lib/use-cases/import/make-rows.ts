import 'server-only'
import type { Db } from '@/lib/data/door'
import { runInSavepoint } from '@/lib/data/savepoint'
import { errorFields, log } from '@/lib/platform/logger'

/**
 * Makes many lines at once; where they cannot be made together, one after the other, so that a bad
 * line spoils no good one.
 * @returns how many were made; `onFailure` has marked the others
 */
export async function makeRows<Item>(
  db: Db,
  items: readonly Item[],
  make: (items: readonly Item[]) => Promise<void>,
  onFailure: (item: Item, isCollision: boolean) => Promise<void>,
): Promise<number> {
  if (items.length === 0) return 0
  const together = await runInSavepoint(db, () => make(items))
  if (together.ok) return items.length
  let made = 0
  for (const item of items) {
    const alone = await runInSavepoint(db, () => make([item]))
    if (alone.ok) made += 1
    else {
      if (!alone.isCollision) log.warn('a line could not be made', errorFields(alone.error))
      await onFailure(item, alone.isCollision)
    }
  }
  return made
}
