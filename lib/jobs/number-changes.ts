import 'server-only'
import { asSystem } from '@/lib/data/door'
import { findCourtsToNumber, numberChanges } from '@/lib/data/stores/integration/change-store'

/**
 * Numbers the committed changes of every court, in short transactions. Several processes may do so
 * at once.
 * @returns how many changes got a number
 */
export async function numberAllChanges(clock: () => Date): Promise<number> {
  let sum = 0
  const courts = await asSystem('find courts with new changes', findCourtsToNumber)
  for (const courtId of courts) {
    let isFull = true
    while (isFull) {
      const numbered = await asSystem('number the changes of a court', (db) =>
        numberChanges(db, courtId, clock()),
      )
      sum += numbered.count
      isFull = numbered.isFull
    }
  }
  return sum
}
