import { setImmediate } from 'node:timers/promises'

/** Items that are mapped before the event loop runs other work. */
const BATCH_SIZE = 100

/**
 * Maps a long list, yielding to the event loop after every 100 items: 20,000 lines would block it
 * for seconds.
 */
export async function mapYielding<T, U>(items: readonly T[], map: (item: T) => U): Promise<U[]> {
  const results: U[] = []
  for (const item of items) {
    results.push(map(item))
    if (results.length % BATCH_SIZE === 0) await setImmediate()
  }
  return results
}
