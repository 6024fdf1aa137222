import type { CaseFile } from '@/lib/data/stores/case/case-file-types'
import { findPerformanceResult } from '@/lib/domain/performance/follow-up'
import { findLastDay } from '@/lib/domain/performance/performance-days'
import { contactChannel } from '@/lib/labels/zh-CN/act-choice'
import { FOLLOW_UP, performance, satisfaction } from '@/lib/labels/zh-CN/follow-up'

/** 履行与回访 of a case that was closed by an agreement. */
export type PerformanceView = {
  /** “第 1 条第 2 期：2026-12-15”. */
  readonly days: readonly string[]
  /** Latest first. */
  readonly entries: readonly {
    readonly no: number
    readonly line: string
    readonly objections: string | null
    readonly by: string
  }[]
  /** What it counts for in 自动履行率; null where it counts in no rate yet. */
  readonly result: string | null
}

export function presentPerformance({
  state,
  performanceDays,
  followUps,
}: Pick<CaseFile, 'performanceDays' | 'followUps'> & {
  readonly state: Pick<CaseFile['state'], 'outcome'>
}): PerformanceView | null {
  if (state.outcome !== 'agreement') return null
  const result = findPerformanceResult(followUps, findLastDay(performanceDays))
  return {
    days: performanceDays.map(({ termNo, partNo, on }) => {
      const isSplit = performanceDays.filter((each) => each.termNo === termNo).length > 1
      return FOLLOW_UP.day(termNo, isSplit ? partNo : null, on)
    }),
    entries: followUps
      .map((each, index) => ({
        no: index + 1,
        line: FOLLOW_UP.entry(each.on, contactChannel[each.how], each.party, [
          performance[each.performance],
          ...(each.satisfaction ? [satisfaction[each.satisfaction]] : []),
        ]),
        objections: each.objections && FOLLOW_UP.objection(each.objections),
        by: FOLLOW_UP.by(each.by),
      }))
      .toReversed(),
    result: result && FOLLOW_UP.result[result],
  }
}
