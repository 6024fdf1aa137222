import { decideClose, type ClosingAccount, type CloseFacts } from '@/lib/domain/case/decide-close'
import { CASE_STATUSES } from '@/lib/domain/case/status'
import type { ClosingParty } from '@/lib/domain/case/closing-evidence'
import { OUTCOMES, type Outcome } from '@/lib/domain/case/vocabulary'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { at, day } from '../time/day'
import { signed } from './closing-agreement'

// 在线调解规则 第25条 (八项终结事由), 第21条 (调解不成记录四项), 第15条 (无法联系的写明原因).

const UNREACHABLE_PARTY: ClosingParty = {
  partyId: 'p1',
  name: '邓立',
  side: 'respondent',
  contacts: [
    { channel: 'phone', result: 'no_answer', happenedAt: at('2026-06-02 11:00') },
    { channel: 'phone', result: 'no_answer', happenedAt: at('2026-06-02 16:00') },
    { channel: 'message', result: 'no_answer', happenedAt: at('2026-06-03 09:00') },
  ],
}
const REFUSING_PARTY: ClosingParty = {
  partyId: 'p2',
  name: '许静',
  side: 'applicant',
  contacts: [{ channel: 'phone', result: 'declined', happenedAt: at('2026-06-02 11:30') }],
}
const FACTS: CloseFacts = {
  status: 'in_mediation',
  lastAct: 'case.taken',
  lastActBy: '谢岚',
  lastActAt: at('2026-06-02 10:00'),
  referredAt: at('2026-06-01 10:00'),
  mediationDueOn: day('2026-07-10'),
  isMediationDueProvisional: false,
  courtEndedOn: null,
  parties: [UNREACHABLE_PARTY, REFUSING_PARTY],
  confirmedFacts: [],
  pauses: [],
  requests: [],
  consents: [],
  agreement: null,
  heldMeetings: 1,
}
const FAILED: ClosingAccount = {
  outcome: 'deadlock',
  account: '双方对金额各执一词',
  failureReason: '金额相差过大',
  costRaising: '无',
  courtNotes: '无',
  statedBy: ['p1', 'p2'],
  statedOn: day('2026-06-01'),
  statedHow: 'on_site',
}
const close = (
  facts: Partial<CloseFacts> = {},
  closing: Partial<ClosingAccount> = {},
  now = '2026-06-10 15:00',
) =>
  decideClose(
    { ...FACTS, ...facts },
    { ...FAILED, ...closing },
    { now: at(now), today: toLocalDate(at(now)) },
  )

const daysOf = (decided: ReturnType<typeof close>) =>
  decided.ok ? decided.value.changes.closingDays : decided.refusal.code

test.each(CASE_STATUSES.filter((status) => status !== 'in_mediation'))(
  '“%s”的案件不能结案：只有正在调解的才能终结',
  (status) => {
    expect(close({ status })).toMatchObject({
      ok: false,
      refusal: { code: 'STATUS_DOES_NOT_ALLOW', facts: { status, by: '谢岚' } },
    })
  },
)

test.each(['failureReason', 'costRaising', 'courtNotes'] as const)(
  '调解不成而没有写“%s”：不能结案，只指出缺的那一项（第21条）',
  (field) => {
    for (const missing of [null, '']) {
      expect(close({}, { [field]: missing })).toMatchObject({
        ok: false,
        refusal: { code: 'INPUT_INVALID', fields: { [field]: 'REQUIRED_BY_RULE_21' } },
      })
      const decided = close({}, { [field]: missing })
      expect(!decided.ok && Object.keys(decided.refusal.fields ?? {})).toEqual([field])
    }
  },
)

test('没有联系过任何人，就不能说无法联系，也不能说一方不愿继续；别的事由不受影响', () => {
  const refused = OUTCOMES.flatMap((outcome) => {
    const decided = close(
      {
        parties: [UNREACHABLE_PARTY, REFUSING_PARTY].map((party) => ({ ...party, contacts: [] })),
        mediationDueOn: day('2026-06-09'),
        isMediationDueProvisional: false,
      },
      { outcome },
    )
    return decided.ok ? [] : [[outcome, decided.refusal.code, decided.refusal.fields]]
  })
  expect(refused).toEqual([
    ['unreachable', 'ATTEMPTS_INCOMPLETE', { outcome: 'ATTEMPTS_INCOMPLETE' }],
    ['unwilling', 'NO_REFUSAL_RECORDED', { outcome: 'NO_REFUSAL_RECORDED' }],
    ['refused_to_sign', 'NO_SIGNATURE_REFUSED', { outcome: 'NO_SIGNATURE_REFUSED' }],
  ])
})

test.each([
  ['末日前一天', '2026-07-09 12:00', false],
  ['末日当天的最后一分钟', '2026-07-10 23:59', false],
  ['末日次日的第一分钟', '2026-07-11 00:00', true],
])('期限届满：%s结案，成立：%s', (_title, now, isTrue) => {
  const decided = close({}, { outcome: 'expired' }, now)
  expect(decided.ok).toBe(isTrue)
  if (!decided.ok)
    expect(decided.refusal).toEqual({
      code: 'OUTCOME_TOO_EARLY',
      facts: { dueOn: '2026-07-10' },
      fields: { outcome: 'NOT_YET_EXPIRED' },
    })
})

test('期限已过仍可以任何一项事由结案（第25条），不只是期限届满；每一件都注明期限届满的日子', () => {
  const lapsedOn = (outcome: Outcome, now: string) => {
    const agreement = outcome === 'refused_to_sign' ? signed(['p2', 'refused']) : null
    const decided = close({ agreement }, { outcome }, now)
    return decided.ok ? decided.value.event.data.lapsedOn : decided.refusal.code
  }
  expect(OUTCOMES.map((outcome) => lapsedOn(outcome, '2026-07-20 09:00'))).toEqual(
    OUTCOMES.map(() => '2026-07-10'),
  )
  expect(lapsedOn('agreement', '2026-07-10 23:59')).toBeUndefined()
})

test('期限正在暂停的，最后一日过了也没有届满：不能以期限届满结案，写明自何日起暂停', () => {
  const pauses = [{ from: day('2026-06-30'), to: null, reason: 'appraisal' as const }]
  expect(close({ pauses }, { outcome: 'expired' }, '2026-07-16 09:00')).toEqual({
    ok: false,
    refusal: {
      code: 'OUTCOME_TOO_EARLY',
      facts: { dueOn: '2026-07-10', pausedSince: '2026-06-30' },
      fields: { outcome: 'NOT_YET_EXPIRED' },
    },
  })
  const decided = close({ pauses }, { outcome: 'agreement' }, '2026-07-16 09:00')
  expect(decided.ok && decided.value.event.data.lapsedOn).toBeUndefined()
})

test('末日暂定的，暂定的末日过了也不能以期限届满结案，写明等哪一年的放假安排；其他事由可以', () => {
  const provisional = { isMediationDueProvisional: true }
  expect(close(provisional, { outcome: 'expired' }, '2026-07-12 09:00')).toEqual({
    ok: false,
    refusal: {
      code: 'OUTCOME_TOO_EARLY',
      facts: { dueOn: '2026-07-10', year: 2026 },
      fields: { outcome: 'NOT_YET_EXPIRED' },
    },
  })
  expect(close(provisional, { outcome: 'deadlock' }, '2026-07-12 09:00').ok).toBe(true)
  expect(close(provisional, { outcome: 'expired' }, '2026-07-27 09:00').ok).toBe(true)
})

test.each([
  ['引调当天就结案', '2026-06-01 23:00', 0],
  ['次日结案', '2026-06-02 00:00', 1],
  ['跨月', '2026-07-01 09:00', 30],
])('用时自引调次日起按自然日计：%s（%s），%d 日', (_title, now, days) => {
  expect(daysOf(close({}, { outcome: 'agreement' }, now))).toBe(days)
})

test('鉴定评估和中止的日子不计入用时，重叠的只扣一次（第26条）', () => {
  const pauses = [
    { from: day('2026-06-03'), to: day('2026-06-05'), reason: 'appraisal' as const },
    { from: day('2026-06-05'), to: day('2026-06-06'), reason: 'suspension' as const },
  ]
  expect(daysOf(close({ pauses }, { outcome: 'agreement' }))).toBe(5)
})

test('成功的只写达成了什么，误填的失败四项不保留；依据第25条', () => {
  const decided = close({}, { outcome: 'agreement' })
  expect(decided.ok && decided.value).toEqual({
    move: 'close',
    from: 'in_mediation',
    to: 'closed',
    changes: { closedAt: at('2026-06-10 15:00'), outcome: 'agreement', closingDays: 9 },
    event: {
      kind: 'case.closed',
      data: {
        outcome: 'agreement',
        success: true,
        account: '双方对金额各执一词',
        failureReason: null,
        costRaising: null,
        courtNotes: null,
        days: 9,
        about: ['邓立', '许静'],
        statement: 'oral_agreement',
        statedOn: '2026-06-01',
        how: 'on_site',
      },
    },
    basis: 'online_mediation_25',
    statement: { partyIds: ['p1', 'p2'], on: '2026-06-01', how: 'on_site' },
  })
})

test('失败的四项都写入事件；依据第21条', () => {
  const decided = close()
  expect(decided.ok && decided.value).toMatchObject({
    basis: 'online_mediation_21',
    event: {
      data: { success: false, failureReason: '金额相差过大', costRaising: '无', courtNotes: '无' },
    },
  })
})
