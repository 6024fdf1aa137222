import { setImmediate } from 'node:timers/promises'

/** How long items are mapped before the event loop runs other work. */
const SLICE_MILLISECONDS = 5

/**
 * Maps a list, yielding to the event loop after every 5 ms. A measure of time, because an item may
 * hold one word or thirty thousand characters.
 */
export async function mapYielding<T, U>(items: Iterable<T>, map: (item: T) => U): Promise<U[]> {
  const results: U[] = []
  let sliceEnd = performance.now() + SLICE_MILLISECONDS
  for (const item of items) {
    results.push(map(item))
    if (performance.now() < sliceEnd) continue
    await setImmediate()
    sliceEnd = performance.now() + SLICE_MILLISECONDS
  }
  return results
}
