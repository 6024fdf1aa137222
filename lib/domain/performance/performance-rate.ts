import { formatRate } from '../scoring/statistics-format'

/**
 * Cases that count for 自动履行率 (findPerformanceResult, with a last day of performance that has come),
 * and those of them that were performed voluntarily.
 */
export type PerformanceCounts = { readonly followed: number; readonly voluntary: number }

export const NO_PERFORMANCE: PerformanceCounts = { followed: 0, voluntary: 0 }

/** What a page shows: the counts, and the rate as the manual prints rates; null without a case. */
export type PerformanceRate = PerformanceCounts & { readonly rate: string | null }

/**
 * 自动履行率 of these cases. Source: docs/decisions/0065-performance.md.
 * Throws RangeError as `formatRate` does.
 */
export function presentPerformance({ followed, voluntary }: PerformanceCounts): PerformanceRate {
  return { followed, voluntary, rate: followed === 0 ? null : formatRate(voluntary, followed) }
}

/** The counts of several parts as one. */
export function sumPerformance(parts: Iterable<PerformanceCounts>): PerformanceCounts {
  return [...parts].reduce(
    (sum, { followed, voluntary }) => ({
      followed: sum.followed + followed,
      voluntary: sum.voluntary + voluntary,
    }),
    NO_PERFORMANCE,
  )
}
