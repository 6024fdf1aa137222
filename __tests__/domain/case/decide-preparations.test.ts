import { decideAddress, type AddressStatement } from '@/lib/domain/case/decide-address'
import { decideIdentity, type IdentityStatement } from '@/lib/domain/case/decide-identity'
import { decideRights, type RightsStatement } from '@/lib/domain/case/decide-rights'
import {
  findPeople,
  IDENTITY_WAYS,
  RIGHTS_ELEMENTS,
  RIGHTS_ITEMS,
  type PreparationCase,
} from '@/lib/domain/case/preparations'
import { CASE_STATUSES } from '@/lib/domain/case/status'
import type { Decided } from '@/lib/domain/refusal'
import { day } from '../time/day'
import { clockCase } from './clock-case'
import { answerOf, checkOf, noticeOf, PARTIES } from './prepared-case'

// 核验身份、告知、送达地址确认: 在线调解规则 第17条; 特邀规定 第14条. Accepted on 2026-09-09; the period ends on 2026-10-09.

const TODAY = { today: day('2026-09-20') }
const facts = (change: Partial<PreparationCase> = {}) => ({
  ...clockCase(),
  parties: PARTIES,
  ...change,
})
const P1 = { kind: 'party', id: 'p1' } as const
const COMPANY = { kind: 'party', id: 'p2' } as const
const REPRESENTATIVE = { kind: 'representative', id: 'p2' } as const

const check = (
  statement: Partial<IdentityStatement> = {},
  checks: Parameters<typeof decideIdentity>[0]['checks'] = [],
  change: Partial<PreparationCase> = {},
  context = TODAY,
) =>
  decideIdentity(
    { ...facts(change), checks },
    {
      person: P1,
      way: 'original_on_site',
      document: 'id_card',
      matches: true,
      on: day('2026-09-20'),
      note: null,
      ...statement,
    },
    context,
  )
const inform = (
  statement: Partial<RightsStatement> = {},
  notices: Parameters<typeof decideRights>[0]['notices'] = [],
  change: Partial<PreparationCase> = {},
  context = TODAY,
) =>
  decideRights(
    { ...facts(change), notices },
    {
      people: [P1],
      items: RIGHTS_ITEMS,
      how: 'oral',
      on: day('2026-09-20'),
      note: null,
      ...statement,
    },
    context,
  )
const ADDRESS = {
  partyId: 'p1',
  answer: 'confirmed',
  recipient: '许静',
  postcode: '510000',
  address: '示例市示例区和平路八十八号',
  phone: '138 0000 0099',
  acceptsElectronic: false,
  electronicAddress: null,
  on: day('2026-09-20'),
  note: null,
} as const
const confirm = (
  statement: Partial<Record<string, unknown>> = {},
  answers: Parameters<typeof decideAddress>[0]['answers'] = [],
  change: Partial<PreparationCase> = {},
  context = TODAY,
) =>
  decideAddress(
    { ...facts(change), answers },
    { ...ADDRESS, ...statement } as AddressStatement,
    context,
  )
const REFUSED = { answer: 'refused', consequenceExplained: true } as const

const outcomeOf = (decided: Decided<unknown>) =>
  decided.ok ? 'ok' : (decided.refusal.fields ?? decided.refusal.code)

test('可以选的人：当事人、单位的法定代表人、代理人；法定代表人用单位的编号', () => {
  expect(findPeople(PARTIES).map(({ kind, id, name }) => `${kind} ${id} ${name}`)).toEqual([
    'party p1 许静',
    'agent a1 张强',
    'party p2 恒信物业',
    'representative p2 方远',
  ])
})

describe.each([
  ['核验身份', 'check_identity', check],
  ['告知权利义务', 'explain_rights', inform],
  ['送达地址确认', 'confirm_address', confirm],
] as const)('%s', (_name, move, decide) => {
  const on = (text: string, context = TODAY, change: Partial<PreparationCase> = {}) =>
    decide({ on: day(text) }, [], change, context)

  test.each(CASE_STATUSES.filter((status) => status !== 'in_mediation'))(
    '“%s”的案件不能登记',
    (status) => {
      expect(decide({}, [], { status })).toMatchObject({
        ok: false,
        refusal: { code: 'STATUS_DOES_NOT_ALLOW', facts: { move, status } },
      })
    },
  )

  test.each([
    ['受理的当天', '2026-09-09', 'ok'],
    ['受理的前一天', '2026-09-08', { on: 'BEFORE_ACCEPTANCE' }],
    ['今天', '2026-09-20', 'ok'],
    ['明天', '2026-09-21', { on: 'DATE_IN_FUTURE' }],
  ] as const)('日期：%s', (_title, text, expected) => {
    expect(outcomeOf(on(text))).toEqual(expected)
  })

  test.each([
    ['末日', '2026-10-09', undefined],
    ['届满以后', '2026-10-10', '2026-10-09'],
  ])('%s仍可登记；届满以后的注明届满之日', (_title, text, lapsedOn) => {
    const decided = on(text, { today: day('2026-10-20') })
    expect(decided.ok && decided.value.event.data.lapsedOn).toBe(lapsedOn)
  })

  test('案件的状态和期限不变', () => {
    expect(decide()).toMatchObject({
      ok: true,
      value: { move, from: 'in_mediation', to: 'in_mediation', changes: {} },
    })
  })
})

test.each<[string, Partial<IdentityStatement>, Parameters<typeof check>[1], unknown]>([
  ['不是本案的人', { person: { kind: 'agent', id: 'p1' } }, [], { person: 'NOT_AN_OPTION' }],
  [
    '自然人没有法定代表人',
    { person: { kind: 'representative', id: 'p1' } },
    [],
    {
      person: 'NOT_AN_OPTION',
    },
  ],
  ['单位核对信用代码', { person: COMPANY, document: 'credit_code' }, [], 'ok'],
  ['单位没有身份证', { person: COMPANY }, [], { document: 'DOCUMENT_DOES_NOT_FIT' }],
  ['法定代表人核对本人证件', { person: REPRESENTATIVE }, [], 'ok'],
  [
    '个人没有信用代码',
    { person: REPRESENTATIVE, document: 'credit_code' },
    [],
    { document: 'DOCUMENT_DOES_NOT_FIT' },
  ],
  ['单位核对其他证件', { person: COMPANY, document: 'other' }, [], 'ok'],
  ['不符而没有说明', { matches: false }, [], { note: 'MISMATCH_UNEXPLAINED' }],
  ['不符并说明', { matches: false, note: '照片与本人不像' }, [], 'ok'],
  [
    '早于同一人上一次核验',
    { on: day('2026-09-14') },
    [checkOf('party', 'p1', 'p1')],
    { on: 'ENTRY_OUT_OF_ORDER' },
  ],
  ['早于另一人的核验', { on: day('2026-09-14') }, [checkOf('agent', 'a1', 'p1')], 'ok'],
  [
    '同一天同样再登记',
    {},
    [checkOf('party', 'p1', 'p1', { on: day('2026-09-20') })],
    { person: 'ENTRY_NOTHING_NEW' },
  ],
  [
    '同一天另一种方式',
    { way: 'video' },
    [checkOf('party', 'p1', 'p1', { on: day('2026-09-20') })],
    'ok',
  ],
])('核验身份，%s', (_title, statement, checks, expected) => {
  expect(outcomeOf(check(statement, checks))).toEqual(expected)
})

test.each(IDENTITY_WAYS)('核验方式“%s”照实记下；事件没有证件号码', (way) => {
  const decided = check({ person: REPRESENTATIVE, way })
  expect(decided.ok && decided.value).toMatchObject({
    basis: 'online_mediation_17',
    entry: { personKind: 'representative', personId: 'p2', partyId: 'p2', way },
    event: { data: { person: { kind: 'representative', id: 'p2', name: '方远' }, way } },
  })
})

test.each<[string, Partial<RightsStatement>, Parameters<typeof inform>[1], unknown]>([
  ['五项和虚假调解后果一并', {}, [], 'ok'],
  ['只有五项', { items: RIGHTS_ELEMENTS }, [], 'ok'],
  ['只有虚假调解后果', { items: ['false_mediation'] }, [], 'ok'],
  ...RIGHTS_ELEMENTS.map((left): [string, Partial<RightsStatement>, [], unknown] => [
    `缺“${left}”`,
    { items: RIGHTS_ITEMS.filter((item) => item !== left) },
    [],
    { items: 'RIGHTS_INCOMPLETE' },
  ]),
  ['一项也没有', { items: [] }, [], { items: 'RIGHTS_INCOMPLETE' }],
  ['没有选人', { people: [] }, [], { people: 'CHOOSE_ONE' }],
  [
    '有一个不是本案的人',
    { people: [P1, { kind: 'agent', id: 'a9' }] },
    [],
    {
      people: 'NOT_AN_OPTION',
    },
  ],
  [
    '早于其中一人上一次告知',
    { people: [P1, COMPANY], on: day('2026-09-14') },
    [noticeOf('party', 'p2', 'p2')],
    { on: 'ENTRY_OUT_OF_ORDER' },
  ],
  [
    '同一天再告知同样的',
    { on: day('2026-09-15') },
    [noticeOf('party', 'p1', 'p1')],
    { people: 'ENTRY_NOTHING_NEW' },
  ],
  [
    '同一天补上没有告知的',
    { on: day('2026-09-15') },
    [noticeOf('party', 'p1', 'p1', RIGHTS_ELEMENTS)],
    'ok',
  ],
  [
    '同一天加上另一个人',
    { people: [P1, COMPANY], on: day('2026-09-15') },
    [noticeOf('party', 'p1', 'p1')],
    'ok',
  ],
])('告知，%s', (_title, statement, notices, expected) => {
  expect(outcomeOf(inform(statement, notices))).toEqual(expected)
})

test('告知几个人，各成一条；同一人选两次只记一条', () => {
  const decided = inform({ people: [REPRESENTATIVE, P1, P1] })
  expect(decided.ok && decided.value).toMatchObject({
    basis: 'invited_mediation_14',
    entries: [
      { personKind: 'party', personId: 'p1', partyId: 'p1', items: RIGHTS_ITEMS },
      { personKind: 'representative', personId: 'p2', partyId: 'p2', items: RIGHTS_ITEMS },
    ],
  })
  expect(decided.ok && decided.value.entries).toHaveLength(2)
})

test.each<[string, Partial<Record<string, unknown>>, Parameters<typeof confirm>[1], unknown]>([
  ['不是本案的当事人', { partyId: 'a1' }, [], { partyId: 'NOT_AN_OPTION' }],
  ['电话不对', { phone: '12345' }, [], { phone: 'OFFICE_PHONE_FORMAT' }],
  ['座机', { phone: '（020）83210000' }, [], 'ok'],
  ['同意电子送达而没有地址', { acceptsElectronic: true }, [], { electronicAddress: 'REQUIRED' }],
  ['拒绝，已告知后果', REFUSED, [], 'ok'],
  [
    '拒绝而没有告知后果',
    { ...REFUSED, consequenceExplained: false },
    [],
    { consequenceExplained: 'CONSEQUENCE_NOT_EXPLAINED' },
  ],
  ['先拒绝、后确认', { on: day('2026-09-15') }, [answerOf('p1', 'refused')], 'ok'],
  [
    '同一天再拒绝',
    { ...REFUSED, on: day('2026-09-15') },
    [answerOf('p1', 'refused')],
    { partyId: 'ENTRY_NOTHING_NEW' },
  ],
  ['同一天更正地址', { on: day('2026-09-15') }, [answerOf('p1')], 'ok'],
  ['早于上一次确认', { on: day('2026-09-14') }, [answerOf('p1')], { on: 'ENTRY_OUT_OF_ORDER' }],
  ['早于另一方的确认', { on: day('2026-09-14') }, [answerOf('p2')], 'ok'],
])('送达地址，%s', (_title, statement, answers, expected) => {
  expect(outcomeOf(confirm(statement, answers))).toEqual(expected)
})

test('不同意电子送达的，不留电子地址；电话按通常写法；事件没有地址和号码', () => {
  const decided = confirm({ electronicAddress: 'xu@example.invalid' })
  expect(decided.ok && decided.value.entry.confirmed).toMatchObject({
    phone: '13800000099',
    acceptsElectronic: false,
    electronicAddress: null,
  })
  expect(JSON.stringify(decided.ok && decided.value.event)).not.toMatch(/13800000099|和平路/)
  const refused = confirm(REFUSED)
  expect(refused.ok && refused.value.entry).toMatchObject({ answer: 'refused', confirmed: null })
})
