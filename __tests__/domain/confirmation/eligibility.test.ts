import { courtRuleOn, DEFAULT_COURT_RULES } from '@/lib/domain/confirmation/court-rule'
import { checkBeforeSigning, checkEligibility } from '@/lib/domain/confirmation/eligibility'
import { ELIGIBILITY_FINDINGS, hasBlocking } from '@/lib/domain/confirmation/eligibility-findings'
import { findCourts } from '@/lib/domain/confirmation/jurisdiction'
import { findTermMarks } from '@/lib/domain/confirmation/wording/find-term-marks'
import { day } from '../time/day'
import { APPLICATION_CASES } from './eligibility-cases'
import { MATTER_CASES } from './matter-cases'
import {
  application,
  applicant,
  courtRule,
  OTHER_COURT,
  OWN_MEDIATION,
  respondent,
} from './sound-application'

const ELIGIBILITY_CASES = [...APPLICATION_CASES, ...MATTER_CASES]

// 民诉法 第205条; 民诉解释 第351、355、358条; 在线调解规则 第20、23条; 2011年司法确认程序规定 第13条.

const codes = (change: Parameters<typeof application>[0]) =>
  checkEligibility(application(change)).map(({ code }) => code)

test.each(ELIGIBILITY_CASES.map(([title, change, ...found]) => ({ title, change, found })))(
  '$title',
  ({ change, found }) => {
    const findings = checkEligibility(application(change))
    expect(findings.map(({ code, weight, article }) => [code, weight, article])).toEqual(found)
  },
)

test('六十例以上；每一种问题都有一例', () => {
  expect(ELIGIBILITY_CASES.length).toBeGreaterThanOrEqual(60)
  const caught = ELIGIBILITY_CASES.flatMap(([, , ...found]) => found.map(([code]) => code))
  expect(
    Object.keys(ELIGIBILITY_FINDINGS).filter((code) => !caught.some((each) => each === code)),
  ).toEqual([])
})

test('几个问题同时有，全部写出，先期限、再各方、再法院', () => {
  expect(
    codes({
      on: day('2026-12-11'),
      parties: [applicant({ confirmed: null }), respondent()],
      court: { ...OWN_MEDIATION, invitedBy: OTHER_COURT },
      cause: '所有权确认纠纷',
    }),
  ).toEqual(['PERIOD_OVER', 'WAITS_FOR_OTHER', 'NOT_INVITING_COURT', 'TITLE_CAUSE'])
})

test('由法官审查的和提示，不妨碍提交', () => {
  expect(hasBlocking(checkEligibility(application({ isSuspected: true })))).toBe(false)
  expect(hasBlocking(checkEligibility(application(courtRule({ wantsPaperSet: true }))))).toBe(false)
  expect(hasBlocking(checkEligibility(application({ effectiveOn: null })))).toBe(true)
})

test('问题写明说的是谁、哪个法院、哪一条', () => {
  const first = (change: Parameters<typeof application>[0]) =>
    checkEligibility(application(change))[0]?.about
  expect(first({ on: day('2026-12-11') })).toEqual({ on: '2026-12-10' })
  expect(first({ parties: [applicant(), respondent({ confirmed: null })] })).toEqual({
    party: '安泰置业有限公司',
  })
  expect(first({ court: { ...OWN_MEDIATION, invitedBy: OTHER_COURT } })).toEqual({
    courts: ['邻区人民法院'],
  })
  expect(first({ marks: findTermMarks(['无事。', '双方同意解除婚姻关系。']) })).toEqual({
    term: 1,
    words: '解除婚姻关系',
  })
})

test('签署以前就能看到法院的限制：不问是否已确认、是否在期限内', () => {
  const facts = application({
    effectiveOn: null,
    parties: [],
    ...courtRule({ acceptsElectronicSignatures: false, wantsPaperSet: true }),
  })
  expect(checkBeforeSigning(facts).map(({ code }) => code)).toEqual([
    'ELECTRONIC_NOT_TAKEN',
    'PAPER_SET',
  ])
  expect(checkBeforeSigning(application())).toEqual([])
})

test('可以选的法院：有邀请的只有一个，自行调解的每个联系点各一次', () => {
  expect(findCourts({ ...OWN_MEDIATION, invitedBy: OTHER_COURT }).map(({ id }) => id)).toEqual([
    'c2',
  ])
  const twice = [...OWN_MEDIATION.linked, { link: 'object' as const, court: OTHER_COURT }]
  expect(findCourts({ ...OWN_MEDIATION, linked: twice }).map(({ id }) => id)).toEqual(['c1', 'c2'])
})

test('法院的规则按日适用；没有规则的按默认', () => {
  const rule = (from: string, wantsPaperSet: boolean) => ({
    ...DEFAULT_COURT_RULES[0]!,
    from: day(from),
    wantsPaperSet,
  })
  const versions = [rule('2026-07-01', true), rule('2026-01-01', false), rule('2027-01-01', false)]
  expect(courtRuleOn(versions, day('2025-12-31'))).toBe(DEFAULT_COURT_RULES[0])
  expect(courtRuleOn(versions, day('2026-06-30')).wantsPaperSet).toBe(false)
  expect(courtRuleOn(versions, day('2026-07-01')).wantsPaperSet).toBe(true)
  expect(courtRuleOn(versions, day('2027-01-01')).from).toBe('2027-01-01')
})

test('条款的标记写明在哪里；平常的条款没有标记', () => {
  expect(findTermMarks(['罗欣于2026年12月10日前付款。', '陈志自愿放弃缴纳社会保险。'])).toEqual([
    { mark: 'unlawful', term: 1, span: { from: 4, to: 12 }, words: '放弃缴纳社会保险' },
  ])
})
