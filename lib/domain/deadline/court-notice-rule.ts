import type { ClockRule } from './clock-rules'
import { ALWAYS } from './rules-in-turn'

/** Days that a court may set for the notice. */
export const COURT_NOTICE_DAYS = { least: 1, most: 10 } as const

/**
 * A court's own rule for the notice to the parties of a case that it delegates (such as 平顶山中院意见10:
 * two days from the receipt of the referral). `days`: calendar days by 民诉法 第85条, as the court
 * adopted them.
 */
export function courtNoticeRule(days: number): ClockRule {
  return {
    kind: 'court_notice',
    sources: ['delegated_pre_filing'],
    start: 'referral_received',
    length: days,
    unit: 'calendar_day',
    pausedBy: [],
    extension: null,
    lapse: 'reminder',
    since: ALWAYS,
    basis: null,
  }
}
