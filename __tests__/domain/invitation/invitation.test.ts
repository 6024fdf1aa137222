import { CASE_STATUSES, type CaseStatus } from '@/lib/domain/case/status'
import {
  decideAskingRevocation,
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
  type InvitationMarks,
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

const marks = { issuedAt: ISSUED, issuedByName: '周敏', revokedByName: null }
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
    const participants = [{ ...person, invitation: { id: 'old', ...marks, ...invitation } }]
    const decided = decideInvitation({ ...facts, participants }, typed)
    return decided.ok && decided.value.replaced
  }
  expect(replaced(open)).toBe('old')
  expect(replaced({ ...open, usedAt: later(1) })).toBeNull()
  expect(replaced({ ...open, revokedAt: later(1) })).toBeNull()
})

test('只有还能用的邀请可以撤销', () => {
  const revoke = (invitation: InvitationFacts, minutes: number) => {
    const participants = [{ ...person, invitation: { id: 'i', ...marks, ...invitation } }]
    const decided = decideRevocation({ participants }, { invitationId: 'i' }, later(minutes))
    return decided.ok ? decided.value.name : decided.refusal.code
  }
  expect(revoke(open, 1)).toBe('许静')
  expect(revoke(open, DAYS_7)).toBe('INVITATION_NOT_OPEN')
  expect(revoke({ ...open, usedAt: later(1) }, 2)).toBe('INVITATION_NOT_OPEN')
})

const invited = (invitation: Partial<InvitationFacts & InvitationMarks> | null) => ({
  ...person,
  invitation: invitation && { id: 'i', ...open, ...marks, ...invitation },
})
const revoked = { revokedAt: later(5), revokedByName: '赵敏' }

test.each<[string, Partial<InvitationFacts> | null, string | undefined, unknown]>([
  ['没有邀请过，页面上也没有', null, '', 'sent'],
  ['页面上是这一份', {}, 'i', 'sent'],
  ['页面上还没有，别人刚发了', {}, '', ['周敏', ISSUED.toISOString()]],
  ['页面上是上一份，别人刚换发了', {}, 'older', ['周敏', ISSUED.toISOString()]],
  ['页面上还有效，别人刚撤销了', revoked, 'i', ['赵敏', later(5).toISOString()]],
  ['已经撤销，页面上也写着撤销', revoked, '', 'sent'],
  ['不是从页面来的', {}, undefined, 'sent'],
])('换发：%s', (_name, invitation, seenInvitationId, expected) => {
  const decided = decideInvitation(
    { ...facts, participants: [invited(invitation)] },
    { ...typed, seenInvitationId },
  )
  const answer = decided.ok ? 'sent' : [decided.refusal.facts.by, decided.refusal.facts.at]
  expect(answer).toEqual(expected)
  if (!decided.ok) expect(decided.refusal.code).toBe('INVITATION_MEANWHILE')
})

test('机构撤销：受理以后、调解员接收以前；后到的知道是谁、什么时候撤销的', () => {
  const revoke = (
    status: CaseStatus,
    invitation: Parameters<typeof invited>[0] = {},
    from: object = {},
  ) =>
    decideAskingRevocation(
      { status, participants: [invited(invitation)] },
      { invitationId: 'i', ...from },
      later(6),
    )
  expect(CASE_STATUSES.filter((status) => revoke(status).ok)).toEqual([
    'pending_assignment',
    'pending_mediator',
    'disclosure_review',
  ])
  expect(revoke('in_mediation')).toMatchObject({ refusal: { code: 'STATUS_DOES_NOT_ASK' } })
  expect(revoke('pending_assignment', revoked)).toMatchObject({
    refusal: {
      code: 'INVITATION_NOT_OPEN',
      facts: { by: '赵敏', at: later(5).toISOString() },
    },
  })
  expect(
    revoke('pending_assignment', {}, { invitationId: 'older', participantId: 'p1' }),
  ).toMatchObject({ refusal: { code: 'INVITATION_MEANWHILE', facts: { by: '周敏' } } })
  expect(revoke('pending_assignment', {}, { invitationId: 'older' })).toMatchObject({
    refusal: { fields: { invitationId: 'NOT_AN_OPTION' } },
  })
})
