import { CASE_SOURCES, type CaseSource } from '@/lib/domain/case/source'
import {
  CLOCK_KINDS,
  CLOCK_RULES,
  findClockRule,
  type ClockKind,
} from '@/lib/domain/deadline/clock-rules'
import { courtNoticeRule } from '@/lib/domain/deadline/court-notice-rule'
import { addDays } from '@/lib/domain/time/local-date'
import { day } from '../time/day'

// 期限总表（domain.md 2）：起点、长度、单位、暂停、延长、逾期后果和条文，逐行写在这里，不取自代码。

type Row = readonly [
  kind: ClockKind,
  source: CaseSource | undefined,
  on: string,
  rule: readonly [start: string, length: number, unit: string, lapse: string, basis: string | null],
]
const TODAY = '2026-11-27'
const ROWS: readonly Row[] = [
  [
    'designation',
    undefined,
    TODAY,
    ['application_received', 3, 'working_day', 'reminder', 'online_mediation_10'],
  ],
  [
    'joint_choice',
    undefined,
    TODAY,
    ['parties_agreed', 2, 'working_day', 'court_designates', 'online_mediation_10'],
  ],
  [
    'acceptance',
    undefined,
    TODAY,
    ['referral_received', 3, 'working_day', 'court_may_redesignate', 'online_mediation_12'],
  ],
  [
    'acceptance',
    undefined,
    '2021-12-31',
    ['referral_received', 3, 'working_day', 'court_may_redesignate', null],
  ],
  [
    'notice',
    'delegated_pre_filing',
    TODAY,
    ['mediator_accepted', 3, 'working_day', 'reminder', 'online_mediation_15'],
  ],
  [
    'mediation',
    'delegated_pre_filing',
    TODAY,
    [
      'institution_accepted',
      30,
      'calendar_day',
      'ends_mediation',
      'online_mediation_24_invited_27',
    ],
  ],
  [
    'mediation',
    'entrusted_ordinary',
    TODAY,
    [
      'institution_accepted',
      15,
      'calendar_day',
      'ends_mediation',
      'online_mediation_24_invited_27',
    ],
  ],
  [
    'mediation',
    'entrusted_summary',
    TODAY,
    ['institution_accepted', 7, 'calendar_day', 'ends_mediation', 'online_mediation_24_invited_27'],
  ],
  [
    'mediation',
    'administrative',
    TODAY,
    ['institution_accepted', 30, 'calendar_day', 'ends_mediation', 'online_mediation_24_length'],
  ],
  [
    'mediation',
    'party_application',
    TODAY,
    ['institution_accepted', 30, 'calendar_day', 'ends_mediation', 'online_mediation_24_length'],
  ],
  [
    'mediation',
    'delegated_pre_filing',
    '2020-04-28',
    ['institution_accepted', 30, 'calendar_day', 'ends_mediation', 'invited_mediation_27'],
  ],
  [
    'mediation',
    'entrusted_summary',
    '2016-07-01',
    ['institution_accepted', 7, 'calendar_day', 'ends_mediation', 'invited_mediation_27'],
  ],
  [
    'mediation',
    'entrusted_summary',
    '2016-06-30',
    ['institution_accepted', 7, 'calendar_day', 'ends_mediation', null],
  ],
  [
    'mediation',
    'administrative',
    '2020-04-28',
    ['institution_accepted', 30, 'calendar_day', 'ends_mediation', null],
  ],
  [
    'filing',
    undefined,
    TODAY,
    ['complaint_received', 7, 'calendar_day', 'reminder', 'civil_procedure_126'],
  ],
  [
    'confirmation_application',
    undefined,
    TODAY,
    ['agreement_effective', 30, 'calendar_day', 'right_lost', 'civil_procedure_205'],
  ],
  [
    'confirmation_application',
    undefined,
    '2023-12-31',
    ['agreement_effective', 30, 'calendar_day', 'right_lost', 'civil_procedure_201_of_2021'],
  ],
  [
    'confirmation_admission',
    undefined,
    TODAY,
    ['confirmation_applied', 3, 'calendar_day', 'reminder', 'confirmation_rules_4'],
  ],
  [
    'confirmation_review',
    undefined,
    TODAY,
    ['confirmation_admitted', 15, 'calendar_day', 'reminder', 'confirmation_rules_5'],
  ],
  [
    'confirmation_trial',
    undefined,
    TODAY,
    ['confirmation_admitted', 30, 'calendar_day', 'reminder', 'civil_procedure_187'],
  ],
  [
    'objection_of_party',
    undefined,
    TODAY,
    ['ruling_received', 15, 'calendar_day', 'right_lost', 'civil_procedure_interpretation_372'],
  ],
  [
    'objection_of_third',
    undefined,
    '2022-04-10',
    ['infringement_known', 6, 'month', 'right_lost', 'civil_procedure_interpretation_372'],
  ],
  [
    'enforcement',
    undefined,
    TODAY,
    ['performance_due', 2, 'year', 'may_be_contested', 'civil_procedure_250'],
  ],
  [
    'enforcement',
    undefined,
    '2023-12-31',
    ['performance_due', 2, 'year', 'may_be_contested', 'civil_procedure_246_of_2021'],
  ],
]

test.each(ROWS)('%s（%s）在 %s：%j', (kind, source, on, [start, length, unit, lapse, basis]) => {
  expect(findClockRule(kind, day(on), source)).toMatchObject({ start, length, unit, lapse, basis })
})

test('每一种期限都有规则；通知的地方规定只在法院有规定时才有', () => {
  expect([...new Set(CLOCK_RULES.map(({ kind }) => kind))].sort()).toEqual(
    CLOCK_KINDS.filter((kind) => kind !== 'court_notice').sort(),
  )
  expect(courtNoticeRule(2)).toMatchObject({
    kind: 'court_notice',
    sources: ['delegated_pre_filing'],
    start: 'referral_received',
    length: 2,
    unit: 'calendar_day',
    lapse: 'reminder',
  })
})

test('委派的和当事人申请的案件有通知的期限，答复的期限只有申请的案件有；通知和调解期限离开来源就没有', () => {
  for (const source of CASE_SOURCES)
    expect(findClockRule('notice', day(TODAY), source) !== null).toBe(
      source === 'delegated_pre_filing' || source === 'party_application',
    )
  for (const source of CASE_SOURCES)
    expect(findClockRule('reply', day(TODAY), source) !== null).toBe(source === 'party_application')
  expect(findClockRule('notice', day(TODAY))).toBeNull()
  expect(findClockRule('mediation', day(TODAY))).toBeNull()
})

test('当时还没有的期限，没有规则', () => {
  expect(findClockRule('designation', day('2021-12-31'))).toBeNull()
  expect(findClockRule('confirmation_application', day('2021-12-31'))).toBeNull()
})

test('同一期限的规则一条接一条，不重叠，不断开；最后一条没有末日', () => {
  for (const kind of CLOCK_KINDS)
    for (const source of [undefined, ...CASE_SOURCES]) {
      const rules = CLOCK_RULES.filter(
        (rule) => rule.kind === kind && (source ? rule.sources?.includes(source) : !rule.sources),
      ).toSorted((a, b) => (a.since < b.since ? -1 : 1))
      rules.forEach(({ until }, index) => {
        const next = rules[index + 1]
        expect(until && addDays(until, 1)).toBe(next?.since)
      })
    }
})

test('鉴定评估只暂停立案前的调解期限；各方同意只延长调解期限；确认的审查由院长批准延长十日', () => {
  const pausedBy = CASE_SOURCES.map((source) => [
    source,
    findClockRule('mediation', day(TODAY), source)?.pausedBy,
  ])
  expect(Object.fromEntries(pausedBy)).toEqual({
    delegated_pre_filing: ['appraisal', 'suspension'],
    entrusted_ordinary: ['suspension'],
    entrusted_summary: ['suspension'],
    administrative: ['appraisal', 'suspension'],
    party_application: ['appraisal', 'suspension'],
  })
  const extended = CLOCK_RULES.filter(({ extension }) => extension?.by === 'parties')
  expect([...new Set(extended.map(({ kind }) => kind))]).toEqual(['mediation'])
  expect(findClockRule('confirmation_review', day(TODAY))?.extension).toEqual({
    by: 'court_president',
    days: 10,
  })
})
