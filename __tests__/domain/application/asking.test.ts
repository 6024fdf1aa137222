import {
  findAsking,
  type ConsultedParty,
  type AskingFacts,
  type Whom,
} from '@/lib/domain/application/asking'
import { CASE_STATUSES } from '@/lib/domain/case/status'
import { decideAsking, mayAsk, type Invitable } from '@/lib/domain/invitation/decide-invitation'
import { askingForApplicant, askingForDesk, askingInRow } from '@/lib/labels/zh-CN/asking'
import { localDate as day } from '../../support/local-date'
import { OFFICIAL_CALENDAR } from '../deadline/official-calendar'

// 在线调解规则 第15条：一方申请的，应当征询对方。受理后三个工作日内征询，对方三个工作日内答复。

const other = (name: string, facts: Partial<ConsultedParty> = {}): ConsultedParty => ({
  partyId: name,
  name,
  side: 'respondent',
  invitedOn: null,
  answer: null,
  answeredOn: null,
  ...facts,
})
const APPLICANT = {
  ...other('许静'),
  side: 'applicant',
  answer: 'given',
  answeredOn: day('2026-11-26'),
} as const
const on = (parties: readonly ConsultedParty[], today: string, whom: Whom = 'other_side') =>
  findAsking(
    { parties: [APPLICANT, ...parties], acceptedOn: day('2026-11-26') } satisfies AskingFacts,
    { today: day(today), calendar: OFFICIAL_CALENDAR },
    whom,
  )
const consulted = { invitedOn: day('2026-11-27') }
const agreed = { ...consulted, answer: 'given', answeredOn: day('2026-11-30') } as const
const declined = { ...consulted, answer: 'refused', answeredOn: day('2026-12-01') } as const

test.each([
  // Thursday: Friday, Monday, Tuesday.
  ['还没有问', [other('甲')], '2026-12-01', { step: 'to_ask', dueOn: '2026-12-01', isLate: false }],
  ['过了三个工作日没有问', [other('甲')], '2026-12-02', { step: 'to_ask', isLate: true }],
  [
    '问了，等答复',
    [other('甲', consulted)],
    '2026-12-02',
    { step: 'waiting', on: '2026-11-27', dueOn: '2026-12-02', isLate: false },
  ],
  ['到期没有答复', [other('甲', consulted)], '2026-12-03', { step: 'waiting', isLate: true }],
  [
    '两个对方，一个没有问',
    [other('甲', consulted), other('乙')],
    '2026-11-30',
    { step: 'to_ask', names: ['乙'] },
  ],
  [
    '一个同意，一个没答',
    [other('甲', agreed), other('乙', consulted)],
    '2026-11-30',
    { step: 'waiting', names: ['乙'] },
  ],
  [
    '都同意',
    [other('甲', agreed), other('乙', agreed)],
    '2026-12-30',
    { step: 'agreed', on: '2026-11-30' },
  ],
  [
    '一个不同意，其余不论',
    [other('甲', declined), other('乙')],
    '2026-12-30',
    { step: 'declined', names: ['甲'], on: '2026-12-01' },
  ],
  [
    '同意以后反悔',
    [other('甲', { ...agreed, answer: 'withdrawn' })],
    '2026-12-30',
    { step: 'declined' },
  ],
] as const)('%s', (_title, parties, today, expected) => {
  expect(on(parties, today)).toMatchObject(expected)
})

test('一起申请的人也要各自答复：机构看得到，申请人的那句话只说对方；他不愿意不等于对方不愿意', () => {
  const fellow = { ...other('方芸'), side: 'applicant' } as const
  const parties = [fellow, other('甲', consulted)]
  expect(on(parties, '2026-11-30', 'all')).toMatchObject({ step: 'to_ask', names: ['方芸'] })
  expect(on(parties, '2026-11-30')).toMatchObject({ step: 'waiting', names: ['甲'] })
  const left = { ...fellow, ...declined }
  expect(on([left, other('甲', consulted)], '2026-11-30', 'all')).toMatchObject({ step: 'waiting' })
})

test('没有对方的，不用征询', () => {
  expect(on([], '2026-11-27')).toBeNull()
})

test('每一步都是一句带日期的话；给申请人看的不超过四十个字', () => {
  const cases = [
    on([other('甲')], '2026-11-27'),
    on([other('甲')], '2026-12-08'),
    on([other('甲', consulted)], '2026-11-27'),
    on([other('甲', consulted)], '2026-12-08'),
    on([other('甲', agreed)], '2026-12-08'),
    on([other('甲', declined)], '2026-12-08'),
  ].map((asking) => asking!)
  const today = day('2026-12-08')
  expect(cases.map((asking) => askingForApplicant(asking, today))).toEqual([
    '机构最晚12月1日问对方愿不愿意。',
    '机构应在12月1日前问对方，已经超时，可以打电话催。',
    '已于11月27日询问对方，对方12月2日前答复。',
    '已于11月27日问过对方，到12月2日还没有答复。',
    '对方已于11月30日答复：愿意调解。',
    '对方已于12月1日答复：不愿意调解。',
  ])
  for (const asking of cases) {
    expect(askingForApplicant(asking, today).length).toBeLessThanOrEqual(40)
    expect(askingForDesk(asking, today)).toContain('甲')
    expect(askingInRow(asking, today)).not.toContain('甲')
  }
})

const person = (facts: Partial<Invitable> = {}): Invitable => ({
  id: 'p1',
  name: '恒信公寓公司',
  kind: 'party',
  partyId: 'party',
  side: 'respondent',
  isOrganisation: false,
  hasEnded: false,
  phone: '19900008001',
  invitation: null,
  ...facts,
})
const ask = (participants: readonly Invitable[], typed: object = {}, facts: object = {}) =>
  decideAsking(
    { status: 'pending_assignment', participants, ...facts },
    { participantId: 'p1', channel: 'sms', phone: null, representative: null, ...typed },
    'new',
  )

test('受理以后、调解员接收以前，由机构邀请、征询', () => {
  const may = CASE_STATUSES.filter(mayAsk)
  expect(may).toEqual(['pending_assignment', 'pending_mediator', 'disclosure_review'])
  expect(ask([person()])).toMatchObject({ ok: true, value: { adds: null } })
  expect(ask([person()], {}, { status: 'in_mediation' })).toMatchObject({
    refusal: { code: 'STATUS_DOES_NOT_ASK' },
  })
})

test('单位由负责人答复：没有登记的，征询时登记；登记过的，邀请负责人本人', () => {
  const organisation = person({ isOrganisation: true })
  expect(ask([organisation])).toMatchObject({ refusal: { fields: { representative: 'REQUIRED' } } })
  expect(ask([organisation], { representative: '郑安' })).toMatchObject({
    value: {
      adds: { id: 'new', partyId: 'party', name: '郑安' },
      participant: { id: 'new', name: '郑安', kind: 'legal_representative' },
      phone: '19900008001',
    },
  })
  const manager = person({ id: 'p2', name: '郑安', kind: 'legal_representative' })
  expect(ask([organisation, manager], { representative: '别人' })).toMatchObject({
    refusal: { fields: { participantId: 'NOT_AN_OPTION' } },
  })
  expect(ask([organisation, manager], { participantId: 'p2' })).toMatchObject({ ok: true })
})
