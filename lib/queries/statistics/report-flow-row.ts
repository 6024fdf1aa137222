import {
  presentPerformance,
  NO_PERFORMANCE,
  type PerformanceCounts,
} from '@/lib/domain/performance/performance-rate'
import { computeAverageDays, formatRate } from '@/lib/domain/scoring/statistics-format'
import type { FlowsOf } from '@/lib/domain/statistics/flow'
import type { Period } from '@/lib/domain/statistics/period'
import {
  acceptedIn,
  closedIn,
  drill,
  referredIn,
  type CaseConditions,
  type Drill,
} from './report-drill'

/**
 * What came in and was closed under one key. `rate`: success among the closed, as the manual prints
 * it.
 */
export type FlowRow<Key extends string> = {
  readonly key: Key
  readonly referred: Drill
  readonly accepted: Drill
  readonly closed: Drill
  readonly succeeded: Drill
  readonly rate: string
  /** Whole days; null where nothing was closed. */
  readonly averageDays: number | null
  readonly performance: PerformanceDrills
}

/**
 * 自动履行率: the cases that were followed up once their performance was due, and the voluntary ones
 * among them; the rate is null without such a case.
 */
export type PerformanceDrills = {
  readonly followed: Drill
  readonly voluntary: Drill
  readonly rate: string | null
}

/** The counts of a period's closings with the cases behind them. */
export function performanceDrills(
  counts: PerformanceCounts,
  period: Period,
  own: CaseConditions,
): PerformanceDrills {
  const { followed, voluntary, rate } = presentPerformance(counts)
  return {
    followed: drill(followed, own, { performance: 'followed' }, closedIn(period)),
    voluntary: drill(voluntary, own, { performance: 'voluntary' }, closedIn(period)),
    rate,
  }
}

/** The row of one key. `own`: the conditions all of its numbers share. */
export function flowRow<Key extends string>(
  row: FlowsOf<Key>,
  performance: ReadonlyMap<string, PerformanceCounts>,
  period: Period,
  own: CaseConditions,
): FlowRow<Key> {
  const { key, referred, accepted, closed } = row
  return {
    key,
    referred: drill(referred.cases, own, referredIn(period)),
    accepted: drill(accepted.cases, own, acceptedIn(period)),
    closed: drill(closed.cases, own, closedIn(period)),
    succeeded: drill(closed.succeeded, own, { result: 'success' }, closedIn(period)),
    rate: formatRate(closed.succeeded, closed.cases),
    averageDays: computeAverageDays(closed.days, closed.cases),
    performance: performanceDrills(performance.get(key) ?? NO_PERFORMANCE, period, own),
  }
}

/** Whether any case is in the row. */
export const hasSomething = ({ referred, accepted, closed }: FlowRow<string>) =>
  referred.count + accepted.count + closed.count > 0
