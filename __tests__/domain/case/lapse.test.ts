import { findLapse, findRunningPause } from '@/lib/domain/case/lapse'
import type { Pause } from '@/lib/domain/deadline/pauses'
import { day } from '../time/day'

// 在线调解规则 第24条 (期限), 第25条第六项 (期限届满), 第26条 (鉴定评估不计入); domain.md, Decisions 11.

const DUE = day('2026-11-20')
const appraisal = (from: string, to: string | null): Pause => ({
  from: day(from),
  to: to === null ? null : day(to),
  reason: 'appraisal',
})

test.each<readonly [string, string, readonly Pause[], string | null, string | null]>([
  ['最后一日当天', '2026-11-20', [], null, null],
  ['最后一日的次日', '2026-11-21', [], '2026-11-20', null],
  ['届满前开始、没有结束的暂停', '2026-11-26', [appraisal('2026-11-10', null)], null, '2026-11-10'],
  ['最后一日开始的暂停', '2026-11-26', [appraisal('2026-11-20', null)], null, '2026-11-20'],
  ['届满之后才开始的暂停', '2026-11-26', [appraisal('2026-11-21', null)], '2026-11-20', null],
  ['今天结束的暂停', '2026-11-26', [appraisal('2026-11-10', '2026-11-26')], null, '2026-11-10'],
  ['昨天已经结束的暂停', '2026-11-26', [appraisal('2026-11-10', '2026-11-25')], '2026-11-20', null],
  ['明天才开始的暂停', '2026-11-19', [appraisal('2026-11-20', null)], null, null],
])('%s（%s）：暂停 %j，届满于 %s', (_title, today, pauses, lapsedOn, pausedSince) => {
  const facts = { mediationDueOn: DUE, isMediationDueProvisional: false, pauses }
  expect(findLapse(facts, day(today))).toBe(lapsedOn)
  expect(findRunningPause(facts, day(today))?.from ?? null).toBe(pausedSince)
})

test.each([
  ['末日是周六，周日', '2027-01-17', null],
  ['末日是周六，周一：可能顺延', '2027-01-18', null],
  ['最长的假期的最后一天', '2027-02-01', null],
  ['最长的假期也已过去', '2027-02-02', '2027-01-16'],
])('放假安排尚未公布：%s（%s），届满于 %s', (_title, today, lapsedOn) => {
  const facts = { mediationDueOn: day('2027-01-16'), isMediationDueProvisional: true, pauses: [] }
  expect(findLapse(facts, day(today))).toBe(lapsedOn)
  // The same day, once the calendar is published, has run out the day after.
  expect(findLapse({ ...facts, isMediationDueProvisional: false }, day(today))).toBe('2027-01-16')
})

test('放假安排尚未公布，末日可能顺延时开始的暂停，停住期限；顺延最久也已过去才开始的，不停', () => {
  const facts = (from: string) => ({
    mediationDueOn: day('2027-01-16'),
    isMediationDueProvisional: true,
    pauses: [appraisal(from, null)],
  })
  expect(findRunningPause(facts('2027-01-20'), day('2027-03-01'))?.from).toBe('2027-01-20')
  expect(findLapse(facts('2027-01-20'), day('2027-03-01'))).toBeNull()
  expect(findRunningPause(facts('2027-02-02'), day('2027-03-01'))).toBeNull()
  expect(findLapse(facts('2027-02-02'), day('2027-03-01'))).toBe('2027-01-16')
})

test('还没有受理的案件没有期限可以届满', () => {
  expect(
    findLapse({ mediationDueOn: null, isMediationDueProvisional: false, pauses: [] }, DUE),
  ).toBeNull()
})
