import {
  admissionClock,
  applicationClock,
  correctionClock,
  enforcementClock,
  partyObjectionClock,
  reviewClock,
  stateOfClock,
  thirdObjectionClock,
  type ClockAnswer,
} from '@/lib/domain/confirmation/confirmation-clocks'
import { makeCalendar } from '@/lib/domain/deadline/calendar'
import { officialYear } from '../deadline/official-calendar'
import { day } from '../time/day'

// 民诉法 第85、187、205、250条; 2011年司法确认程序规定 第4、5条; 民诉解释 第372条. 2026 年国庆放假 10 月 1 日至 7 日；元旦放假 1 月 1 日至 3
// 日； 2027 年的放假安排没有公布。

const CALENDAR = makeCalendar([2024, 2025, 2026].map(officialYear))
const end = (answer: ClockAnswer) =>
  answer.ok
    ? `${answer.value.dueOn}${answer.value.isProvisional ? ' 待定' : ''} ${answer.value.basis}`
    : answer.refusal.code

test.each([
  ['平常', '2026-11-10', '2026-12-10 civil_procedure_205'],
  ['末日是国庆第一天，顺延到 8 日', '2026-09-01', '2026-10-08 civil_procedure_205'],
  ['末日是周六', '2026-08-06', '2026-09-07 civil_procedure_205'],
  ['跨年，末日是元旦', '2025-12-02', '2026-01-04 civil_procedure_205'],
  ['跨年，末日是闰年的二月', '2024-01-30', '2024-02-29 civil_procedure_205'],
  ['末日在没有公布的年度', '2026-12-02', '2027-01-01 待定 civil_procedure_205'],
  ['2023 年以前是第 201 条；当年没有放假安排的不计算', '2023-05-01', 'CALENDAR_YEAR_UNPUBLISHED'],
  ['2022 年以前没有这一期限的规则', '2021-05-01', 'CLOCK_NOT_IN_FORCE'],
])('申请的三十日：%s', (_name, from, expected) => {
  expect(end(applicationClock(day(from), CALENDAR))).toBe(expected)
})

test.each([
  ['平常', '2026-11-23', '2026-11-26 confirmation_rules_4'],
  ['末日是周日，顺延到周一', '2026-11-26', '2026-11-30 confirmation_rules_4'],
  ['隔着国庆', '2026-09-30', '2026-10-08 confirmation_rules_4'],
  ['跨年到没有公布的年度', '2026-12-30', '2027-01-02 待定 confirmation_rules_4'],
])('是否受理的三日按日历日：%s', (_name, from, expected) => {
  expect(end(admissionClock(day(from), CALENDAR))).toBe(expected)
})

const RULES = {
  old: { reviewClock: 'confirmation_review' },
  trial: { reviewClock: 'confirmation_trial' },
} as const

test.each([
  ['十五日', 'old', '2026-11-09', 0, '2026-11-24 confirmation_rules_5'],
  ['十五日，院长批准延长十日', 'old', '2026-11-09', 10, '2026-12-04 confirmation_rules_5'],
  ['延长自原期满起算，原期满已经顺延', 'old', '2026-09-17', 10, '2026-10-19 confirmation_rules_5'],
  ['延长不能超过十日', 'old', '2026-11-09', 11, 'REVIEW_EXTENSION_INVALID'],
  ['延长是整日', 'old', '2026-11-09', 1.5, 'REVIEW_EXTENSION_INVALID'],
  ['特别程序三十日', 'trial', '2026-11-09', 0, '2026-12-09 civil_procedure_187'],
  ['特别程序延长的天数由院长定', 'trial', '2026-11-09', 30, '2027-01-08 待定 civil_procedure_187'],
  ['跨年', 'old', '2025-12-20', 0, '2026-01-04 confirmation_rules_5'],
] as const)('审查：%s', (_name, rule, from, extra, expected) => {
  expect(end(reviewClock(day(from), RULES[rule], CALENDAR, extra))).toBe(expected)
})

test.each([
  ['法院指定七日', '2026-11-23', 7, '2026-11-30'],
  ['末日是假期的顺延', '2026-09-25', 7, '2026-10-08'],
  ['末日在没有公布的年度', '2026-12-28', 7, '2027-01-04 待定'],
])('补正期限：%s', (_name, from, days, expected) => {
  const clock = correctionClock(day(from), days, CALENDAR)
  expect(clock.ok && `${clock.value.dueOn}${clock.value.isProvisional ? ' 待定' : ''}`).toBe(
    expected,
  )
  expect(clock.ok && clock.value.basis).toBeNull()
})

test.each([
  ['当事人自收到裁定之日起十五日', partyObjectionClock(day('2026-11-09'), CALENDAR), '2026-11-24'],
  ['利害关系人自知道之日起六个月', thirdObjectionClock(day('2026-03-31'), CALENDAR), '2026-09-30'],
  ['六个月的末日是国庆', thirdObjectionClock(day('2026-04-02'), CALENDAR), '2026-10-08'],
  [
    '六个月，当月没有那一天的是月末',
    thirdObjectionClock(day('2025-08-31'), CALENDAR),
    '2026-02-28',
  ],
])('异议：%s', (_name, clock, expected) => {
  // 2026-02-28 is a make-up working Saturday.
  expect(end(clock)).toBe(`${expected} civil_procedure_interpretation_372`)
})

const days = (...texts: readonly string[]) => texts.map(day)
test.each([
  ['自履行期间的最后一日', days('2024-05-10'), '2026-05-11 civil_procedure_250'],
  [
    '分期的自最后一期',
    days('2024-03-10', '2024-06-10', '2024-05-10'),
    '2026-06-10 civil_procedure_250',
  ],
  ['没有写履行期间的，自裁定生效之日', [], '2026-09-01 civil_procedure_250'],
  ['二年以后没有公布放假安排', days('2026-12-10'), '2028-12-10 待定 civil_procedure_250'],
])('申请执行的二年：%s', (_name, performanceDays, expected) => {
  expect(end(enforcementClock({ performanceDays, rulingOn: day('2024-09-01') }, CALENDAR))).toBe(
    expected,
  )
})

test('第几日、还剩几日；末日当天没有过，待定的不算过', () => {
  const clock = { startsOn: day('2026-11-10'), dueOn: day('2026-12-10'), isProvisional: false }
  const state = (on: string, isProvisional = false) =>
    stateOfClock({ ...clock, isProvisional }, day(on))
  expect(state('2026-11-23')).toEqual({
    dayNumber: 13,
    remainingDays: 17,
    isOver: false,
    mayBeOver: false,
  })
  expect(state('2026-12-10')).toMatchObject({ remainingDays: 0, isOver: false, mayBeOver: false })
  expect(state('2026-12-11')).toMatchObject({ remainingDays: -1, isOver: true, mayBeOver: false })
  expect(state('2026-12-11', true)).toMatchObject({ isOver: false, mayBeOver: true })
})
