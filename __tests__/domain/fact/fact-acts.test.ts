import type { ConsentEntry } from '@/lib/domain/case/consent-entries'
import { CASE_STATUSES } from '@/lib/domain/case/status'
import {
  decideConfirmFacts,
  type ConfirmFacts,
  type FactStatement,
} from '@/lib/domain/fact/decide-confirm-facts'
import { decideRecordFact, type FactEntry } from '@/lib/domain/fact/decide-record-fact'
import { decideWithdrawFact } from '@/lib/domain/fact/decide-withdraw-fact'
import type { FactConfirmation, RecordedFact } from '@/lib/domain/fact/undisputed-facts'
import { clockCase } from '../case/clock-case'
import { at, day } from '../time/day'

// 在线调解规则 第18、22条. Referred on 2026-09-07; the period ends on 2026-10-09.

const PARTIES = [
  { id: 'p1', name: '许静' },
  { id: 'p2', name: '恒信物业' },
]
const said = (
  partyId: string,
  on: string,
  answer: FactConfirmation['answer'] = 'confirms',
): FactConfirmation => ({ partyId, answer, how: 'written', on: day(on) })
const fact = (no: number, change: Partial<RecordedFact> = {}): RecordedFact => ({
  id: `f${no}`,
  no,
  text: `第 ${no} 项事实`,
  recordedOn: day('2026-09-18'),
  correctsNo: null,
  end: null,
  confirmations: [],
  ...change,
})
const ENDED = fact(2, { end: { because: 'withdrawn', reason: '记载有误' } })
const FACTS: ConfirmFacts = {
  ...clockCase(),
  referredAt: at('2026-09-07 10:00'),
  parties: PARTIES,
  consents: [],
  undisputedFacts: [fact(1), ENDED, fact(3)],
}
type Facts = Partial<ConfirmFacts>
const TODAY = '2026-09-20'

const record = (entry: Partial<FactEntry> = {}, facts: Facts = {}, today = TODAY) =>
  decideRecordFact(
    { ...FACTS, ...facts },
    { factId: 'new', text: '押金一万元已付', digest: 'abc', correctsId: null, ...entry },
    { today: day(today) },
  )
const confirm = (statement: Partial<FactStatement> = {}, facts: Facts = {}, today = TODAY) =>
  decideConfirmFacts(
    { ...FACTS, ...facts },
    {
      partyId: 'p1',
      answers: { f1: 'confirms' },
      how: 'written',
      on: day(TODAY),
      digest: 'abc',
      ...statement,
    },
    { today: day(today) },
  )
const withdraw = (factId: string, facts: Facts = {}) =>
  decideWithdrawFact({ ...FACTS, ...facts }, { factId, digest: 'abc' })
const refusalOf = (
  decided: ReturnType<typeof record> | ReturnType<typeof confirm> | ReturnType<typeof withdraw>,
) => (decided.ok ? null : (decided.refusal.fields ?? decided.refusal.code))

test.each(CASE_STATUSES.filter((status) => status !== 'in_mediation'))(
  '“%s”的案件不能记载、核对、撤回',
  (status) => {
    for (const decided of [
      record({}, { status }),
      confirm({}, { status }),
      withdraw('f1', { status }),
    ])
      expect(decided).toMatchObject({ ok: false, refusal: { code: 'STATUS_DOES_NOT_ALLOW' } })
  },
)

test('记载的事实接着编号；已撤回的也占一号。事件写编号和校验值，不写内容', () => {
  expect(record()).toEqual({
    ok: true,
    value: {
      move: 'record_fact',
      from: 'in_mediation',
      to: 'in_mediation',
      changes: {},
      event: { kind: 'fact.recorded', data: { no: 4, digest: 'abc', corrects: null } },
      basis: 'online_mediation_22',
      no: 4,
      corrected: null,
    },
  })
})

test('更正是新的一项，写明代替哪一项', () => {
  const decided = record({ correctsId: 'f3' })
  expect(decided.ok && decided.value.corrected).toEqual(fact(3))
  expect(decided.ok && decided.value.event.data).toMatchObject({ no: 4, corrects: 3 })
})

test.each<[string, Partial<FactEntry>, unknown]>([
  ['本案没有的事实不能更正', { correctsId: 'f9' }, { correctsId: 'NOT_AN_OPTION' }],
  ['已撤回的不能更正', { correctsId: 'f2' }, 'FACT_ENDED'],
  ['与现有的一项相同', { text: '第 1 项事实' }, { text: 'FACT_ALREADY_THERE' }],
  [
    '更正成与原文相同，没有更正什么',
    { text: '第 3 项事实', correctsId: 'f3' },
    { text: 'FACT_ALREADY_THERE' },
  ],
  ['与已撤回的相同：可以重新记载', { text: '第 2 项事实' }, null],
])('%s', (_title, entry, expected) => {
  expect(refusalOf(record(entry))).toEqual(expected)
})

test('期限届满以后仍可记载和核对，事件注明届满的日子；期限内的不注明', () => {
  const lapsedOf = (decided: ReturnType<typeof record> | ReturnType<typeof confirm>) =>
    decided.ok && decided.value.event.data.lapsedOn
  expect(lapsedOf(record({}, {}, '2026-10-10'))).toBe('2026-10-09')
  expect(lapsedOf(record({}, {}, '2026-10-09'))).toBeUndefined()
  expect(lapsedOf(confirm({ on: day('2026-10-10') }, {}, '2026-10-20'))).toBe('2026-10-09')
  expect(lapsedOf(confirm({ on: day('2026-10-09') }, {}, '2026-10-20'))).toBeUndefined()
})

test('一方核对几项，只记这一方；事件不写每一项的答复', () => {
  const decided = confirm({ answers: { f3: 'does_not_confirm', f1: 'confirms' } })
  expect(decided.ok && decided.value.entries).toEqual([
    { ...said('p1', TODAY), factId: 'f1', no: 1 },
    { ...said('p1', TODAY, 'does_not_confirm'), factId: 'f3', no: 3 },
  ])
  expect(decided.ok && decided.value.event).toEqual({
    kind: 'fact.confirmed',
    data: {
      partyId: 'p1',
      party: '许静',
      facts: [1, 3],
      how: 'written',
      on: TODAY,
      digest: 'abc',
    },
  })
})

const answered = (...confirmations: FactConfirmation[]) => ({
  undisputedFacts: [fact(1, { confirmations }), ENDED, fact(3)],
})
test.each<[string, Partial<FactStatement>, Facts, unknown]>([
  ['不是本案的当事人', { partyId: 'p9' }, {}, { partyId: 'NOT_AN_OPTION' }],
  ['将来的日子', { on: day('2026-09-21') }, {}, { on: 'DATE_IN_FUTURE' }],
  ['引调的前一天', { on: day('2026-09-06') }, {}, { on: 'DATE_BEFORE_REFERRAL' }],
  ['引调的当天', { on: day('2026-09-07') }, {}, null],
  ['一项也没有答复', { answers: {} }, {}, { 'answers.f1': 'FACT_UNANSWERED' }],
  ['没有这一项', { answers: { f9: 'confirms' } }, {}, { 'answers.f9': 'NOT_AN_OPTION' }],
  ['已撤回的一项', { answers: { f2: 'confirms' } }, {}, { 'answers.f2': 'FACT_ENDED' }],
  ['同一天相同的答复', {}, answered(said('p1', TODAY)), { 'answers.f1': 'FACT_NOTHING_NEW' }],
  ['另一方同一天相同的答复', {}, answered(said('p2', TODAY)), null],
  ['同一天改为不确认', { answers: { f1: 'does_not_confirm' } }, answered(said('p1', TODAY)), null],
  ['以后再次确认', {}, answered(said('p1', '2026-09-19')), null],
  [
    '早于已登记的答复',
    { on: day('2026-09-18') },
    answered(said('p1', '2026-09-19')),
    { 'answers.f1': 'FACT_OUT_OF_ORDER' },
  ],
])('核对：%s', (_title, statement, facts, expected) => {
  expect(refusalOf(confirm(statement, facts))).toEqual(expected)
})

test('几项中有一项登记不了的，一项也不登记，每一项都指出来', () => {
  const answers = { f1: 'confirms', f2: 'confirms', f9: 'confirms' } as const
  expect(refusalOf(confirm({ answers }))).toEqual({
    'answers.f2': 'FACT_ENDED',
    'answers.f9': 'NOT_AN_OPTION',
  })
})

const recording = (partyId: string, answer: ConsentEntry['answer'] = 'given'): ConsentEntry => ({
  partyId,
  scope: 'recording',
  answer,
  how: 'oral',
  on: day('2026-09-10'),
})
test.each<[string, readonly ConsentEntry[], FactStatement['how'], boolean]>([
  [
    '各方同意录音录像代替笔录，口头的不行',
    [recording('p1'), recording('p2')],
    'oral_recorded',
    false,
  ],
  ['各方同意录音录像代替笔录，书面的可以', [recording('p1'), recording('p2')], 'written', true],
  ['各方同意录音录像代替笔录，在线的可以', [recording('p1'), recording('p2')], 'online', true],
  ['只有一方同意，仍有笔录，口头的可以', [recording('p1')], 'oral_recorded', true],
  [
    '一方撤回了同意，仍有笔录',
    [recording('p1'), recording('p2'), recording('p2', 'withdrawn')],
    'oral_recorded',
    true,
  ],
  ['没有征询过，口头并记入笔录的可以', [], 'oral_recorded', true],
])('第22条：%s', (_title, consents, how, isAllowed) => {
  expect(refusalOf(confirm({ how }, { consents }))).toEqual(
    isAllowed ? null : { how: 'FACT_NEEDS_WRITING' },
  )
})

test.each<[string, readonly FactConfirmation[], FactStatement['answers'], boolean]>([
  ['还有一方没有核对', [], { f1: 'confirms' }, false],
  ['另一方已经确认', [said('p2', '2026-09-18')], { f1: 'confirms' }, true],
  ['另一方不确认', [said('p2', '2026-09-18', 'does_not_confirm')], { f1: 'confirms' }, false],
  ['这一方不确认', [said('p2', '2026-09-18')], { f1: 'does_not_confirm' }, false],
  [
    '本来已经各方确认，再确认一次',
    [said('p1', '2026-09-18'), said('p2', '2026-09-18')],
    { f1: 'confirms' },
    false,
  ],
])('成为无争议事实：%s', (_title, confirmations, answers, completes) => {
  const decided = confirm({ answers }, answered(...confirmations))
  expect(decided.ok && decided.value.completes).toBe(completes)
})

test('撤回要是本案现有的一项；事件写编号，不写理由', () => {
  expect(refusalOf(withdraw('f9'))).toEqual({ factId: 'NOT_AN_OPTION' })
  expect(withdraw('f2')).toMatchObject({
    refusal: { code: 'FACT_ENDED', facts: { no: 2, because: 'withdrawn' } },
  })
  expect(withdraw('f3')).toMatchObject({
    ok: true,
    value: {
      event: { kind: 'fact.withdrawn', data: { no: 3, digest: 'abc' } },
      fact: { id: 'f3' },
      to: 'in_mediation',
    },
  })
})
