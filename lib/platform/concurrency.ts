/** Runs a task as soon as a slot is free. */
export type Semaphore = <T>(work: () => Promise<T>) => Promise<T>

/**
 * Starts a task at once, or returns null when the gate is full, so that the caller can refuse
 * instead of waiting.
 */
export type BoundedGate = <T>(work: () => Promise<T>) => Promise<T> | null

/** A gate that admits at most `limit` unfinished tasks in this process. */
export function createBoundedGate(limit: number): BoundedGate {
  let inside = 0
  return (work) => {
    if (inside >= limit) return null
    inside += 1
    return work().finally(() => {
      inside -= 1
    })
  }
}

/**
 * Runs at most `limit` tasks at once in this process; the others wait in the order in which they
 * arrived.
 */
export function createSemaphore(limit: number): Semaphore {
  const waiting: (() => void)[] = []
  let running = 0
  return async (work) => {
    if (running === limit) await new Promise<void>((resolve) => waiting.push(resolve))
    else running += 1
    try {
      return await work()
    } finally {
      // The next waiting task takes over this slot, so `running` does not change.
      const next = waiting.shift()
      if (next) next()
      else running -= 1
    }
  }
}
