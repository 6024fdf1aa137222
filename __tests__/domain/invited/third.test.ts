import type { CaseStatus } from '@/lib/domain/case/status'
import type { InvitedPersonMark } from '@/lib/domain/invited/decide-invited'
import { decideJoin, decideProposeThird } from '@/lib/domain/invited/decide-third'
import { isInvitedOver, standingOf, type InvitedMark } from '@/lib/domain/invited/standing'
import { parseLocalDate } from '@/lib/domain/time/local-date'

// 与纠纷有利害关系的案外人（特邀规定第14条第2款、第2条）：提议和加入.

const day = (text: string) => parseLocalDate(text)!
const TODAY = day('2026-11-24')
const proposal = {
  id: 'i1',
  digest: 'd1',
  phone: '19900008041',
  lastDay: day('2026-11-27'),
  partyKind: 'natural' as const,
  organisation: '',
}
const facts = {
  status: 'in_mediation' as CaseStatus,
  mediationDueOn: day('2026-12-01'),
  parties: [{ id: 'p1', name: '许静' }],
  invited: [] as InvitedPersonMark[],
}
const propose = (change: object = {}, of: object = {}) =>
  decideProposeThird(
    { ...facts, ...of },
    { phones: ['19900008001'] },
    { ...proposal, ...change },
    TODAY,
  )

test('提议：号码归一，写明单位的是单位', () => {
  expect(propose()).toEqual({ ok: true, value: { phone: '19900008041' } })
  expect(propose({ partyKind: 'legal', organisation: '明居公司' })).toMatchObject({ ok: true })
})

test.each([
  ['当事人的号码', { phone: '199 0000 8001' }, { phone: 'PHONE_TAKES_PART' }],
  ['过去的日子', { lastDay: day('2026-11-23') }, { lastDay: 'DATE_IN_PAST' }],
  ['调解期限以后', { lastDay: day('2026-12-02') }, { lastDay: 'AFTER_MEDIATION' }],
  ['单位没有名称', { partyKind: 'unincorporated' }, { organisation: 'REQUIRED' }],
  ['自然人有单位', { organisation: '明居公司' }, { organisation: 'NOT_AN_ORGANISATION' }],
])('不收：%s', (_, change, fields) => {
  expect(propose(change)).toMatchObject({ refusal: { code: 'INPUT_INVALID', fields } })
})

test('不在调解中的不收；同一份交两次是一次，内容不同的不收', () => {
  expect(propose({}, { status: 'closed' })).toMatchObject({
    refusal: { code: 'INVITED_CASE_OVER' },
  })
  const there = { id: 'i1', digest: 'd1' } as InvitedPersonMark
  expect(propose({}, { invited: [there] })).toEqual({ ok: true, value: null })
  expect(propose({ digest: 'd2' }, { invited: [there] })).toMatchObject({
    refusal: { code: 'ENTRY_DIFFERS' },
  })
})

const own = (change: Partial<InvitedMark> = {}) => ({
  lastDay: day('2026-11-27'),
  isAdmitted: true,
  hasPromised: false,
  ended: null,
  name: '周明',
  ...change,
})
const on = (status: CaseStatus = 'in_mediation', today = TODAY) => ({ status, today })

test.each<[string, Partial<InvitedMark>, ReturnType<typeof on>, string | null]>([
  ['各方同意，本人同意', {}, on(), null],
  ['各方还没有都同意', { isAdmitted: false }, on(), 'INVITED_ENDED'],
  ['已撤销', { ended: 'revoked' }, on(), 'INVITED_ENDED'],
  ['已退出，不能再来', { ended: 'left' }, on(), 'INVITED_ENDED'],
  ['过了最后一天', {}, on('in_mediation', day('2026-11-28')), 'INVITED_ENDED'],
  ['调解已结束', {}, on('closed'), 'INVITED_ENDED'],
])('加入：%s', (_, mark, when, code) => {
  const decided = decideJoin(own(mark), { name: '周 明' }, when)
  expect(decided.ok ? null : decided.refusal.code).toBe(code)
})

test('姓名不同的不能加入；已经加入的再交一次没有事', () => {
  expect(decideJoin(own(), { name: '别人' }, on())).toMatchObject({
    refusal: { code: 'IDENTITY_DIFFERS' },
  })
  expect(decideJoin(own({ ended: 'joined' }), { name: '周明' }, on('closed'))).toEqual({
    ok: true,
    value: null,
  })
})

test('加入、退出都是邀请的结束，不随案件变', () => {
  for (const ended of ['joined', 'left'] as const) {
    const standing = standingOf(own({ ended }), on('closed'))
    expect([standing, isInvitedOver(standing)]).toEqual([ended, true])
  }
})
