import { openInvitation } from '@/lib/auth/entry/open-invitation'
import { asSystem } from '@/lib/data/door'
import { planReminders, remindInvited } from '@/lib/jobs/remind-invited'
import { revealContent } from '@/lib/jobs/reveal-content'
import { verifyChains } from '@/lib/jobs/verify-chains'
import { workOutbox } from '@/lib/jobs/work-outbox'
import { findToday } from '@/lib/queries/mediator/find-today'
import { getInvitations } from '@/lib/queries/mediator/get-invitations'
import { recordContact } from '@/lib/use-cases/contact/record-contact'
import { giveConsent } from '@/lib/use-cases/participation/give-consent'
import { revokeInvitation } from '@/lib/use-cases/invitation/revoke-invitation'
import { outgoingWords } from '@/lib/labels/zh-CN/outgoing'
import { newId } from '@/lib/platform/ids'
import { sealValue } from '@/lib/platform/sealed-value'
import { actAt, eventRows } from '../../support/case-rows'
import { viewOf } from '../../support/institution-list'
import { whileHeld } from '../../support/held-row'
import { comeIn, invite, participantOf } from '../../support/invitations'
import { asOwner, buildWorld, closeWorld, layCase, type World } from '../../support/world'

// 邀请未打开的提醒：两次短信，再请调解员打电话；进程再多、再办也只一次；进入、撤销、结案以后没有。

/** 11月24日 10:00 in Shanghai. */
const ISSUED = new Date('2026-11-24T02:00:00Z')
const after = (hours: number) => new Date(ISSUED.getTime() + hours * 3_600_000)

let world: World
let existing: Awaited<ReturnType<typeof layCase>>
let participantId: string
beforeEach(async () => {
  world = await buildWorld()
  existing = await actAt(() => layCase(world, { status: 'in_mediation' }), ISSUED)
  participantId = await participantOf(existing.respondentId)
})
afterAll(closeWorld)

const inviteAt = (hours: number, channel: 'sms' | 'paper' = 'sms') =>
  actAt(() => invite(world, existing.id, participantId, { channel }), after(hours))
const markSent = (hours: number) =>
  asOwner(
    `UPDATE deliveries SET state = 'sent', changed_at = $1 WHERE document = 'party_invitation'`,
    [after(hours)],
  )

/** The work of these hours, each as every process does it. */
async function runAt(moments: readonly number[], processes = 1): Promise<void> {
  for (const hours of moments) {
    const each = async () => {
      await planReminders(after(hours))
      await workOutbox(after(hours))
    }
    await Promise.all(Array.from({ length: processes }, each))
    await workOutbox(after(hours))
  }
}

const WHENEVER_DUE = [48, 72, 96, 120, 144, 168, 192]

const steps = async () =>
  (
    await asOwner<{ step: string; at: Date }>(
      `SELECT step, made_at AS at FROM invitation_reminders ORDER BY made_at`,
    )
  ).map(({ step, at }) => [step, (at.getTime() - ISSUED.getTime()) / 3_600_000])
const sent = () =>
  asOwner<{ document: 'invitation_reminder'; facts: { invitationId: string; until: string } }>(
    `SELECT document, facts FROM deliveries WHERE document = 'invitation_reminder'`,
  )
const calls = async (hours: number) => {
  const { first, later } = await actAt(
    () => viewOf(findToday(world.people.mediatorA, {})),
    after(hours),
  )
  return [...first, ...later].flatMap(({ call }) => call ?? [])
}

test('没有打开的：四十八、九十六小时各一次短信，再过二十四小时打电话；案件链上有记录', async () => {
  await inviteAt(0)
  await markSent(0)
  await runAt([47, ...WHENEVER_DUE])
  expect(await steps()).toEqual([
    ['first', 48],
    ['second', 96],
    ['call', 120],
  ])
  const events = (await eventRows(existing.id)).filter(({ kind }) => kind === 'invitation.reminded')
  expect(events.map(({ data }) => data)).toMatchObject([
    { step: 'first' },
    { step: 'second' },
    { step: 'call' },
  ])
  expect((await verifyChains()).faults).toEqual([])
  const { people } = await actAt(
    () => viewOf(getInvitations(world.people.mediatorA, { caseId: existing.id })),
    after(200),
  )
  expect(people.map(({ reminded }) => reminded)).toEqual([
    null,
    '11月26日、11月28日已短信提醒，11月29日起请电话联系',
  ])
})

test('短信里是同一个链接和有效到何时，打得开；没有案情和姓名', async () => {
  const { link } = await inviteAt(0)
  await markSent(0)
  await runAt([48])
  const [row] = await sent()
  const { text } = outgoingWords(revealContent(row!), { name: '甲调解中心', phone: null })
  expect(text).toContain(`/join/${link}`)
  expect(text).toContain('最晚2026年12月1日（周二）10:00。')
  expect(text).not.toMatch(/申请人|多元|测试/)
  expect(JSON.stringify(row)).not.toContain(link)
  await actAt(async () => {
    expect(await openInvitation(link, '203.0.113.5')).not.toBeNull()
  }, after(50))
})

test('几个进程同时办，同一批办了又办，都只一次', async () => {
  await inviteAt(0)
  await markSent(0)
  await runAt([48], 3)
  const run = () =>
    asSystem('test', (db) =>
      remindInvited(db, { hour: ISSUED.toISOString(), after: null }, after(96)),
    )
  await Promise.all([run(), run(), run()])
  expect(await steps()).toEqual([
    ['first', 48],
    ['second', 96],
  ])
  expect(await sent()).toHaveLength(2)
})

test('正在进入时办提醒：要么先进入，要么先提醒，进入以后没有', async () => {
  const invitation = await inviteAt(0)
  await markSent(0)
  const run = () =>
    asSystem('test', (db) =>
      remindInvited(db, { hour: ISSUED.toISOString(), after: null }, after(48)),
    )
  await Promise.all([actAt(() => comeIn(invitation), after(48)), run()])
  const [{ n } = { n: 0 }] = await asOwner<{ n: number }>(
    `SELECT count(*)::int AS n FROM invitation_reminders`,
  )
  await runAt(WHENEVER_DUE)
  expect(await steps()).toHaveLength(n)
})

test('进入先等案件，再取邀请：与撤销、提醒同一次序，不会互相等待', async () => {
  const invitation = await inviteAt(0)
  const [entered] = await whileHeld(
    { sql: 'SELECT 1 FROM cases WHERE id = $1 FOR UPDATE', values: [existing.id] },
    [() => actAt(() => comeIn(invitation), after(1))],
    // What revoking and reminding do next: it must not wait for who waits for the case.
    async () => {
      await asOwner('SELECT 1 FROM invitations WHERE id = $1 FOR UPDATE NOWAIT', [invitation.id])
    },
  )
  expect(entered).toBeDefined()
})

test.each<[string, (invitation: Awaited<ReturnType<typeof invite>>) => Promise<unknown>]>([
  ['打开过', ({ link }) => actAt(() => openInvitation(link, '203.0.113.5'), after(1))],
  ['进入了', (invitation) => actAt(() => comeIn(invitation), after(1))],
  [
    '撤销了',
    ({ id }) =>
      actAt(
        () => revokeInvitation(world.people.mediatorA, { caseId: existing.id, invitationId: id }),
        after(1),
      ),
  ],
  [
    '结案了',
    () =>
      asOwner(
        `UPDATE cases SET status = 'closed', outcome = 'unwilling', closed_at = now(),
          closing_days = 1`,
      ),
  ],
  ['法院终结了', () => asOwner(`UPDATE cases SET court_ended_on = '2026-11-25'`)],
])('%s：不提醒，也不打电话', async (_name, end) => {
  const invitation = await inviteAt(0)
  await markSent(0)
  await end(invitation)
  await runAt(WHENEVER_DUE)
  expect(await steps()).toEqual([])
})

test('短信没有送到：不提醒，即请调解员打电话，只有一次', async () => {
  await inviteAt(0)
  await markSent(0)
  await asOwner(`UPDATE deliveries SET state = 'failed', failure = 'refused'`)
  await runAt(WHENEVER_DUE)
  expect(await steps()).toEqual([['call', WHENEVER_DUE[0]]])
})

test('退出的人不再提醒：同一当事人的代理人也一样', async () => {
  const party = await actAt(
    async () => comeIn(await invite(world, existing.id, participantId, { phone: '19900008009' })),
    after(0),
  )
  await asOwner(
    `INSERT INTO agents (case_id, court_id, holder_id, party_id, kind, name, authority)
     SELECT case_id, court_id, holder_id, id, 'lawyer', '周晴', 'general' FROM parties WHERE id = $1`,
    [existing.respondentId],
  )
  const [agent] = await asOwner<{ id: string }>(`SELECT id FROM participants WHERE kind = 'agent'`)
  await actAt(() => invite(world, existing.id, agent!.id), after(0))
  const answer = { caseId: existing.id, partyId: existing.respondentId, scope: 'mediation' }
  expect(
    await actAt(() => giveConsent(party, { ...answer, reply: 'declines' }), after(2)),
  ).toMatchObject({ ok: true })
  await runAt(WHENEVER_DUE)
  expect(await steps()).toEqual([])
})

test('换新多少次，都只有两次短信、一次电话', async () => {
  await inviteAt(0)
  await markSent(0)
  await runAt([48, 50])
  await inviteAt(51, 'paper')
  await runAt([72, 96, 120, 145, 147, 160])
  await inviteAt(161, 'paper')
  await runAt([192, 240, 264, 312])
  expect((await steps()).map(([step]) => step)).toEqual(['first', 'second', 'call'])
})

test('电话在今日待办里；联系过别人还在，联系过本人就没有了', async () => {
  await inviteAt(0)
  await markSent(0)
  await runAt([48, 96, 120])
  const [name] = (await asOwner<{ name: string }>(`SELECT name FROM parties WHERE id = $1`, [
    existing.respondentId,
  ]))!.map((row) => row.name)
  const task = [`${name}两次提醒后仍未打开邀请，请电话联系`]
  expect(await calls(121)).toEqual(task)
  const contact = (id: string, hours: number) =>
    actAt(
      () =>
        recordContact(world.people.mediatorA, {
          caseId: existing.id,
          channel: 'phone',
          contactId: newId(),
          personId: id,
          result: 'reached',
          happenedAt: new Date(after(hours + 8)).toISOString().slice(0, 16),
        }),
      after(hours + 0.1),
    )
  expect(await contact(existing.applicantId, 121)).toMatchObject({ ok: true })
  expect(await calls(122)).toEqual(task)
  expect(await contact(existing.respondentId, 122)).toMatchObject({ ok: true })
  expect(await calls(123)).toEqual([])
})

test('电话以后进入的，待办里没有了', async () => {
  const invitation = await inviteAt(0)
  await markSent(0)
  await runAt([48, 96, 120])
  await actAt(() => comeIn(invitation), after(121))
  expect(await calls(122)).toEqual([])
})

test('一批一百人，第一百零一人在下一批', async () => {
  await inviteAt(0)
  await markSent(0)
  await asOwner(
    `INSERT INTO participants (case_id, court_id, holder_id, kind, party_id, person_id, name,
      joined_at)
     SELECT t.case_id, t.court_id, t.holder_id, 'helper', t.party_id, NULL, '帮助人' || n, t.joined_at
     FROM participants t CROSS JOIN generate_series(1, 100) n WHERE t.id = $1`,
    [participantId],
  )
  await asOwner(
    `INSERT INTO invitations SELECT (jsonb_populate_record(i, jsonb_build_object('id', t.id,
       'participant_id', t.id, 'channel', 'paper', 'delivery_id', NULL, 'link_hash', t.id))).*
     FROM invitations i CROSS JOIN participants t WHERE t.kind = 'helper'`,
  )
  const copies = await asOwner<{ id: string }>(`SELECT id FROM participants WHERE kind = 'helper'`)
  for (const { id } of copies)
    await asOwner('UPDATE invitations SET phone_sealed = $2 WHERE id = $1', [
      id,
      sealValue('19900008001', 'invitations.phone_sealed', id),
    ])
  await asOwner(`UPDATE invitations SET issued_at = $1 WHERE channel = 'paper'`, [after(-48)])
  await runAt([48])
  expect(await steps()).toHaveLength(101)
})
