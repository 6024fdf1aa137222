import {
  decideService,
  type ServiceFacts,
  type ServiceStatement,
} from '@/lib/domain/delivery/decide-service'
import { findOpenFailures } from '@/lib/domain/delivery/open-failures'
import { CASE_STATUSES } from '@/lib/domain/case/status'
import { caseRecord } from '../../support/case-record'
import { localDate as day } from '../../support/local-date'

// 登记送达：特邀规定第14、19条。

const facts = (change: Partial<ServiceFacts> = {}): ServiceFacts => ({
  ...caseRecord({ status: 'in_mediation', mediationDueOn: day('2026-12-17') }),
  referredAt: new Date('2026-11-16T01:00:00Z'),
  pauses: [],
  parties: [
    { id: 'p1', name: '许静' },
    { id: 'p2', name: '恒信物业' },
  ],
  meetings: [{ id: 'm1', no: 2 }],
  services: [],
  ...change,
})
const statement = (change: Partial<ServiceStatement> = {}): ServiceStatement => ({
  partyId: 'p1',
  document: 'meeting_notice',
  meetingId: 'm1',
  way: 'telephone',
  result: 'served',
  on: day('2026-11-24'),
  note: null,
  ...change,
})
const decide = (change: Partial<ServiceStatement> = {}, given: Partial<ServiceFacts> = {}) =>
  decideService(facts(given), statement(change), { today: day('2026-11-24') })

test.each(CASE_STATUSES)('“%s”的案件：调解中和已结案可以登记', (status) => {
  const isAllowed = status === 'in_mediation' || status === 'closed'
  expect(decide({}, { status })).toMatchObject(
    isAllowed
      ? { ok: true, value: { to: status } }
      : { ok: false, refusal: { code: 'STATUS_DOES_NOT_ALLOW' } },
  )
})

const paper = { document: 'agreement', meetingId: null } as const
test.each<[string, Partial<ServiceStatement>, Partial<ServiceFacts>, object]>([
  ['不是当事人', { partyId: 'p9' }, {}, { partyId: 'NOT_AN_OPTION' }],
  ['不是本案的调解会', { meetingId: 'm9' }, {}, { subject: 'NOT_AN_OPTION' }],
  ['通知没有说是哪次', { meetingId: null }, {}, { subject: 'NOT_AN_OPTION' }],
  ['文书不属于调解会', { document: 'agreement', way: 'post' }, {}, { subject: 'NOT_AN_OPTION' }],
  [
    '没有结案的终结通知',
    { document: 'case_closed', meetingId: null },
    {},
    { subject: 'NOT_AN_OPTION' },
  ],
  ['协议不能以电话送达', paper, {}, { way: 'SERVICE_BY_TELEPHONE' }],
  ['将来的日子', { on: day('2026-11-25') }, {}, { on: 'DATE_IN_FUTURE' }],
  ['早于引调', { on: day('2026-11-15') }, {}, { on: 'DATE_BEFORE_REFERRAL' }],
  ['未送达没有写原因', { result: 'not_served' }, {}, { note: 'REQUIRED' }],
  ['其他文书没有写名称', { ...paper, document: 'other', way: 'post' }, {}, { note: 'REQUIRED' }],
  ['同一天已有相同的', {}, { services: [statement()] }, { partyId: 'ENTRY_NOTHING_NEW' }],
])('%s：不能登记', (_title, change, given, fields) => {
  expect(decide(change, given)).toMatchObject({
    ok: false,
    refusal: { code: 'INPUT_INVALID', fields },
  })
})

test.each<[string, Partial<ServiceStatement>, Partial<ServiceFacts>]>([
  ['协议当面交付', { ...paper, way: 'in_person' }, {}],
  ['引调当日', { on: day('2026-11-16') }, {}],
  ['结案之后通知终结', { document: 'case_closed', meetingId: null }, { status: 'closed' }],
  ['同一天另一方', { partyId: 'p2' }, { services: [statement()] }],
  ['同一天另一方式', { way: 'in_person' }, { services: [statement()] }],
  ['同一天先未送达后送达', {}, { services: [statement({ result: 'not_served' })] }],
])('%s：可以登记', (_title, change, given) => {
  expect(decide(change, given)).toMatchObject({ ok: true })
})

test('事件写明谁、何时、什么、怎样，没有号码；届满之后的写明届满日', () => {
  expect(decide({ note: '本人接听' })).toMatchObject({
    value: {
      event: {
        kind: 'service.recorded',
        data: {
          partyId: 'p1',
          party: '许静',
          document: 'meeting_notice',
          meetingNo: 2,
          way: 'telephone',
          result: 'served',
          on: '2026-11-24',
          note: '本人接听',
        },
      },
      basis: 'invited_mediation_14',
    },
  })
  const lapsed = decide({}, { mediationDueOn: day('2026-11-20') })
  expect(lapsed).toMatchObject({ value: { event: { data: { lapsedOn: '2026-11-20' } } } })
  expect(
    decide({ on: day('2026-11-20') }, { mediationDueOn: day('2026-11-20') }),
  ).not.toMatchObject({ value: { event: { data: { lapsedOn: '2026-11-20' } } } })
})

describe('还要人去办的未送达通知', () => {
  const at = (time: string) => new Date(`2026-11-24T${time}:00+08:00`)
  const notice = {
    id: 'd1',
    partyId: 'p1',
    agentId: null,
    alsoFor: [],
    document: 'meeting_scheduled',
    meetingId: 'm1',
    state: 'failed',
    createdAt: at('10:00'),
  } as const
  const sent = { ...notice, state: 'sent' } as const
  const byAgent = { ...sent, id: 'd2', agentId: 'a1' } as const
  const service = {
    partyId: 'p1',
    document: 'meeting_notice',
    meetingId: 'm1',
    result: 'served',
    recordedAt: at('11:00'),
  } as const
  type Args = Parameters<typeof findOpenFailures>
  const open = (
    notices: Args[0],
    services: Args[1] = [],
    meetings: Args[2] = [{ id: 'm1', startsAt: at('15:00') }],
  ) => findOpenFailures(notices, services, meetings, at('12:00')).map(({ id }) => id)

  test.each<[string, Args[0], Args[1], Args[2] | undefined, string[]]>([
    ['没有送达', [notice], [], undefined, ['d1']],
    ['已发送', [{ ...notice, state: 'sent' }], [], undefined, []],
    ['已另行送达', [notice], [service], undefined, []],
    ['另行也没有送达', [notice], [{ ...service, result: 'not_served' }], undefined, ['d1']],
    ['另一方的送达不算', [notice], [{ ...service, partyId: 'p2' }], undefined, ['d1']],
    ['另一次调解会的不算', [notice], [{ ...service, meetingId: 'm2' }], undefined, ['d1']],
    ['另一文书的不算', [notice], [{ ...service, document: 'other' }], undefined, ['d1']],
    ['通知之前的送达不算', [notice], [{ ...service, recordedAt: at('09:00') }], undefined, ['d1']],
    ['调解会已经开始', [notice], [], [{ id: 'm1', startsAt: at('11:00') }], []],
    [
      '只剩最后一份',
      [notice, { ...notice, id: 'd2', document: 'meeting_moved', createdAt: at('10:30') }],
      [],
      undefined,
      ['d2'],
    ],
    [
      '后来的发到了',
      [notice, { ...notice, id: 'd2', state: 'sent', createdAt: at('10:30') }],
      [],
      undefined,
      [],
    ],
    [
      '代理人的一份没有送到，本人的送到了',
      [sent, { ...byAgent, state: 'failed' }],
      [],
      undefined,
      [],
    ],
    ['本人的没有送到，代理人的送到了', [notice, byAgent], [], undefined, []],
    [
      '本人的没有送到，代理人的还在发',
      [notice, { ...byAgent, state: 'queued' }],
      [],
      undefined,
      [],
    ],
    ['都没有送到：一件', [notice, { ...byAgent, state: 'failed' }], [], undefined, ['d1']],
    ['另一方的代理人收到的不算', [notice, { ...byAgent, partyId: 'p2' }], [], undefined, ['d1']],
    [
      '另一方的代理人也是这一方的',
      [notice, { ...byAgent, partyId: 'p2', alsoFor: ['p1'] }],
      [],
      undefined,
      [],
    ],
    [
      '代理人收到的是先前的通知',
      [notice, { ...byAgent, createdAt: at('09:00') }],
      [],
      undefined,
      ['d1'],
    ],
    [
      '终结通知没有期限',
      [{ ...notice, document: 'case_closed', meetingId: null }],
      [],
      undefined,
      ['d1'],
    ],
  ])('%s', (_title, notices, services, meetings, expected) => {
    expect(open(notices, services, meetings)).toEqual(expected)
  })
})
