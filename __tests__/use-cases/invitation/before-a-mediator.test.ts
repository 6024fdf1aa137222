import { openInvitation } from '@/lib/auth/entry/open-invitation'
import { enterByInvitation } from '@/lib/auth/entry/enter-by-invitation'
import { withActor } from '@/lib/data/door'
import { verifyChains } from '@/lib/jobs/verify-chains'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import { getChoice } from '@/lib/queries/institution/get-choice'
import type { Actor } from '@/lib/domain/access/roles'
import type { Decided } from '@/lib/domain/refusal'
import { askParty } from '@/lib/use-cases/invitation/ask-party'
import { revokeAsking } from '@/lib/use-cases/invitation/revoke-asking'
import { revokeInvitation } from '@/lib/use-cases/invitation/revoke-invitation'
import { setRow } from '../../support/case-parts'
import { comeIn, invite, participantOf } from '../../support/invitations'
import { done } from '../../support/sound-act'
import {
  asOwner,
  buildWorld,
  closeWorld,
  layCase,
  OTHER_ROLES,
  type World,
} from '../../support/world'

// 调解员接收以前，机构撤销、换发自己发出的邀请；接收以后只有调解员可以（docs/decisions/0120）.

let world: World
let caseId: string
let participantId: string
beforeEach(async () => {
  world = await buildWorld()
  const existing = await layCase(world, { status: 'pending_assignment' })
  caseId = existing.id
  participantId = await participantOf(existing.applicantId)
})
afterAll(closeWorld)

const invited = () => invite(world, caseId, participantId, { by: world.people.adminA })
const revoke = (actor: Actor, invitationId: string) =>
  revokeAsking(actor, { caseId, invitationId, participantId })
const renew = (actor: Actor, seenInvitationId: string) =>
  askParty(actor, {
    caseId,
    participantId,
    channel: 'paper',
    phone: '19900008001',
    seenInvitationId,
  })
const opensByLink = async ({ link }: { link: string }) =>
  (await openInvitation(link, '203.0.113.5')) !== null
const entersByCode = async ({ code, digits }: { code: string; digits: string }) =>
  (await enterByInvitation({ code, digits, address: '203.0.113.5', device: 'wechat' })).ok
const sentenceOf = (answer: Decided<unknown>) =>
  answer.ok ? null : refusalSentence(answer.refusal, new Date())
const takeBy = (actor: Actor) =>
  setRow('cases', caseId, {
    status: 'in_mediation',
    mediator_id: actor.id,
    mediator_name: actor.name,
  })
/** What the page of the institution shows of the invited person. */
const shown = async () => {
  const { invited: view } = await done(getChoice(world.people.adminA, { caseId }))
  const person = view!.people.find((each) => each.participantId === participantId)!
  return [person.invitation?.state, person.seenInvitationId]
}

test('撤销以后链接和邀请码当即不能用；记录上有机构撤销；可以重新邀请', async () => {
  const { adminA } = world.people
  const invitation = await invited()
  expect(await shown()).toEqual(['open', invitation.id])
  expect(await opensByLink(invitation)).toBe(true)
  await done(revoke(adminA, invitation.id))
  expect(await opensByLink(invitation)).toBe(false)
  expect(await entersByCode(invitation)).toBe(false)
  expect(await shown()).toEqual(['revoked', ''])
  expect(await asOwner('SELECT revoked_because, revoked_by_name FROM invitations')).toEqual([
    { revoked_because: 'by_institution', revoked_by_name: adminA.name },
  ])
  expect(await asOwner(`SELECT actor_id FROM events WHERE kind = 'invitation.revoked'`)).toEqual([
    { actor_id: adminA.id },
  ])
  expect((await renew(adminA, '')).ok).toBe(true)
  expect((await verifyChains()).faults).toEqual([])
})

test('换发以后旧的当即不能用，新的七天有效，可以进入', async () => {
  const first = await invited()
  const { invitationId } = await done(renew(world.people.adminA2, first.id))
  expect(await opensByLink(first)).toBe(false)
  expect(await entersByCode(first)).toBe(false)
  const [row] = await asOwner<{ days: number }>(
    `SELECT extract(epoch FROM expires_at - issued_at) / 86400 AS days FROM invitations
      WHERE id = $1`,
    [invitationId],
  )
  expect(Number(row!.days)).toBe(7)
  const latest = await invited()
  expect((await comeIn(latest)).role).toBe('party')
})

test.each([
  ['都换发', renew, renew],
  ['都撤销', revoke, revoke],
  ['一人撤销，一人换发', revoke, renew],
] as const)('两位管理员同时办（%s）：一人办成，另一人知道是谁、什么时候', async (_, one, other) => {
  const { adminA, adminA2 } = world.people
  const { id } = await invited()
  const answers = await Promise.all([one(adminA, id), other(adminA2, id)])
  const winner = answers[0].ok ? adminA : adminA2
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  const sentences = answers.flatMap((answer) => sentenceOf(answer) ?? [])
  expect(sentences).toEqual([
    expect.stringMatching(new RegExp(`于 \\d{2}:\\d{2} 由${winner.name}`)),
  ])
})

test('已经进入的不能撤销', async () => {
  const invitation = await invited()
  await comeIn(invitation)
  expect(sentenceOf(await revoke(world.people.adminA, invitation.id))).toBe(
    '该邀请已经使用或者过期，不用再撤销。',
  )
})

test('调解员接收以后，机构不能撤销、换发，调解员可以', async () => {
  const { adminA, mediatorA } = world.people
  const { id: invitationId } = await invited()
  await takeBy(mediatorA)
  for (const act of [revoke, renew])
    expect(await act(adminA, invitationId)).toMatchObject({
      refusal: { code: 'STATUS_DOES_NOT_ASK' },
    })
  expect((await revokeInvitation(mediatorA, { caseId, invitationId })).ok).toBe(true)
})

test('别的机构、别的身份不能撤销', async () => {
  const { id } = await invited()
  expect(await revoke(world.people.adminB, id)).toMatchObject({ refusal: { code: 'NOT_FOUND' } })
  for (const role of OTHER_ROLES)
    expect(await revoke(world.people[role], id)).toMatchObject({ refusal: { code: 'FORBIDDEN' } })
})

test.each<[string, string, 'by_institution' | 'by_mediator', boolean]>([
  ['待分配时以机构的名义', 'pending_assignment', 'by_institution', true],
  ['待分配时以调解员的名义', 'pending_assignment', 'by_mediator', false],
  ['调解中', 'in_mediation', 'by_institution', false],
])('机构越过程序直接撤销：%s', async (_, status, because, may) => {
  const { adminA, mediatorA } = world.people
  const { id } = await invited()
  if (status === 'in_mediation') await takeBy(mediatorA)
  const update = withActor(
    adminA,
    (db) => db.$executeRaw`
      UPDATE invitations SET revoked_at = now(), revoked_because = ${because}, revoked_by_name = 'x'
      WHERE id = ${id}::uuid`,
  )
  const count = await update.catch((error: Error) => {
    expect(error.message).toMatch(/row-level security/)
    return 0
  })
  expect(count).toBe(may ? 1 : 0)
})
