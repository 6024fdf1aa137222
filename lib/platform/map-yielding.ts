import { setImmediate } from 'node:timers/promises'

/** How long items are mapped before the event loop runs other work. */
const SLICE_MILLISECONDS = 5

/**
 * Maps a long list, yielding to the event loop after every 5 ms: 20,000 lines would block it for
 * seconds. A measure of time, because a line may hold one word or a million characters. `isEnough`: the
 * items behind that result are not mapped.
 */
export async function mapYielding<T, U>(
  items: readonly T[],
  map: (item: T) => U,
  isEnough: (result: U) => boolean = () => false,
): Promise<U[]> {
  const results: U[] = []
  let sliceEnd = performance.now() + SLICE_MILLISECONDS
  for (const item of items) {
    const result = map(item)
    results.push(result)
    if (isEnough(result)) break
    if (performance.now() < sliceEnd) continue
    await setImmediate()
    sliceEnd = performance.now() + SLICE_MILLISECONDS
  }
  return results
}
