import { setImmediate } from 'node:timers/promises'

/** Pieces of work that are done before everybody else gets a turn. */
const AT_ONCE = 100

/** Maps a long list without keeping the process to itself: what takes seconds for twenty thousand lines leaves room in between. */
export async function mapInTurns<T, U>(items: readonly T[], map: (item: T) => U): Promise<U[]> {
  const results: U[] = []
  for (const item of items) {
    results.push(map(item))
    if (results.length % AT_ONCE === 0) await setImmediate()
  }
  return results
}
