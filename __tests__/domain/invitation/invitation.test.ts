import { CASE_STATUSES } from '@/lib/domain/case/status'
import {
  decideInvitation,
  decideRevocation,
  mayInvite,
  type Invitable,
} from '@/lib/domain/invitation/decide-invitation'
import {
  expiryOf,
  lastDigitsOf,
  stateOfInvitation,
  type InvitationFacts,
} from '@/lib/domain/invitation/invitation'

// 邀请当事人：一份邀请给一个人，七天内用一次，可以撤销，可以换新的。

const ISSUED = new Date('2026-11-24T02:00:00Z')
const later = (minutes: number) => new Date(ISSUED.getTime() + minutes * 60_000)
const DAYS_7 = 7 * 24 * 60
const open: InvitationFacts = {
  expiresAt: expiryOf(ISSUED),
  openedAt: null,
  usedAt: null,
  revokedAt: null,
}

test.each<[string, Partial<InvitationFacts>, number, string]>([
  ['刚发出', {}, 0, 'open'],
  ['打开过没有核对', { openedAt: later(5) }, 10, 'open'],
  ['差一分钟七天', {}, DAYS_7 - 1, 'open'],
  ['满七天', {}, DAYS_7, 'expired'],
  ['用过', { usedAt: later(5) }, 10, 'used'],
  ['用过以后过了七天', { usedAt: later(5) }, DAYS_7, 'used'],
  ['撤销', { revokedAt: later(5) }, 10, 'revoked'],
  ['用过又撤销，仍是用过', { usedAt: later(5), revokedAt: later(6) }, 10, 'used'],
])('%s', (_name, facts, minutes, state) => {
  expect(stateOfInvitation({ ...open, ...facts }, later(minutes))).toBe(state)
})

test('手机号的最后四位', () => {
  expect(lastDigitsOf('19900008001')).toBe('8001')
})

test('只有调解中的案件可以邀请', () => {
  expect(CASE_STATUSES.filter(mayInvite)).toEqual(['in_mediation'])
})

const person: Invitable = {
  id: 'p1',
  name: '许静',
  kind: 'party',
  partyId: 'a',
  side: 'applicant',
  isOrganisation: false,
  hasEnded: false,
  phone: '19900008001',
  invitation: null,
}
const facts = { status: 'in_mediation' as const, participants: [person] }
const typed = { participantId: 'p1', channel: 'sms' as const, phone: null }
const codeOf = (decided: ReturnType<typeof decideInvitation>) =>
  decided.ok ? decided.value.phone : (decided.refusal.fields ?? decided.refusal.code)

test('受邀帮忙的人和参加人不能用同一个号码；结束了的不算', () => {
  const invited = { ...person, id: 'v1', kind: 'invited' as const, partyId: null }
  const decide = (participantId: string, hasEnded = false) =>
    decideInvitation(
      { ...facts, participants: [{ ...person, hasEnded }, invited] },
      { ...typed, participantId },
    )
  for (const id of ['v1', 'p1'])
    expect(decide(id)).toMatchObject({ refusal: { fields: { phone: 'PHONE_TAKES_PART' } } })
  expect(decide('v1', true).ok).toBe(true)
})

test.each<[string, Partial<Invitable>, object, unknown]>([
  ['用引调的手机号', {}, {}, '19900008001'],
  ['换一个手机号', {}, { phone: '199 0000 8002' }, '19900008002'],
  ['没有手机号', { phone: null }, {}, { phone: 'REQUIRED' }],
  ['不是手机号', {}, { phone: '020-83210000' }, { phone: 'MOBILE_FORMAT' }],
  ['单位自己不能进入', { isOrganisation: true }, {}, { participantId: 'NOT_AN_OPTION' }],
  ['已经不参加了', { hasEnded: true }, {}, { participantId: 'NOT_AN_OPTION' }],
  ['不是本案的人', {}, { participantId: 'p2' }, { participantId: 'NOT_AN_OPTION' }],
])('邀请：%s', (_name, change, input, expected) => {
  const decided = decideInvitation(
    { ...facts, participants: [{ ...person, ...change }] },
    { ...typed, ...input },
  )
  expect(codeOf(decided)).toEqual(expected)
})

test('还没有用的旧邀请被新的代替，用过的不动', () => {
  const replaced = (invitation: InvitationFacts) => {
    const participants = [{ ...person, invitation: { id: 'old', ...invitation } }]
    const decided = decideInvitation({ ...facts, participants }, typed)
    return decided.ok && decided.value.replaced
  }
  expect(replaced(open)).toBe('old')
  expect(replaced({ ...open, usedAt: later(1) })).toBeNull()
  expect(replaced({ ...open, revokedAt: later(1) })).toBeNull()
})

test('只有还能用的邀请可以撤销', () => {
  const revoke = (invitation: InvitationFacts, minutes: number) => {
    const participants = [{ ...person, invitation: { id: 'i', ...invitation } }]
    const decided = decideRevocation({ participants }, 'i', later(minutes))
    return decided.ok ? decided.value.name : decided.refusal.code
  }
  expect(revoke(open, 1)).toBe('许静')
  expect(revoke(open, DAYS_7)).toBe('INVITATION_NOT_OPEN')
  expect(revoke({ ...open, usedAt: later(1) }, 2)).toBe('INVITATION_NOT_OPEN')
})
