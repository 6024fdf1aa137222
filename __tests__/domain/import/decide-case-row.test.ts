import { makeCalendar } from '@/lib/domain/deadline/calendar'
import { decideCaseRow, type CaseRowClaims } from '@/lib/domain/import/decide-case-row'
import { readTypedMoment, type TypedMoment } from '@/lib/domain/import/typed-moment'

// A calendar without days off but weekends, and only one year of it.
const calendar = makeCalendar([{ year: 2026, holidays: [], makeUpWorkdays: [] }])
const NOW = new Date('2026-11-25T10:00:00+08:00')
const moment = (text: string): TypedMoment => readTypedMoment(text)!

const PENDING: CaseRowClaims = {
  source: 'delegated_pre_filing',
  disputeType: 'tort',
  mediationNote: null,
  referredAt: moment('2026-03-02'),
  acceptedAt: null,
  closedAt: null,
  outcome: null,
  account: null,
  mediators: null,
}
const XIE = { id: 'm1', name: '谢岚' }
const CLOSED: CaseRowClaims = {
  ...PENDING,
  acceptedAt: moment('2026-03-03'),
  closedAt: moment('2026-03-12'),
  outcome: 'agreement',
  account: '双方和解。',
  mediators: [XIE],
}
const decide = (change: Partial<CaseRowClaims>, from = PENDING) =>
  decideCaseRow({ ...from, ...change }, { now: NOW, calendar })
const mistakesOf = (answer: ReturnType<typeof decide>) =>
  answer.ok ? [] : answer.mistakes.map(({ column, code }) => `${column} ${code}`)

test('日期有先后：引调、受理、结案、今天', () => {
  expect(mistakesOf(decide({ referredAt: moment('2026-11-26') }))).toEqual([
    'referredAt DATE_IN_FUTURE',
  ])
  expect(mistakesOf(decide({ referredAt: moment('1999-12-31') }))).toEqual([
    'referredAt DATE_BEFORE_2000',
  ])
  expect(mistakesOf(decide({ acceptedAt: moment('2026-03-01') }))).toEqual([
    'acceptedAt ACCEPTED_BEFORE_REFERRED',
  ])
  expect(mistakesOf(decide({ closedAt: moment('2026-03-02') }, CLOSED))).toEqual([
    'closedAt CLOSED_BEFORE_ACCEPTED',
  ])
})

test('结案而缺受理、调解员、事由或者说明的不予补录，各指出自己的一列', () => {
  for (const column of ['acceptedAt', 'mediators', 'closedAt', 'outcome', 'account'] as const) {
    expect(mistakesOf(decide({ [column]: null }, CLOSED))).toEqual([
      `${column === 'mediators' ? 'mediator' : column} REQUIRED_OF_CLOSED`,
    ])
  }
})

test('没有这样的调解员，或者有两位同名的，不予补录', () => {
  expect(mistakesOf(decide({ mediators: [] }))).toEqual(['mediator MEDIATOR_UNKNOWN'])
  expect(mistakesOf(decide({ mediators: [XIE, { id: 'm2', name: '谢岚' }] }))).toEqual([
    'mediator MEDIATOR_AMBIGUOUS',
  ])
})

test('特殊程序的案件没有说明不得调解（民诉法解释第143条）', () => {
  expect(mistakesOf(decide({ disputeType: 'special_procedure' }))).toEqual([
    'mediationNote MEDIATION_NOT_ALLOWED',
  ])
  expect(decide({ disputeType: 'special_procedure', mediationNote: '经法院同意' }).ok).toBe(true)
})

test('期限没有届满，不能以期限届满结案', () => {
  expect(mistakesOf(decide({ outcome: 'expired' }, CLOSED))).toEqual(['outcome OUTCOME_TOO_EARLY'])
  expect(decide({ outcome: 'expired', closedAt: moment('2026-04-03') }, CLOSED).ok).toBe(true)
})

test('没有放假安排的年度，期限不推算', () => {
  const answer = decide({ referredAt: moment('2025-06-02') })
  expect(answer).toEqual({
    ok: false,
    mistakes: [{ column: 'referredAt', code: 'CALENDAR_YEAR_UNPUBLISHED', fact: '2025' }],
  })
})

test('没有受理时间的案件待受理，期限从引调起算，不从导入起算', () => {
  expect(decide({})).toEqual({
    ok: true,
    plan: {
      status: 'pending_acceptance',
      referredAt: new Date('2026-03-02T00:00:00+08:00'),
      acceptanceDueOn: '2026-03-05',
      isAcceptanceDueProvisional: false,
      mediator: null,
    },
  })
})

test('有受理时间的待分配，不论写了谁是调解员', () => {
  const answer = decide({ acceptedAt: moment('2026-03-03'), mediators: [XIE] })
  expect(answer).toMatchObject({
    ok: true,
    plan: { status: 'pending_assignment', mediationDueOn: '2026-04-02', mediator: XIE },
  })
})

test('有事由和结案日的就是结案，用时从引调算起', () => {
  expect(decide({}, CLOSED)).toMatchObject({
    ok: true,
    plan: { status: 'closed', days: 10, isSuccess: true, outcome: 'agreement', mediator: XIE },
  })
  expect(decide({ outcome: 'deadlock' }, CLOSED)).toMatchObject({
    ok: true,
    plan: { isSuccess: false },
  })
})

test('只写日期的，不早于同一天的任何时刻', () => {
  const answer = decide({
    referredAt: moment('2026-03-02 15:00'),
    acceptedAt: moment('2026-03-02'),
  })
  expect(answer).toMatchObject({
    ok: true,
    plan: { acceptedAt: new Date('2026-03-02T15:00:00+08:00') },
  })
  expect(
    mistakesOf(
      decide({ referredAt: moment('2026-03-02 15:00'), acceptedAt: moment('2026-03-02 09:00') }),
    ),
  ).toEqual(['acceptedAt ACCEPTED_BEFORE_REFERRED'])
})
