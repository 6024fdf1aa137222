// Two series compared by the order of their values, which no single slow one changes.

/** The middle value. */
export function middleOf(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!
}

/**
 * How often a value of `a` is below one of `b`, from 0 to 1: half where nothing tells one series
 * from the other.
 */
export function aheadOf(a: readonly number[], b: readonly number[]): number {
  const sorted = [...b].sort((x, y) => x - y)
  const above = (value: number) => {
    let [low, high] = [0, sorted.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (sorted[middle]! > value) high = middle
      else low = middle + 1
    }
    return sorted.length - low
  }
  return a.reduce((sum, value) => sum + above(value), 0) / (a.length * b.length)
}
