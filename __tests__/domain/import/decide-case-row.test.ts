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

test('days come in their order: referred, accepted, closed, today', () => {
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

test('a closed case without acceptance, mediator, ground or account is refused, each under its own column', () => {
  for (const column of ['acceptedAt', 'mediators', 'closedAt', 'outcome', 'account'] as const) {
    expect(mistakesOf(decide({ [column]: null }, CLOSED))).toEqual([
      `${column === 'mediators' ? 'mediator' : column} REQUIRED_OF_CLOSED`,
    ])
  }
})

test('a mediator nobody knows, and a name that two of them bear, are refused', () => {
  expect(mistakesOf(decide({ mediators: [] }))).toEqual(['mediator MEDIATOR_UNKNOWN'])
  expect(mistakesOf(decide({ mediators: [XIE, { id: 'm2', name: '谢岚' }] }))).toEqual([
    'mediator MEDIATOR_AMBIGUOUS',
  ])
})

test('special procedures are not mediated without a note (民诉法解释 第143条)', () => {
  expect(mistakesOf(decide({ disputeType: 'special_procedure' }))).toEqual([
    'mediationNote MEDIATION_NOT_ALLOWED',
  ])
  expect(decide({ disputeType: 'special_procedure', mediationNote: '经法院同意' }).ok).toBe(true)
})

test('「期限届满」 before the period has run out is not true', () => {
  expect(mistakesOf(decide({ outcome: 'expired' }, CLOSED))).toEqual(['outcome OUTCOME_TOO_EARLY'])
  expect(decide({ outcome: 'expired', closedAt: moment('2026-04-03') }, CLOSED).ok).toBe(true)
})

test('a period in a year without a calendar is not guessed at', () => {
  const answer = decide({ referredAt: moment('2025-06-02') })
  expect(answer).toEqual({
    ok: false,
    mistakes: [{ column: 'referredAt', code: 'CALENDAR_YEAR_UNPUBLISHED', fact: '2025' }],
  })
})

test('without 受理时间 a case waits for acceptance, and its clock runs from the referral, not from the import', () => {
  expect(decide({})).toEqual({
    ok: true,
    plan: {
      status: 'pending_acceptance',
      referredAt: new Date('2026-03-02T00:00:00+08:00'),
      acceptanceDueOn: '2026-03-05',
      mediator: null,
    },
  })
})

test('with 受理时间 it waits to be assigned, whoever is named as mediator', () => {
  const answer = decide({ acceptedAt: moment('2026-03-03'), mediators: [XIE] })
  expect(answer).toMatchObject({
    ok: true,
    plan: { status: 'pending_assignment', mediationDueOn: '2026-04-02', mediator: XIE },
  })
})

test('with ground and day of closing it is closed, and the scoring clock counts from the referral', () => {
  expect(decide({}, CLOSED)).toMatchObject({
    ok: true,
    plan: { status: 'closed', days: 10, isSuccess: true, outcome: 'agreement', mediator: XIE },
  })
  expect(decide({ outcome: 'deadlock' }, CLOSED)).toMatchObject({
    ok: true,
    plan: { isSuccess: false },
  })
})

test('a day without a time of day is not before another moment of the same day', () => {
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
