import type { ScorePart } from './rule-set'

export type Score = {
  readonly operation: number
  readonly time: number
  readonly result: number
  readonly total: number
}

/**
 * Adds up points by part. No points at all is a score of zeros, which is what an open or unassigned
 * case shows.
 * Source: manual 3.9 (操作分, 时间分, 结果分, 总分; rows 81–84).
 */
export function sumScore(
  points: readonly { readonly part: ScorePart; readonly points: number }[],
): Score {
  const sums = { operation: 0, time: 0, result: 0 }
  for (const entry of points) sums[entry.part] += entry.points
  return { ...sums, total: sums.operation + sums.time + sums.result }
}
