import { planReminders } from '@/lib/jobs/remind-invited'
import { workOutbox } from '@/lib/jobs/work-outbox'
import { getArrivals } from '@/lib/queries/institution/get-arrivals'
import { getCaseFile } from '@/lib/queries/institution/get-case-file'
import { getChoice } from '@/lib/queries/institution/get-choice'
import { findToday } from '@/lib/queries/mediator/find-today'
import { revokeAsking } from '@/lib/use-cases/invitation/revoke-asking'
import { setRow } from '../../support/case-parts'
import { actAt } from '../../support/case-rows'
import { viewOf } from '../../support/institution-list'
import { invite, participantOf } from '../../support/invitations'
import { asOwner, buildWorld, closeWorld, layCase, type World } from '../../support/world'

// 调解员接收以前发出的邀请：同样两次短信，再请机构打电话；接收以后电话在调解员的今日（docs/decisions/0120）.

/** 11月24日 10:00 in Shanghai. */
const ISSUED = new Date('2026-11-24T02:00:00Z')
const after = (hours: number) => new Date(ISSUED.getTime() + hours * 3_600_000)

let world: World
let caseId: string
let name: string
let invitation: Awaited<ReturnType<typeof invite>>
beforeEach(async () => {
  world = await buildWorld()
  const existing = await actAt(() => layCase(world, { status: 'pending_assignment' }), ISSUED)
  caseId = existing.id
  const participantId = await participantOf(existing.respondentId)
  invitation = await actAt(
    () => invite(world, caseId, participantId, { channel: 'sms', by: world.people.adminA }),
    ISSUED,
  )
  await asOwner(
    `UPDATE deliveries SET state = 'sent', changed_at = $1 WHERE document = 'party_invitation'`,
    [ISSUED],
  )
  const [party] = await asOwner<{ name: string }>(`SELECT name FROM parties WHERE id = $1`, [
    existing.respondentId,
  ])
  name = party!.name
})
afterAll(closeWorld)

async function runAt(...moments: readonly number[]): Promise<void> {
  for (const hours of moments) {
    await planReminders(after(hours))
    await workOutbox(after(hours))
    await workOutbox(after(hours))
  }
}
const steps = async () =>
  (await asOwner<{ step: string }>(`SELECT step FROM invitation_reminders ORDER BY made_at`)).map(
    ({ step }) => step,
  )
const notices = () =>
  asOwner<{ account_id: string }>(
    `SELECT account_id, facts FROM notices WHERE kind = 'invitation.unopened' ORDER BY account_id`,
  )
const sentence = () => `${name}两次提醒后仍未打开邀请，请电话联系。`
const callOnFile = async (hours: number) =>
  (await actAt(() => viewOf(getCaseFile(world.people.adminA, { caseId })), after(hours))).inviting
    ?.call
const take = () =>
  setRow('cases', caseId, {
    status: 'in_mediation',
    mediator_id: world.people.mediatorA.id,
    mediator_name: world.people.mediatorA.name,
  })

test('两次短信，再请机构打电话：每位管理员一条消息，案件和邀请的页面写明是谁', async () => {
  await runAt(47, 48, 72, 96)
  expect(await steps()).toEqual(['first', 'second'])
  expect(await notices()).toEqual([])
  await runAt(120, 144, 168)
  expect(await steps()).toEqual(['first', 'second', 'call'])
  const { adminA, adminA2 } = world.people
  expect(await notices()).toEqual(
    [adminA.id, adminA2.id].sort().map((id) => ({ account_id: id, facts: {} })),
  )
  expect(await callOnFile(121)).toBe(sentence())
  const { invited } = await actAt(() => viewOf(getChoice(adminA, { caseId })), after(121))
  expect(invited).toMatchObject({ call: sentence() })
  expect(invited!.people.map(({ reminded }) => reminded)).toContain(
    '11月26日、11月28日已短信提醒，11月29日起请电话联系',
  )
})

test('调解员接收以后，电话在调解员的今日，不再在机构的案件上', async () => {
  await runAt(48, 96, 120)
  await take()
  const { first, later } = await actAt(
    () => viewOf(findToday(world.people.mediatorA, {})),
    after(121),
  )
  expect([...first, ...later].flatMap(({ call }) => call ?? [])).toEqual([
    `${name}两次提醒后仍未打开邀请，请电话联系`,
  ])
  expect(await callOnFile(121)).toBeUndefined()
})

test('接收以前提醒过一次的，接收以后只有第二次；电话只请调解员打，机构没有消息', async () => {
  await runAt(48)
  await take()
  await runAt(72, 96, 120, 144)
  expect(await steps()).toEqual(['first', 'second', 'call'])
  expect(await notices()).toEqual([])
})

test('机构撤销以后：不再提醒；已经请打电话的，也不用再打', async () => {
  const revoke = (hours: number) =>
    actAt(
      () => revokeAsking(world.people.adminA, { caseId, invitationId: invitation.id }),
      after(hours),
    )
  await runAt(48, 96, 120)
  expect((await revoke(121)).ok).toBe(true)
  expect(await callOnFile(122)).toBeNull()
  await runAt(144)
  expect(await steps()).toHaveLength(3)
})

test('第一次提醒以前撤销的，什么也没有', async () => {
  await actAt(
    () => revokeAsking(world.people.adminA, { caseId, invitationId: invitation.id }),
    after(1),
  )
  await runAt(48, 96, 120)
  expect(await steps()).toEqual([])
})

test('当事人到场计入机构发出的邀请', async () => {
  const { rows } = await actAt(() => viewOf(getArrivals(world.people.adminA, {})), after(1))
  expect(rows[0]!.counts).toMatchObject({ invited: 1 })
})
