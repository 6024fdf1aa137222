import type { CaseSource } from '@/lib/domain/case/source'
import { makeCalendar } from '@/lib/domain/deadline/calendar'
import { computeClockEnd, computeRuleEnd } from '@/lib/domain/deadline/clock-end'
import type { ClockKind } from '@/lib/domain/deadline/clock-rules'
import { COURT_NOTICE_DAYS, courtNoticeRule } from '@/lib/domain/deadline/court-notice-rule'
import { day } from '../time/day'
import { officialYear } from './official-calendar'

// 每一种期限的边界，逐日写在这里: 2026 年国庆放假 10 月 1 日至 7 日，10 月 10 日（周六）上班；2026 年 1 月 1 日至 3 日放假，
// 4 日（周日）上班；2024 年 2 月 29 日是周四；2027 年的放假安排还没有公布。

const NOTICES = [2024, 2025, 2026].map(officialYear)
const CALENDAR = makeCalendar(NOTICES)

/** The clocks that are counted alike, by length and unit. */
const ALIKE = {
  threeWorkingDays: [['designation'], ['acceptance'], ['notice', 'delegated_pre_filing']],
  twoWorkingDays: [['joint_choice']],
  thirtyDays: [
    ['mediation', 'delegated_pre_filing'],
    ['mediation', 'administrative'],
    ['mediation', 'party_application'],
    ['confirmation_application'],
    ['confirmation_trial'],
  ],
  fifteenDays: [
    ['mediation', 'entrusted_ordinary'],
    ['confirmation_review'],
    ['objection_of_party'],
  ],
  sixMonths: [['objection_of_third']],
  twoYears: [['enforcement']],
  sevenDays: [['mediation', 'entrusted_summary'], ['filing']],
  threeDays: [['confirmation_admission']],
} as const satisfies Record<string, readonly (readonly [ClockKind, CaseSource?])[]>

type Boundary = readonly [title: string, startsOn: string, dueOn: string, isProvisional?: true]
const BOUNDARIES: Readonly<Record<keyof typeof ALIKE, readonly Boundary[]>> = {
  threeWorkingDays: [
    ['中间隔着国庆', '2026-09-29', '2026-10-09'],
    ['末日是调休上班的周六', '2026-09-30', '2026-10-10'],
    ['跨年，调休的周日也算', '2025-12-30', '2026-01-05'],
    ['末日是闰日', '2024-02-26', '2024-02-29'],
    ['进入没有公布的年度', '2026-12-30', '2027-01-05', true],
  ],
  twoWorkingDays: [
    ['中间隔着国庆', '2026-09-30', '2026-10-09'],
    ['末日是调休上班的周六', '2026-10-08', '2026-10-10'],
    ['跨年，调休的周日也算', '2025-12-31', '2026-01-05'],
    ['末日是闰日', '2024-02-27', '2024-02-29'],
    ['进入没有公布的年度', '2026-12-31', '2027-01-05', true],
  ],
  thirtyDays: [
    ['末日是国庆第一天', '2026-09-01', '2026-10-08'],
    ['末日是调休上班的周六', '2026-09-10', '2026-10-10'],
    ['末日是平常的周六', '2026-09-17', '2026-10-19'],
    ['末日是元旦，顺延到调休上班的周日', '2025-12-02', '2026-01-04'],
    ['末日是闰日', '2024-01-30', '2024-02-29'],
    ['末日在没有公布的年度，不顺延', '2026-12-02', '2027-01-01', true],
  ],
  fifteenDays: [
    ['末日是国庆第一天', '2026-09-16', '2026-10-08'],
    ['末日是调休上班的周六', '2026-09-25', '2026-10-10'],
    ['末日是元旦，顺延到调休上班的周日', '2025-12-17', '2026-01-04'],
    ['末日是闰日', '2024-02-14', '2024-02-29'],
    ['末日在没有公布的年度，不顺延', '2026-12-17', '2027-01-01', true],
  ],
  sevenDays: [
    ['末日是国庆第一天', '2026-09-24', '2026-10-08'],
    ['末日是调休上班的周六', '2026-10-03', '2026-10-10'],
    ['末日是元旦，顺延到调休上班的周日', '2025-12-25', '2026-01-04'],
    ['末日是闰日', '2024-02-22', '2024-02-29'],
    ['末日在没有公布的年度，不顺延', '2026-12-25', '2027-01-01', true],
  ],
  sixMonths: [
    ['对应日是国庆第一天', '2026-04-01', '2026-10-08'],
    ['对应日是调休上班的周六', '2026-04-10', '2026-10-10'],
    ['对应日是元旦，顺延到调休上班的周日', '2025-07-01', '2026-01-04'],
    ['没有对应日，到月末：闰年二月', '2023-08-31', '2024-02-29'],
    ['没有对应日，到月末：九月三十日', '2026-03-31', '2026-09-30'],
    ['末日在没有公布的年度，不顺延', '2026-07-01', '2027-01-01', true],
  ],
  twoYears: [
    ['对应日是国庆第一天', '2024-10-01', '2026-10-08'],
    ['对应日是元旦，顺延到调休上班的周日', '2024-01-01', '2026-01-04'],
    ['从闰日起，到二月末日，是调休上班的周六', '2024-02-29', '2026-02-28'],
    ['末日在没有公布的年度，不顺延', '2025-01-01', '2027-01-01', true],
  ],
  threeDays: [
    ['末日是国庆第一天', '2026-09-28', '2026-10-08'],
    ['末日是调休上班的周六', '2026-10-07', '2026-10-10'],
    ['末日是元旦，顺延到调休上班的周日', '2025-12-29', '2026-01-04'],
    ['末日是闰日', '2024-02-26', '2024-02-29'],
    ['末日在没有公布的年度，不顺延', '2026-12-29', '2027-01-01', true],
  ],
}
const CASES = Object.entries(BOUNDARIES).flatMap(([length, rows]) =>
  ALIKE[length as keyof typeof ALIKE].flatMap(([kind, source]) =>
    rows.map(([title, startsOn, dueOn, isProvisional = false]) => ({
      ...{ kind, source, title, startsOn, dueOn, isProvisional },
    })),
  ),
)

test.each(CASES)(
  '$kind（$source）$title：$startsOn 起，$dueOn 止',
  ({ kind, source, startsOn, dueOn, isProvisional }) => {
    expect(computeClockEnd(kind, day(startsOn), CALENDAR, source)).toMatchObject({
      ok: true,
      value: { dueOn, isProvisional },
    })
  },
)

// 通知当事人启动的地方规定：天数由法院定，自收到委派起算，按民诉法第85条计算。
test.each<
  readonly [days: number, title: string, startsOn: string, dueOn: string, isProvisional: boolean]
>([
  [2, '末日是国庆第一天', '2026-09-29', '2026-10-08', false],
  [2, '末日是调休上班的周六', '2026-10-08', '2026-10-10', false],
  [2, '末日是平常的周六', '2026-10-15', '2026-10-19', false],
  [2, '末日是元旦，顺延到调休上班的周日', '2025-12-30', '2026-01-04', false],
  [2, '末日是闰日', '2024-02-27', '2024-02-29', false],
  [2, '末日在没有公布的年度，不顺延', '2026-12-30', '2027-01-01', true],
  [2, '中间的假日也算', '2026-10-06', '2026-10-08', false],
  [COURT_NOTICE_DAYS.least, '最短的，次日届满', '2026-11-24', '2026-11-25', false],
  [COURT_NOTICE_DAYS.most, '最长的', '2026-11-20', '2026-11-30', false],
])('court_notice %i 天，%s：%s 起，%s 止', (days, _title, startsOn, dueOn, isProvisional) => {
  expect(computeRuleEnd(courtNoticeRule(days), day(startsOn), CALENDAR)).toMatchObject({
    ok: true,
    value: { dueOn, isProvisional },
  })
})

test('放假安排更正，多放一天：工作日的多一天，末日在那一天的顺延', () => {
  const [, , of2026] = NOTICES
  const corrected = makeCalendar([
    { ...of2026!, holidays: [...of2026!.holidays, day('2026-10-08')] },
  ])
  const endOf = (kind: ClockKind, startsOn: string) => {
    const end = computeClockEnd(kind, day(startsOn), corrected)
    return end?.ok && end.value.dueOn
  }
  expect(endOf('designation', '2026-09-30')).toBe('2026-10-12')
  expect(endOf('confirmation_application', '2026-09-01')).toBe('2026-10-09')
})

test('当时没有这项期间的没有末日；早于已有放假安排的说明不能推算', () => {
  expect(computeClockEnd('confirmation_application', day('2020-05-01'), CALENDAR)).toBeNull()
  expect(computeClockEnd('notice', day('2026-05-01'), CALENDAR, 'entrusted_summary')).toBeNull()
  const known = makeCalendar([officialYear(2026)])
  expect(computeClockEnd('filing', day('2024-05-01'), known)).toMatchObject({ ok: false })
  expect(computeClockEnd('designation', day('2024-05-01'), known)).toMatchObject({ ok: false })
})
