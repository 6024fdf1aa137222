// 回访: what a party said after the closing, and what follows for the rate of voluntary performance.
// Sources: domain.md 7 (回访记录: 对象、协议号、事由、履行与满意、异议、回访人时间); 在线调解规则 第20条 (引导当事人自动履行);
// docs/decisions/0065-performance.md.
import type { ContactChannel } from '../case/vocabulary'
import type { LocalDate } from '../time/local-date'

/** How far the agreement was performed by the day of the follow-up. */
export const PERFORMANCES = [
  'performed',
  'partly',
  'not_performed',
  'enforcement',
  'not_due',
] as const
export type Performance = (typeof PERFORMANCES)[number]

export const SATISFACTIONS = ['satisfied', 'fair', 'dissatisfied'] as const
export type Satisfaction = (typeof SATISFACTIONS)[number]

/** One follow-up; entries are added and never changed. */
export type FollowUp = {
  readonly partyId: string
  readonly party: string
  readonly on: LocalDate
  readonly how: ContactChannel
  readonly performance: Performance
  readonly satisfaction: Satisfaction | null
  readonly objections: string | null
}

/** What the follow-ups say of the whole agreement. */
export const PERFORMANCE_RESULTS = ['voluntary', 'not_voluntary'] as const
export type PerformanceResult = (typeof PERFORMANCE_RESULTS)[number]

/**
 * What counts for 自动履行率, which is the cases with the result `voluntary` divided by all cases with a
 * result, of those whose last day of performance has come.
 *
 * A case has a result where its written agreement has a day of performance (`lastDay`) and a
 * follow-up says 已履行, or was made on that day or later. Where anyone reported 已申请执行, on whichever
 * day, the performance is not voluntary, also if the debt was paid then. Else the follow-up with
 * the latest day decides, of one day the one recorded last: 已履行 is voluntary, everything else is
 * not. A case with nothing due, with an oral agreement or without such a follow-up has no result
 * and counts in no rate.
 */
export function findPerformanceResult(
  followUps: readonly Pick<FollowUp, 'on' | 'performance'>[],
  lastDay: LocalDate | null,
): PerformanceResult | null {
  if (lastDay === null) return null
  if (followUps.some(({ performance }) => performance === 'enforcement')) return 'not_voluntary'
  const last = followUps
    .filter(({ on, performance }) => on >= lastDay || performance === 'performed')
    .reduce<Pick<FollowUp, 'on' | 'performance'> | null>(
      (latest, each) => (latest && latest.on > each.on ? latest : each),
      null,
    )
  if (last === null) return null
  return last.performance === 'performed' ? 'voluntary' : 'not_voluntary'
}
