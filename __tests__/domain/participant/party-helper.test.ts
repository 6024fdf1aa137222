import {
  decideAddHelper,
  decideEndHelper,
  type HelperCase,
  type HelperMark,
  type TypedHelper,
} from '@/lib/domain/participant/decide-helper'
import { mayShareNumber } from '@/lib/domain/participant/shared-number'

// 帮忙的人（在线诉讼规则第2条第4项；民诉法第62条）：当事人选定，只念读打字；号码不与别的参加人混用.

const AT = new Date('2026-11-27T02:00:00Z')
const helper = (columns: Partial<HelperMark> = {}): HelperMark => ({
  id: 'h1',
  partyId: 'p1',
  name: '许小雨',
  digest: 'd1',
  addedBy: '周明',
  addedAt: AT,
  end: null,
  ...columns,
})
const taking = (columns: Partial<HelperCase['participants'][number]> = {}) => ({
  id: 't1',
  kind: 'party' as const,
  side: 'applicant' as const,
  phone: '19900008001',
  hasEnded: false,
  ...columns,
})
const facts = (columns: Partial<HelperCase> = {}): HelperCase => ({
  status: 'in_mediation',
  parties: [
    { id: 'p1', name: '许静', side: 'applicant' },
    { id: 'p2', name: '赵刚', side: 'respondent' },
  ],
  helpers: [helper()],
  participants: [taking()],
  ...columns,
})
const typed = (columns: Partial<TypedHelper> = {}): TypedHelper => ({
  id: 'h2',
  digest: 'd2',
  partyId: 'p1',
  name: '许大海',
  device: 'own',
  phone: '199 0000 8041',
  ...columns,
})
const answerOf = (decided: ReturnType<typeof decideAddHelper>) =>
  decided.ok
    ? decided.value && decided.value.phone
    : (decided.refusal.fields ?? decided.refusal.code)

test.each([
  ['自己的手机', {}, {}, '19900008041'],
  ['当事人的手机，只作登记', {}, { device: 'shared', phone: null }, null],
  ['自助机，只作登记', {}, { device: 'kiosk', phone: null }, null],
  ['自己的手机没有填号码', {}, { phone: null }, { phone: 'REQUIRED' }],
  ['不是手机号', {}, { phone: '020-83210000' }, { phone: 'MOBILE_FORMAT' }],
  ['自助机却填了号码', {}, { device: 'kiosk' }, { phone: 'PHONE_WITH_OWN_DEVICE' }],
  ['当事人的号码', {}, { phone: '19900008001' }, { phone: 'PHONE_TAKES_PART' }],
  [
    '已经不参加的人的号码',
    { participants: [taking({ hasEnded: true })] },
    { phone: '19900008001' },
    '19900008001',
  ],
  [
    '同一边的人也由其帮忙',
    { participants: [taking({ kind: 'helper' })] },
    { phone: '19900008001' },
    '19900008001',
  ],
  [
    '对方的人由其帮忙',
    { participants: [taking({ kind: 'helper', side: 'respondent' })] },
    { phone: '19900008001' },
    { phone: 'PHONE_TAKES_PART' },
  ],
  ['不是本案的自然人当事人', {}, { partyId: 'p9' }, { partyId: 'NOT_AN_OPTION' }],
  ['案件不在调解中', { status: 'closed' }, {}, 'HELPER_CASE_OVER'],
  ['这个人已经登记', {}, { name: '许 小雨' }, 'HELPER_THERE'],
  [
    '不再帮忙的，可以再登记',
    { helpers: [helper({ end: { by: '周明', at: AT } })] },
    { name: '许小雨' },
    '19900008041',
  ],
  ['为另一方登记同名的人', {}, { name: '许小雨', partyId: 'p2' }, '19900008041'],
  ['同一份表单再交一次', {}, { id: 'h1', digest: 'd1' }, null],
  ['同一份表单，内容不同', {}, { id: 'h1' }, 'ENTRY_DIFFERS'],
  ['别的参加人的编号', {}, { id: 't1' }, 'ENTRY_DIFFERS'],
] as const)('登记：%s', (_, columns, input, expected) => {
  expect(answerOf(decideAddHelper(facts(columns as Partial<HelperCase>), typed(input)))).toEqual(
    expected,
  )
})

test('再登记的，告诉是谁、什么时候登记的', () => {
  expect(decideAddHelper(facts(), typed({ name: '许小雨' }))).toMatchObject({
    refusal: { code: 'HELPER_THERE', facts: { by: '周明', at: AT.toISOString() } },
  })
})

test('结束一次：再结束的，告诉是谁、什么时候结束的', () => {
  expect(decideEndHelper(facts(), 'h1')).toMatchObject({ ok: true, value: { id: 'h1' } })
  expect(decideEndHelper(facts(), 'h9')).toMatchObject({
    refusal: { fields: { helperId: 'NOT_AN_OPTION' } },
  })
  const over = facts({ helpers: [helper({ end: { by: '周明', at: AT } })] })
  expect(decideEndHelper(over, 'h1')).toMatchObject({
    refusal: { code: 'HELPER_ENDED', facts: { by: '周明', at: AT.toISOString() } },
  })
})

test.each([
  ['party', 'agent', 'applicant', 'respondent', true],
  ['party', 'helper', 'applicant', 'applicant', false],
  ['agent', 'helper', 'applicant', 'applicant', false],
  ['invited', 'helper', null, 'applicant', false],
  ['invited', 'party', null, 'applicant', false],
  ['invited', 'invited', null, null, true],
  ['helper', 'helper', 'applicant', 'applicant', true],
  ['helper', 'helper', 'applicant', 'respondent', false],
] as const)('一个号码，%s 和 %s', (one, other, side, otherSide, expected) => {
  expect(mayShareNumber({ kind: one, side }, { kind: other, side: otherSide })).toBe(expected)
  expect(mayShareNumber({ kind: other, side: otherSide }, { kind: one, side })).toBe(expected)
})
