import { CASE_STATUSES } from '@/lib/domain/case/status'
import { findPeople } from '@/lib/domain/case/preparations'
import type { LocalDate } from '@/lib/domain/time/local-date'
import {
  decideAddGuardian,
  decideEndGuardian,
  type GuardianCase,
  type GuardianDesk,
  type TypedGuardian,
} from '@/lib/domain/participant/decide-guardian'
import { findOwnPeople } from '@/lib/domain/participant/own-people'
import { findSigningPeople } from '@/lib/domain/signature/signing-people'

// 法定代理人（民法典第17、23条，民诉法第60条）：未满十八周岁的由监护人办，登记一次.

const minor = {
  id: 'p1',
  name: '许小满',
  side: 'applicant' as const,
  isMinor: true,
  representative: null,
}
const taking = (columns: Partial<GuardianCase['participants'][number]> = {}) => ({
  id: 't1',
  kind: 'party' as const,
  partyId: 'p1',
  name: '许小满',
  side: 'applicant' as const,
  phone: '19900008001',
  hasEnded: false,
  ...columns,
})
const facts = (columns: Partial<GuardianCase> = {}): GuardianCase => ({
  status: 'in_mediation',
  parties: [minor],
  participants: [taking()],
  ...columns,
})
const typed = (columns: Partial<TypedGuardian> = {}): TypedGuardian => ({
  id: 'g1',
  partyId: 'p1',
  name: '许静',
  phone: '199 0000 8051',
  ...columns,
})
const there = taking({ id: 'g1', kind: 'legal_representative', name: '许静' })

test.each([
  ['未成年人的监护人', {}, {}, '19900008051'],
  ['用未成年人登记的号码', {}, { phone: '19900008001' }, '19900008001'],
  [
    '用对方的号码',
    { participants: [taking({ side: 'respondent' })] },
    { phone: '19900008001' },
    { phone: 'PHONE_TAKES_PART' },
  ],
  [
    '用帮忙的人的号码',
    { participants: [taking({ kind: 'helper' })] },
    { phone: '19900008001' },
    { phone: 'PHONE_TAKES_PART' },
  ],
  ['不是手机号', {}, { phone: '020-83210000' }, { phone: 'MOBILE_FORMAT' }],
  ['成年人', { parties: [{ ...minor, isMinor: false }] }, {}, { partyId: 'NOT_A_MINOR' }],
  ['不是本案当事人', {}, { partyId: 'p9' }, { partyId: 'NOT_AN_OPTION' }],
  ['已经有了', { parties: [{ ...minor, representative: '王芳' }] }, {}, 'GUARDIAN_THERE'],
  ['案件不在调解中', { status: 'closed' }, {}, 'GUARDIAN_CASE_OVER'],
  ['同一份表单再交一次', { participants: [there] }, {}, null],
  ['同一份表单，姓名不同', { participants: [there] }, { name: '王芳' }, 'ENTRY_DIFFERS'],
  ['别的参加人的编号', {}, { id: 't1' }, 'ENTRY_DIFFERS'],
] as const)('登记：%s', (_, columns, input, expected) => {
  const decided = decideAddGuardian(
    facts(columns as Partial<GuardianCase>),
    typed(input),
    'mediator',
  )
  expect(
    decided.ok
      ? decided.value && decided.value.phone
      : (decided.refusal.fields ?? decided.refusal.code),
  ).toEqual(expected)
})

test('调解员接收以前由机构登记，接收以后由调解员登记', () => {
  const may = (desk: GuardianDesk) =>
    CASE_STATUSES.filter((status) => decideAddGuardian(facts({ status }), typed(), desk).ok)
  expect(may('institution')).toEqual([
    'pending_assignment',
    'pending_mediator',
    'disclosure_review',
  ])
  expect(may('mediator')).toEqual(['in_mediation'])
})

test('未成年人自己的手机上没有可以签名的人；成年人有', () => {
  const part = {
    id: 't1',
    kind: 'party' as const,
    partyId: 'p1',
    personId: 'p1',
    accountId: 'a1',
    hasEnded: false,
    authority: null,
  }
  expect(findOwnPeople([{ ...part, isMinor: true }], 'a1')).toEqual([])
  expect(findOwnPeople([part], 'a1')).toHaveLength(1)
})

const guardian = {
  id: 'g1',
  partyId: 'p1',
  name: '许静',
  joinedOn: '2026-03-02' as LocalDate,
  end: null,
}
const adult = { ...minor, isMinor: false }

test.each([
  ['监护人变更', {}, {}, 'g1'],
  ['登记的当天', {}, { on: '2026-03-02' }, 'g1'],
  ['早于登记的那天', {}, { on: '2026-03-01' }, { on: 'BEFORE_GUARDIAN' }],
  ['以后的日子', {}, { on: '2026-03-12' }, { on: 'DATE_IN_FUTURE' }],
  ['满十八周岁', { parties: [adult] }, { reason: 'of_age' }, 'g1'],
  ['没有满十八周岁', {}, { reason: 'of_age' }, { reason: 'STILL_A_MINOR' }],
  ['没有这个人', {}, { guardianId: 'g9' }, { guardianId: 'NOT_AN_OPTION' }],
  ['案件不在调解中', { status: 'closed' }, {}, 'GUARDIAN_CASE_OVER'],
  ['同一份表单再交一次', { end: { on: '2026-03-11', reason: 'replaced' } }, {}, null],
  ['已经结束', { end: { on: '2026-03-10', reason: 'unable' } }, {}, 'GUARDIAN_ENDED'],
] as const)('监护结束：%s', (_, columns, input, expected) => {
  const { end = null, ...rest } = columns as { end?: typeof guardian.end }
  const decided = decideEndGuardian(
    { ...facts(rest as Partial<GuardianCase>), guardians: [{ ...guardian, end }] },
    { guardianId: 'g1', on: '2026-03-11' as LocalDate, reason: 'replaced', ...input } as never,
    '2026-03-11' as LocalDate,
  )
  expect(
    decided.ok
      ? decided.value && decided.value.id
      : (decided.refusal.fields ?? decided.refusal.code),
  ).toEqual(expected)
})

// 谁签名：单位由法定代表人，未成年人由监护人，满十八周岁的由本人（民法典第23、175条）.
test.each([
  ['成年人', { kind: 'natural', isMinor: false, representative: null }, ['许小满']],
  ['未成年人有监护人', { kind: 'natural', isMinor: true, representative: '许静' }, ['许静']],
  ['未成年人没有监护人', { kind: 'natural', isMinor: true, representative: null }, []],
  [
    '满十八周岁，监护人还在',
    { kind: 'natural', isMinor: false, representative: '许静' },
    ['许小满'],
  ],
  ['单位', { kind: 'legal', isMinor: false, representative: '许静' }, ['许静']],
  ['单位没有登记法定代表人', { kind: 'legal', isMinor: false, representative: null }, ['许小满']],
] as const)('签名的人：%s', (_, party, expected) => {
  const people = findPeople([{ id: 'p1', name: '许小满', agents: [], ...party }])
  const signer = { role: 'party' as const, id: 'p1', name: '许小满', step: 1 }
  expect(findSigningPeople('agreement', signer, people, []).map(({ name }) => name)).toEqual(
    expected,
  )
})
