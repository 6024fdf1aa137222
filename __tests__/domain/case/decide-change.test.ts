import {
  CHANGE_GROUNDS,
  hadChangeGranted,
  isDeemedToRefuse,
  isOpenRequest,
  type ChangeRequest,
} from '@/lib/domain/case/change-requests'
import {
  decideChange,
  decideRequestChange,
  type ChangeFacts,
  type ChangeStatement,
} from '@/lib/domain/case/decide-change'
import { barsFromCase } from '@/lib/domain/case/decide-replace'
import { CASE_STATUSES } from '@/lib/domain/case/status'
import { at, day } from '../time/day'
import { clockCase } from './clock-case'

// 在线调解规则 第14条; 特邀规定 第13、15条. 谢岚 was assigned on 2026-09-09; the period ends on 2026-10-09.

const request = (change: Partial<ChangeRequest> = {}): ChangeRequest => ({
  id: 'r1',
  partyId: 'p1',
  partyName: '许静',
  mediatorId: 'm1',
  mediatorName: '谢岚',
  ground: 'good_reason',
  requestedOn: day('2026-09-20'),
  refusesToChoose: false,
  decision: null,
  decidedOn: null,
  decidedBy: null,
  ...change,
})
/** Granted against a former mediator. */
const GRANTED = request({
  id: 'r0',
  mediatorId: 'm0',
  mediatorName: '王朗',
  decision: 'granted',
  decidedOn: day('2026-09-05'),
  decidedBy: '林敏',
})
const facts = (change: Partial<ChangeFacts> = {}): ChangeFacts => ({
  ...clockCase(),
  mediatorId: 'm1',
  mediatorName: '谢岚',
  assignedAt: at('2026-09-09 10:00'),
  parties: [
    { id: 'p1', name: '许静' },
    { id: 'p2', name: '恒信物业' },
  ],
  requests: [],
  ...change,
})
const apply = (
  statement: Partial<ChangeStatement> = {},
  change: Partial<ChangeFacts> = {},
  today = '2026-09-20',
) =>
  decideRequestChange(
    facts(change),
    {
      partyId: 'p1',
      ground: 'good_reason',
      statement: '多次联系不上调解员',
      on: day('2026-09-20'),
      refusesToChoose: false,
      ...statement,
    },
    { today: day(today) },
  )
const decide = (
  decision: 'granted' | 'refused' = 'granted',
  change: Partial<ChangeRequest> = {},
  on = '2026-09-21',
  of: Partial<ChangeFacts> = {},
) =>
  decideChange(
    { ...facts(of), request: request(change) },
    { decision, text: '经核实理由成立', on: day(on) },
    { today: day('2026-09-21') },
  )
const outcomeOf = (decided: ReturnType<typeof apply> | ReturnType<typeof decide>) =>
  decided.ok || (decided.refusal.fields ?? decided.refusal.code)

const WITH_MEDIATOR = ['pending_mediator', 'in_mediation']
test.each(CASE_STATUSES)('“%s”的案件：能不能登记、能不能决定，只看是否由调解员承办', (status) => {
  const isOpen = WITH_MEDIATOR.includes(status)
  expect(outcomeOf(apply({}, { status }))).toBe(isOpen || 'STATUS_DOES_NOT_ALLOW')
  for (const decision of ['granted', 'refused'] as const)
    expect(outcomeOf(decide(decision, {}, '2026-09-21', { status }))).toBe(
      isOpen || 'STATUS_DOES_NOT_ALLOW',
    )
})

test.each<[string, Partial<ChangeStatement>, Partial<ChangeFacts>, true | object]>([
  ['当日申请', {}, {}, true],
  ['分配当日申请', { on: day('2026-09-09') }, {}, true],
  ['分配之前申请', { on: day('2026-09-08') }, {}, { on: 'BEFORE_ASSIGNMENT' }],
  ['明天申请', { on: day('2026-09-21') }, {}, { on: 'DATE_IN_FUTURE' }],
  ['不是本案当事人', { partyId: 'p3' }, {}, { partyId: 'NOT_AN_OPTION' }],
  ['已有待决定的申请', {}, { requests: [request()] }, { partyId: 'CHANGE_WAITS' }],
  ['另一方有待决定的申请', { partyId: 'p2' }, { requests: [request()] }, true],
  ['此前的申请未获同意', {}, { requests: [request({ decision: 'refused' })] }, true],
  ['此前的申请针对已离开的调解员', {}, { requests: [request({ mediatorId: 'm0' })] }, true],
])('%s', (_title, statement, change, expected) => {
  expect(outcomeOf(apply(statement, change))).toEqual(expected)
})

test.each<[string, Partial<ChangeStatement>, readonly ChangeRequest[], true | object]>([
  ['没有更换过', {}, [], { refusesToChoose: 'NO_CHANGE_GRANTED' }],
  [
    '申请过而未获同意',
    {},
    [request({ mediatorId: 'm0', decision: 'refused' })],
    { refusesToChoose: 'NO_CHANGE_GRANTED' },
  ],
  ['是另一方申请更换的', { partyId: 'p2' }, [GRANTED], { refusesToChoose: 'NO_CHANGE_GRANTED' }],
  ['应其申请更换过', {}, [GRANTED], true],
  [
    '更换过，而以近亲属为由申请回避',
    { ground: 'relative' },
    [GRANTED],
    { refusesToChoose: 'RECUSAL_IS_NO_REFUSAL' },
  ],
])('更换后仍不同意且拒绝自行选择，%s', (_title, statement, requests, expected) => {
  expect(outcomeOf(apply({ refusesToChoose: true, ...statement }, { requests }))).toEqual(expected)
})

test.each(CHANGE_GROUNDS)('理由“%s”的依据，和更换以后是否不得再承办', (ground) => {
  const basis = ground === 'good_reason' ? 'online_mediation_14' : 'invited_mediation_15'
  const applied = apply({ ground })
  expect(applied.ok && applied.value.basis).toBe(basis)
  const granted = decide('granted', { ground })
  expect(granted.ok && granted.value.basis).toBe(basis)
  const event = granted.ok && granted.value.event
  if (!event || event.kind !== 'case.mediator-replaced') throw new Error('not granted')
  expect(event.data.reason).toBe(ground === 'good_reason' ? 'party_asked' : 'recusal')
  expect(barsFromCase(event.data.reason)).toBe(true)
})

test('登记不改变状态和期限；届满之后的申请写明届满之日；视为拒绝的写明', () => {
  const applied = apply({ refusesToChoose: true }, { requests: [GRANTED] })
  expect(applied.ok && applied.value).toMatchObject({
    from: 'in_mediation',
    to: 'in_mediation',
    changes: {},
    basis: 'online_mediation_14',
  })
  expect(applied.ok && applied.value.event).toEqual({
    kind: 'change.requested',
    data: {
      partyId: 'p1',
      party: '许静',
      mediatorId: 'm1',
      mediator: '谢岚',
      ground: 'good_reason',
      text: '多次联系不上调解员',
      on: '2026-09-20',
      refusesToChoose: true,
    },
  })
  const late = apply({ on: day('2026-10-12') }, {}, '2026-10-20')
  expect(late.ok && late.value.event.data).toMatchObject({ lapsedOn: '2026-10-09' })
})

test('同意更换：案件回到待分配，只从调解员手中收回；不同意：什么也不变', () => {
  const granted = decide('granted')
  expect(granted.ok && granted.value).toMatchObject({
    move: 'grant_change',
    to: 'pending_assignment',
    changes: { mediator: null },
    event: {
      kind: 'case.mediator-replaced',
      data: {
        text: '经核实理由成立',
        mediator: '谢岚',
        request: { party: '许静', requestedOn: '2026-09-20', on: '2026-09-21' },
      },
    },
  })
  const refused = decide('refused')
  expect(refused.ok && refused.value).toMatchObject({
    move: 'refuse_change',
    to: 'in_mediation',
    changes: {},
    event: {
      kind: 'change.refused',
      data: { party: '许静', requestedOn: '2026-09-20', on: '2026-09-21', text: '经核实理由成立' },
    },
  })
})

test.each<[string, Partial<ChangeRequest>, string, true | string | object]>([
  ['申请当日决定', {}, '2026-09-20', true],
  ['申请之前决定', {}, '2026-09-19', { on: 'BEFORE_REQUEST' }],
  ['明天决定', {}, '2026-09-22', { on: 'DATE_IN_FUTURE' }],
  ['已经同意的', { decision: 'granted' }, '2026-09-21', 'CHANGE_SETTLED'],
  ['已经不同意的', { decision: 'refused' }, '2026-09-21', 'CHANGE_SETTLED'],
  ['针对已离开的调解员', { mediatorId: 'm0' }, '2026-09-21', 'CHANGE_SETTLED'],
  ['视为拒绝调解的', { refusesToChoose: true }, '2026-09-21', 'CHANGE_SETTLED'],
])('%s', (_title, change, on, expected) => {
  expect(outcomeOf(decide('granted', change, on))).toEqual(expected)
})

test('待决定的：披露待决定时也在；结案以后、换了人以后就不在', () => {
  const on = (status: (typeof CASE_STATUSES)[number], mediatorId: string | null = 'm1') =>
    isOpenRequest(request(), { status, mediatorId })
  expect(on('disclosure_review')).toBe(true)
  expect(on('closed')).toBe(false)
  expect(on('pending_assignment', null)).toBe(false)
  expect(on('in_mediation', 'm2')).toBe(false)
  expect(hadChangeGranted([request(), GRANTED], 'p1')).toBe(true)
  expect(hadChangeGranted([request()], 'p1')).toBe(false)
})

test.each<[string, Partial<ChangeRequest>, string | null, boolean]>([
  ['没有后来的联系', {}, null, true],
  ['同日表示同意', {}, '2026-09-20 16:00', true],
  ['次日表示同意', {}, '2026-09-21 09:00', false],
  ['没有拒绝自行选择', { refusesToChoose: false }, null, false],
  ['是另一方', { partyId: 'p2' }, null, false],
])('视为拒绝调解，%s：%s', (_title, change, agreedAt, expected) => {
  const contacts = agreedAt
    ? [{ channel: 'phone', result: 'agreed', happenedAt: at(agreedAt) } as const]
    : []
  expect(
    isDeemedToRefuse({ partyId: 'p1', name: '许静', contacts }, [
      request({ refusesToChoose: true, ...change }),
    ]),
  ).toBe(expected)
})
