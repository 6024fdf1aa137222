import {
  decideAnswerInvited,
  decidePromise,
  decidePropose,
  decideRevokeInvited,
  type InvitedCase,
  type InvitedPersonMark,
  type Proposal,
} from '@/lib/domain/invited/decide-invited'
import { standingOf, type InvitedMark } from '@/lib/domain/invited/standing'
import { listHelped } from '@/lib/domain/invited/list-helped'
import { localDate } from '../../support/local-date'

// 邀请调解 (特邀规定 第17条; 人民调解法 第20条).

const TODAY = localDate('2026-11-28')
const LAST = localDate('2026-12-05')
const AT = new Date('2026-11-27T02:00:00Z')

const mark = (columns: Partial<InvitedMark> = {}): InvitedMark => ({
  lastDay: LAST,
  isAdmitted: false,
  hasPromised: false,
  ended: null,
  ...columns,
})
const person = (columns: Partial<InvitedPersonMark> = {}): InvitedPersonMark => ({
  ...mark(),
  id: 'v1',
  kind: 'expert',
  participantId: null,
  digest: 'd1',
  phone: '19900008031',
  answers: [],
  endedBy: null,
  endedAt: null,
  ...columns,
})
const facts = (columns: Partial<InvitedCase> = {}): InvitedCase => ({
  status: 'in_mediation',
  mediationDueOn: localDate('2026-12-10'),
  parties: [
    { id: 'p1', name: '许静' },
    { id: 'p2', name: '恒信物业' },
  ],
  invited: [person()],
  ...columns,
})

test.each([
  ['等答复', {}, 'in_mediation', 'proposed'],
  ['各方同意', { isAdmitted: true }, 'in_mediation', 'admitted'],
  ['承诺以后', { isAdmitted: true, hasPromised: true }, 'in_mediation', 'helping'],
  [
    '最后一天还在',
    { isAdmitted: true, hasPromised: true, lastDay: TODAY },
    'in_mediation',
    'helping',
  ],
  [
    '过了最后一天',
    { isAdmitted: true, hasPromised: true, lastDay: localDate('2026-11-27') },
    'in_mediation',
    'term_over',
  ],
  ['案件结束', { isAdmitted: true, hasPromised: true }, 'closed', 'case_over'],
  ['一方不同意', { ended: 'refused' }, 'in_mediation', 'refused'],
  ['撤销', { isAdmitted: true, hasPromised: true, ended: 'revoked' }, 'closed', 'revoked'],
] as const)('%s', (_, columns, status, expected) => {
  expect(standingOf(mark(columns), { status, today: TODAY })).toBe(expected)
})

describe('提议', () => {
  const proposal = (columns: Partial<Proposal> = {}): Proposal => ({
    id: 'v2',
    kind: 'expert',
    digest: 'd2',
    phone: '199 0000 8032',
    lastDay: LAST,
    scope: ['t1'],
    ...columns,
  })
  const offered = [
    { kind: 'topic', id: 't1', title: '赔多少' },
    { kind: 'material', id: 'm1', title: '照片' },
  ] as const
  const propose = (columns: Partial<Proposal>, change: Partial<InvitedCase> = {}) =>
    decidePropose(facts(change), { offered, phones: ['19900008001'] }, proposal(columns), TODAY)

  test('选定的议题和材料、规范的号码', () => {
    expect(propose({ scope: ['m1'] })).toEqual({
      ok: true,
      value: { phone: '19900008032', items: [offered[1]] },
    })
  })

  test.each([
    ['没有范围', { scope: [] }, { scope: 'SCOPE_EMPTY' }],
    ['不是本案能选的', { scope: ['t1', 'x'] }, { scope: 'NOT_AN_OPTION' }],
    ['过去的日子', { lastDay: localDate('2026-11-27') }, { lastDay: 'DATE_IN_PAST' }],
    ['调解期限以后', { lastDay: localDate('2026-12-11') }, { lastDay: 'AFTER_MEDIATION' }],
    ['参加人的号码', { phone: '19900008001' }, { phone: 'PHONE_TAKES_PART' }],
    ['已经提议过的人', { phone: '19900008031' }, { phone: 'PHONE_TAKES_PART' }],
  ])('%s，不收', (_, columns, fields) => {
    expect(propose(columns)).toMatchObject({ refusal: { code: 'INPUT_INVALID', fields } })
  })

  test('前一次已经终止的，可以再提议同一个人；调解最后一天可以', () => {
    const invited = [person({ ended: 'refused' })]
    expect(propose({ phone: '19900008031' }, { invited }).ok).toBe(true)
    expect(propose({ lastDay: localDate('2026-12-10') }).ok).toBe(true)
  })

  test('同一份表单是一次；内容变了的不收；不在调解中的不收', () => {
    const again = (digest: string) => propose({ id: 'v1', digest })
    expect(again('d1')).toEqual({ ok: true, value: null })
    expect(again('d2')).toMatchObject({ refusal: { code: 'ENTRY_DIFFERS' } })
    expect(propose({}, { status: 'closed' })).toMatchObject({
      refusal: { code: 'INVITED_CASE_OVER' },
    })
  })
})

describe('答复', () => {
  const answer = (
    reply: 'agrees' | 'declines',
    columns: Partial<InvitedPersonMark> = {},
    partyId = 'p1',
  ) => {
    const invited = [person(columns)]
    return decideAnswerInvited(facts({ invited }), { invitedId: 'v1', partyId, reply }, TODAY)
  }
  const given = (partyId: string) => ({ partyId, answer: 'given', by: '许静', at: AT }) as const

  test('最后一方同意才请进；不同意不请进', () => {
    expect(answer('agrees')).toMatchObject({ value: { answer: 'given', admits: false } })
    const answers = [given('p2')]
    expect(answer('agrees', { answers })).toMatchObject({ value: { admits: true } })
    expect(answer('declines', { answers })).toMatchObject({
      value: { answer: 'refused', admits: false },
    })
  })

  test('答过的，一样的没有事，不一样的说出是谁、什么时候', () => {
    const answers = [given('p1')]
    expect(answer('agrees', { answers })).toEqual({ ok: true, value: null })
    expect(answer('declines', { answers })).toMatchObject({
      refusal: { code: 'INVITED_ANSWERED', facts: { by: '许静', at: AT.toISOString() } },
    })
  })

  test.each([
    ['已撤销', { ended: 'revoked' as const, endedBy: '谢岚' }],
    ['已有一方不同意', { ended: 'refused' as const }],
    ['已到期', { lastDay: localDate('2026-11-27') }],
  ])('%s，不能再答', (_, columns) => {
    expect(answer('agrees', columns)).toMatchObject({ refusal: { code: 'INVITED_ENDED' } })
  })

  test('不是本案的一方、没有提议过的人，不收', () => {
    expect(answer('agrees', {}, 'p3')).toMatchObject({
      refusal: { fields: { partyId: 'NOT_AN_OPTION' } },
    })
    expect(
      decideAnswerInvited(facts(), { invitedId: 'x', partyId: 'p1', reply: 'agrees' }, TODAY),
    ).toMatchObject({ refusal: { fields: { invitedId: 'NOT_AN_OPTION' } } })
  })
})

test('撤销一次；再撤销的，说出谁、什么时候', () => {
  expect(decideRevokeInvited(facts(), 'v1')).toMatchObject({ ok: true })
  const invited = [person({ ended: 'revoked', endedBy: '谢岚', endedAt: AT })]
  expect(decideRevokeInvited({ invited }, 'v1')).toMatchObject({
    refusal: { code: 'INVITED_ENDED', facts: { by: '谢岚', at: AT.toISOString() } },
  })
  expect(decideRevokeInvited({ invited }, 'x')).toMatchObject({
    refusal: { code: 'INPUT_INVALID' },
  })
})

test.each([
  ['姓名一致', { isAdmitted: true }, '周 敏', { ok: true, value: true }],
  ['姓名不一致', { isAdmitted: true }, '周慧', { refusal: { code: 'IDENTITY_DIFFERS' } }],
  ['承诺过', { isAdmitted: true, hasPromised: true }, '周敏', { ok: true, value: null }],
  ['还没有各方同意', {}, '周敏', { refusal: { code: 'INVITED_ENDED' } }],
  [
    '已撤销',
    { isAdmitted: true, ended: 'revoked' },
    '周敏',
    { refusal: { code: 'INVITED_ENDED' } },
  ],
] as const)('承诺：%s', (_, columns, name, expected) => {
  const own = { ...mark(columns), name: '周敏' }
  expect(decidePromise(own, { name }, { status: 'in_mediation', today: TODAY })).toMatchObject(
    expected,
  )
})

test('记录里的参与：从承诺之日起，到最后一天；先撤销的，到撤销之日', () => {
  const promised = (invitedId: string) => ({
    event: {
      kind: 'invited.promised' as const,
      data: { invitedId, personKind: 'expert' as const, lastDay: '2026-12-05', version: 1 },
    },
    at: new Date('2026-11-27T17:00:00Z'),
  })
  const revoked = (invitedId: string, day: string) => ({
    event: {
      kind: 'invited.revoked' as const,
      data: { invitedId, personKind: 'expert' as const, hasHelped: true },
    },
    at: new Date(`${day}T02:00:00Z`),
  })
  expect(
    listHelped([
      promised('a'),
      promised('b'),
      revoked('b', '2026-11-30'),
      promised('c'),
      revoked('c', '2026-12-08'),
      revoked('d', '2026-11-30'),
    ]).map(({ from, to }) => `${from} ${to}`),
  ).toEqual(['2026-11-28 2026-12-05', '2026-11-28 2026-11-30', '2026-11-28 2026-12-05'])
})
