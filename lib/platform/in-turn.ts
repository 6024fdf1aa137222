/** Runs a piece of work when its turn comes. */
export type InTurn = <T>(work: () => Promise<T>) => Promise<T>

/** Takes a piece of work in, or answers null where it is full: whoever asks is told so instead of being kept waiting. */
export type AtMost = <T>(work: () => Promise<T>) => Promise<T> | null

/** Lets at most so many pieces of work in, those that wait for anything included. */
export function atMost(most: number): AtMost {
  let inside = 0
  return (work) => {
    if (inside >= most) return null
    inside += 1
    return work().finally(() => {
      inside -= 1
    })
  }
}

/** Lets at most so many pieces of work run at once in this process; the others wait in the order they came. */
export function inTurn(atOnce: number): InTurn {
  const waiting: (() => void)[] = []
  let running = 0
  return async (work) => {
    if (running === atOnce) await new Promise<void>((resolve) => waiting.push(resolve))
    else running += 1
    try {
      return await work()
    } finally {
      // Whoever waits takes this place over; the number that run stays the same.
      const next = waiting.shift()
      if (next) next()
      else running -= 1
    }
  }
}
