import { withActor } from '@/lib/data/door'
import { getInvitationLetter } from '@/lib/queries/case/get-invitation-letter'
import type { Actor } from '@/lib/domain/access/roles'
import type { InvitationChannel } from '@/lib/domain/invitation/invitation'
import { askParty } from '@/lib/use-cases/invitation/ask-party'
import { issueInvitation } from '@/lib/use-cases/invitation/issue-invitation'
import { participantOf } from '../../support/invitations'
import { asOwner, buildWorld, closeWorld, layCase, type World } from '../../support/world'

// 分配调解员以前，由机构邀请当事人进入（docs/decisions/0115）.

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

const issue = (actor: Actor, channel: InvitationChannel = 'paper') =>
  askParty(actor, { caseId, participantId, channel, phone: '19900008001' })
const idOf = async (issued: ReturnType<typeof issue>) => {
  const done = await issued
  if (!done.ok) throw new Error(done.refusal.code)
  return done.value.invitationId
}

test('机构发短信邀请：短信交发；再邀请一次，前一份失效', async () => {
  const { adminA, adminA2 } = world.people
  const first = await idOf(issue(adminA, 'sms'))
  expect(await asOwner('SELECT document, state FROM deliveries')).toEqual([
    { document: 'party_invitation', state: 'queued' },
  ])
  const second = await idOf(issue(adminA2))
  expect(await asOwner('SELECT id, revoked_because FROM invitations ORDER BY issued_at')).toEqual([
    { id: first, revoked_because: 'renewed' },
    { id: second, revoked_because: null },
  ])
})

test('邀请函上没有调解员的姓名，写明可以一起选；别的机构打不开', async () => {
  const { adminA, adminB } = world.people
  const invitationId = await idOf(issue(adminA))
  const letter = await getInvitationLetter(adminA, { caseId, invitationId })
  const text = JSON.stringify(letter)
  expect(text).toContain('您和对方可以一起选一位调解员')
  expect(text).not.toMatch(/调解员(null|，)/)
  expect((await getInvitationLetter(adminB, { caseId, invitationId })).ok).toBe(false)
})

test('别的机构不能邀请；分配以后由调解员邀请', async () => {
  const { adminA, adminB, mediatorA } = world.people
  expect(await issue(adminB)).toMatchObject({ refusal: { code: 'NOT_FOUND' } })
  await asOwner(
    `UPDATE cases SET status = 'in_mediation', mediator_id = $2, mediator_name = '谢岚'
      WHERE id = $1`,
    [caseId, mediatorA.id],
  )
  expect(await issue(adminA)).toMatchObject({ refusal: { code: 'STATUS_DOES_NOT_ASK' } })
  const typed = { caseId, participantId, channel: 'paper', phone: '19900008001' }
  expect(await issueInvitation(mediatorA, typed)).toMatchObject({ ok: true })
})

test.each<[string, string, boolean]>([
  ['待分配时收下', 'pending_assignment', true],
  ['调解中拒绝', 'in_mediation', false],
])('机构越过程序直接写邀请：数据库在%s', async (_title, status, may) => {
  const { adminA, mediatorA } = world.people
  await asOwner(`UPDATE cases SET status = $2, mediator_id = $3 WHERE id = $1`, [
    caseId,
    status,
    may ? null : mediatorA.id,
  ])
  const insert = withActor(
    adminA,
    (db) => db.$executeRaw`
      INSERT INTO invitations (id, case_id, court_id, holder_id, participant_id, channel, link_hash,
        code_hash, digits_hash, phone_sealed, phone_hash, issued_by, issued_by_name, issued_at,
          expires_at)
      SELECT gen_random_uuid(), id, court_id, holder_id, ${participantId}::uuid, 'paper', 'l', 'c',
        'd', 'x', 'x',
        ${adminA.id}::uuid, 'x', now(), now() + interval '7 days' FROM cases
          WHERE id = ${caseId}::uuid`,
  )
  if (may) expect(await insert).toBe(1)
  else await expect(insert).rejects.toThrow(/row-level security/)
})
