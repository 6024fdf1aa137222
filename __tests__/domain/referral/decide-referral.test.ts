import { makeCalendar } from '@/lib/domain/deadline/calendar'
import {
  decideReferral,
  referralBasisOf,
  type ReferralClaims,
  type ReferralFacts,
} from '@/lib/domain/referral/decide-referral'
import { parseReferralMoment } from '@/lib/domain/referral/referral-moment'
import { localDate } from '../../support/local-date'

const calendar = makeCalendar([
  { year: 2026, holidays: [localDate('2026-01-01')], makeUpWorkdays: [] },
])
const context = { now: new Date('2026-01-05T01:30:00Z'), calendar } // 星期一上午九点半
const facts: ReferralFacts = { receipt: null, institution: { id: 'i', name: '甲调解中心' } }
const claims: ReferralClaims = {
  bodyHash: 'h',
  referredAt: new Date('2026-01-05T01:00:00Z'),
  firstSubmittedAt: null,
  disputeType: 'tort',
  mediationNote: null,
  births: {},
}
const answer = {
  caseNo: '(2026) 多元化解1号',
  status: 'pending_acceptance',
  acceptanceDueOn: '2026-01-08',
  provisional: false,
} as const

// 特邀规定 第11条 is about the court's 委派 and 委托; 在线调解规则 第8条 about what a party enters.
test.each([
  ['delegated_pre_filing', 'invited_mediation_11'],
  ['entrusted_ordinary', 'invited_mediation_11'],
  ['entrusted_summary', 'invited_mediation_11'],
  ['administrative', null],
  ['party_application', 'online_mediation_8'],
] as const)('引调的依据，%s：%s', (source, basis) => expect(referralBasisOf(source)).toBe(basis))

describe('不予立案', () => {
  test.each<[string, Partial<ReferralFacts>, Partial<ReferralClaims>, string, object]>([
    [
      '机构未受邀请',
      { institution: null },
      {},
      'INSTITUTION_NOT_INVITED',
      { institution: 'INSTITUTION_NOT_INVITED' },
    ],
    [
      '特殊程序而无说明',
      {},
      { disputeType: 'special_procedure' },
      'MEDIATION_NOT_ALLOWED',
      { mediationNote: 'MEDIATION_NOT_ALLOWED' },
    ],
    [
      '引调时间比现在晚六分钟',
      {},
      { referredAt: new Date('2026-01-05T01:36:00Z') },
      'INPUT_INVALID',
      { referredAt: 'DATE_IN_FUTURE' },
    ],
    [
      '引调时间在2000年之前一刻',
      {},
      { referredAt: new Date('1999-12-31T15:59:59Z') },
      'INPUT_INVALID',
      { referredAt: 'DATE_BEFORE_2000' },
    ],
    [
      '当事人明天才出生',
      {},
      { births: { 'parties.0.birthDate': localDate('2026-01-06') } },
      'INPUT_INVALID',
      { 'parties.0.birthDate': 'BIRTH_IN_FUTURE' },
    ],
    [
      '几处同时有误',
      { institution: null },
      { disputeType: 'special_procedure' },
      'INPUT_INVALID',
      { institution: 'INSTITUTION_NOT_INVITED', mediationNote: 'MEDIATION_NOT_ALLOWED' },
    ],
  ])('%s', (_title, moreFacts, moreClaims, code, fields) => {
    expect(
      decideReferral({ ...facts, ...moreFacts }, { ...claims, ...moreClaims }, context),
    ).toEqual({ ok: false, refusal: { code, facts: {}, fields } })
  })

  test('同键而内容不同', () => {
    expect(
      decideReferral({ ...facts, receipt: { bodyHash: 'other', answer } }, claims, context),
    ).toMatchObject({ refusal: { code: 'IDEMPOTENCY_KEY_REUSED' } })
  })
})

test.each([
  ['2026-12-28T01:00:00Z', '2026-12-31'],
  ['2026-12-30T01:00:00Z', '2027-01-05'],
  ['2027-01-20T01:00:00Z', '2027-01-25'],
])('%s 引调，放假安排尚未公布也照收：暂计至 %s', (at, acceptanceDueOn) => {
  expect(decideReferral(facts, claims, { now: new Date(at), calendar })).toMatchObject({
    ok: true,
    value: { kind: 'new', acceptanceDueOn, isProvisional: acceptanceDueOn > '2026-12-31' },
  })
})

test('重复提交得到当初的答复，哪怕机构此后不再受邀', () => {
  expect(
    decideReferral({ institution: null, receipt: { bodyHash: 'h', answer } }, claims, context),
  ).toEqual({ ok: true, value: { kind: 'repeated', answer } })
})

test('受理期限为收到之日后的第三个工作日，编号年度取引调时间在上海的年份', () => {
  const decided = decideReferral(
    facts,
    { ...claims, referredAt: new Date('2025-12-31T16:00:00Z') },
    context,
  )
  expect(decided).toMatchObject({
    ok: true,
    value: { kind: 'new', acceptanceDueOn: '2026-01-08', numberYear: 2026 },
  })
  expect(
    decideReferral(facts, { ...claims, referredAt: new Date('2025-12-31T15:59:59Z') }, context),
  ).toMatchObject({ value: { numberYear: 2025 } })
})

test('快出的几分钟记为收到之时', () => {
  expect(
    decideReferral(facts, { ...claims, referredAt: new Date('2026-01-05T01:34:00Z') }, context),
  ).toMatchObject({ value: { referredAt: context.now } })
})

describe('引调时间的写法', () => {
  test.each([
    ['2026-01-05', '2026-01-04T16:00:00.000Z'],
    ['2026-01-05T09:30:00+08:00', '2026-01-05T01:30:00.000Z'],
    ['2026-01-05T01:30Z', '2026-01-05T01:30:00.000Z'],
  ])('%s', (text, instant) => {
    expect(parseReferralMoment(text)?.toISOString()).toBe(instant)
  })

  test.each([
    '',
    '2026',
    '2026-13-01',
    '2026-02-29',
    '2026-01-05T24:00:00+08:00',
    '2026-01-05T09:30:00',
    '2026-01-05 09:30',
    '2026-01-05T09:30:00+15:00',
    ' 2026-01-05',
  ])('不成立：%s', (text) => {
    expect(parseReferralMoment(text)).toBeNull()
  })
})
