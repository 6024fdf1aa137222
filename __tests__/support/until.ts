import { setTimeout as sleep } from 'node:timers/promises'

const PATIENCE_MS = 30_000

/**
 * Waits for a condition; for nothing else may a test wait.
 * @throws Error with the condition's text when it does not hold within half a minute
 */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  const end = performance.now() + PATIENCE_MS
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`this never came true: ${holds.toString()}`)
    await sleep(10)
  }
}
