import pg from 'pg'
import { withActor } from '@/lib/data/door'
import { findCaseEvents } from '@/lib/data/stores/audit/case-events-store'
import { findHelpers } from '@/lib/data/stores/participant/helper-store'
import type { Actor } from '@/lib/domain/access/roles'
import { getHelpers } from '@/lib/queries/mediator/get-helpers'
import { getInvitations } from '@/lib/queries/mediator/get-invitations'
import { getOwnCase } from '@/lib/queries/party/get-own-case'
import { giveConsent } from '@/lib/use-cases/participation/give-consent'
import { addHelper } from '@/lib/use-cases/participant/add-helper'
import { endHelper } from '@/lib/use-cases/participant/end-helper'
import { addHelperTo, helperOf, HELPERS_PHONE } from '../../support/party-helpers'
import { comeIn, invite, participantOf } from '../../support/invitations'
import { layTalk, type Talk } from '../../support/talk'
import { asOwner, buildWorld, closeWorld, type World } from '../../support/world'

// 帮忙的人（在线诉讼规则第2条第4项）：登记即参加，凭邀请进入，能看能说，不能表态；结束即看不到.

let world: World
let talk: Talk
beforeEach(async () => {
  world = await buildWorld()
  talk = await layTalk(world)
})
afterAll(closeWorld)

const add = (change: object = {}) =>
  addHelper(world.people.mediatorA, helperOf(talk.caseId, talk.applicantId, change))
const end = (helperId: string) =>
  endHelper(world.people.mediatorA, { caseId: talk.caseId, helperId, reason: '当事人自己会用了' })
const partOf = async (id: string) =>
  (
    await asOwner<{ kind: string; party: string; name: string; ended: boolean }>(
      `SELECT kind, party_id AS party, name, ended_on IS NOT NULL AS ended FROM participants
        WHERE id = $1`,
      [id],
    )
  )[0]

test('登记以后就是参加人；凭邀请进入，看得到案件，写明不能做什么', async () => {
  const id = await addHelperTo(world, talk.caseId, talk.applicantId)
  expect(await partOf(id)).toEqual({
    kind: 'helper',
    party: talk.applicantId,
    name: '许小雨',
    ended: false,
  })
  const people = await getInvitations(world.people.mediatorA, { caseId: talk.caseId })
  expect(
    people.ok && people.value.people.find(({ participantId }) => participantId === id),
  ).toMatchObject({ name: '许小雨', role: '帮忙的人', phone: '199****8041' })
  const helper = await comeIn(await invite(world, talk.caseId, id, { phone: HELPERS_PHONE }))
  const seen = await getOwnCase(helper, { caseId: talk.caseId })
  expect(seen).toMatchObject({ ok: true, value: { name: '许小雨', role: '帮忙的人' } })
  const ofParty = await getOwnCase(talk.applicant, { caseId: talk.caseId })
  expect(ofParty.ok && ofParty.value.people.find((each) => each.id === id)?.limit).toEqual(
    expect.any(String),
  )
  expect(
    await giveConsent(helper, {
      caseId: talk.caseId,
      partyId: talk.applicantId,
      scope: 'mediation',
      reply: 'agrees',
    }),
  ).toMatchObject({ refusal: { code: 'NOT_YOURS_TO_ANSWER' } })
})

test('结束以后什么也看不到；没有用的邀请不能再用；再结束的告诉是谁', async () => {
  const id = await addHelperTo(world, talk.caseId, talk.applicantId)
  const helper = await comeIn(await invite(world, talk.caseId, id, { phone: HELPERS_PHONE }))
  expect(await end(id)).toMatchObject({ ok: true })
  expect(await partOf(id)).toMatchObject({ ended: true })
  expect((await getOwnCase(helper, { caseId: talk.caseId })).ok).toBe(false)
  expect(await end(id)).toMatchObject({
    refusal: { code: 'HELPER_ENDED', facts: { by: world.people.mediatorA.name } },
  })
  const other = await addHelperTo(world, talk.caseId, talk.applicantId, { name: '许大海' })
  const open = await invite(world, talk.caseId, other, { phone: HELPERS_PHONE })
  await end(other)
  await expect(comeIn(open)).rejects.toThrow('wrong')
})

test('同一份表单交两次是一次；同时登记同一个人，后一个知道是谁登记的', async () => {
  const form = helperOf(talk.caseId, talk.applicantId)
  const twice = await Promise.all([
    addHelper(world.people.mediatorA, form),
    addHelper(world.people.mediatorA, form),
  ])
  expect(twice.map(({ ok }) => ok)).toEqual([true, true])
  expect(await asOwner('SELECT 1 FROM helpers')).toHaveLength(1)
  expect(await add()).toMatchObject({
    refusal: { code: 'HELPER_THERE', facts: { by: world.people.mediatorA.name } },
  })
})

test('当事人的号码不能登记，也不能在邀请时换上；没有自己手机的只作登记', async () => {
  expect(await add({ phone: '19900008001' })).toMatchObject({
    refusal: { fields: { phone: 'PHONE_TAKES_PART' } },
  })
  expect(await add({ phone: '' })).toMatchObject({ refusal: { fields: { phone: 'REQUIRED' } } })
  const id = await addHelperTo(world, talk.caseId, talk.applicantId, {
    device: 'kiosk',
    phone: '',
  })
  await expect(invite(world, talk.caseId, id, { phone: '19900008001' })).rejects.toThrow(
    'INPUT_INVALID',
  )
  expect(await getHelpers(world.people.mediatorA, { caseId: talk.caseId })).toMatchObject({
    value: {
      helpers: [
        { name: '许小雨', of: expect.stringMatching(/的子女$/), isOver: false, isInvitable: false },
      ],
    },
  })
})

test('记录：机构和法院读到有人帮忙，读不到姓名；登记的内容只有调解员看得到', async () => {
  const id = await addHelperTo(world, talk.caseId, talk.applicantId)
  await end(id)
  const { mediatorA, adminA, clerkA, mediatorA2, adminB } = world.people
  for (const actor of [adminA, clerkA]) {
    const events = (
      await withActor(actor, (db) => findCaseEvents(db, talk.caseId, { take: 100 }))
    ).filter(({ event }) => event.kind.startsWith('helper.'))
    const kept = events.map(({ event }) => event)
    expect(kept.map(({ kind }) => kind).sort()).toEqual(['helper.added', 'helper.ended'])
    expect(JSON.stringify(kept)).toContain('child')
    expect(JSON.stringify(kept)).not.toContain('许小雨')
  }
  const rowsOf = (actor: Actor) => withActor(actor, (db) => findHelpers(db, talk.caseId))
  expect(await rowsOf(mediatorA)).toHaveLength(1)
  for (const actor of [adminA, clerkA, mediatorA2, adminB]) expect(await rowsOf(actor)).toEqual([])
  await expect(
    withActor(talk.applicant, (db) => db.$queryRaw`SELECT name FROM helpers`),
  ).rejects.toThrow()
})

describe('程序写错了，数据库也不让', () => {
  let login: pg.Client
  beforeAll(async () => {
    login = new pg.Client({ connectionString: process.env.HEYI_JOB_DATABASE_URL })
    await login.connect()
  })
  afterAll(() => login.end())

  async function actingAs(
    dbRole: 'heyi_app' | 'heyi_party',
    actor: Actor,
    sql: string,
    values: readonly unknown[],
  ) {
    await login.query('BEGIN')
    try {
      await login.query(`SET LOCAL ROLE ${dbRole}`)
      for (const [name, value] of Object.entries({ role: actor.role, actor_id: actor.id }))
        await login.query('SELECT set_config($1, $2, true)', [`heyi.${name}`, value])
      return await login.query(sql, [...values])
    } finally {
      await login.query('ROLLBACK')
    }
  }
  const asMediator = (actor: Actor, sql: string, values: readonly unknown[]) =>
    actingAs('heyi_app', actor, sql, values)
  const ADD = `INSERT INTO helpers (id, case_id, court_id, holder_id, party_id, name, relation,
    task, device, wish, digest, added_by, added_by_name, added_at)
    VALUES (gen_random_uuid(), $1, $2, $3, $4, '甲', 'child', 'reads', 'kiosk', 'oral', 'x', $5, '乙',
      now())`
  const given = (partyId: string, by: string) => [
    talk.caseId,
    world.courts.a,
    world.institutions.a,
    partyId,
    by,
  ]

  test('只有主持的调解员，以自己的名义，为本案的当事人，在调解中', async () => {
    const { mediatorA, mediatorA2 } = world.people
    const addAs = (actor: Actor, partyId = talk.applicantId, by = actor.id) =>
      asMediator(actor, ADD, given(partyId, by))
    expect(await addAs(mediatorA)).toMatchObject({ rowCount: 1 })
    await expect(addAs(mediatorA2)).rejects.toThrow('row-level security')
    await expect(addAs(mediatorA, talk.applicantId, mediatorA2.id)).rejects.toThrow(
      'row-level security',
    )
    const other = await layTalk(world, ['19900008003', '19900008004'])
    await expect(addAs(mediatorA, other.applicantId)).rejects.toThrow('a helper helps a person')
    await asOwner(`UPDATE cases SET status = 'disclosure_review' WHERE id = $1`, [talk.caseId])
    await expect(addAs(mediatorA)).rejects.toThrow('a helper helps a person')
  })

  test('登记的内容不能改，结束了的不能再改', async () => {
    const id = await addHelperTo(world, talk.caseId, talk.applicantId)
    const { mediatorA } = world.people
    await expect(
      asMediator(mediatorA, `UPDATE helpers SET name = '别人' WHERE id = $1`, [id]),
    ).rejects.toThrow('permission denied')
    await end(id)
    expect(
      await asMediator(mediatorA, `UPDATE helpers SET end_words = '改了' WHERE id = $1`, [id]),
    ).toMatchObject({ rowCount: 0 })
  })

  test('帮忙的人不能替当事人表态，当事人本人能', async () => {
    const id = await addHelperTo(world, talk.caseId, talk.applicantId)
    const helper = await comeIn(await invite(world, talk.caseId, id, { phone: HELPERS_PHONE }))
    const consentAs = (actor: Actor, participantId: string) =>
      actingAs(
        'heyi_party',
        actor,
        `INSERT INTO consents (id, case_id, court_id, holder_id, entry_no, party_id, party_name,
          scope, answer, way, given_on, recorded_at, participant_id)
         VALUES (gen_random_uuid(), $1, $2, $3, 90, $4, '甲', 'mediation', 'given', 'online',
           current_date, now(), $5)`,
        [talk.caseId, world.courts.a, world.institutions.a, talk.applicantId, participantId],
      )
    expect(await consentAs(talk.applicant, await participantOf(talk.applicantId))).toMatchObject({
      rowCount: 1,
    })
    await expect(consentAs(helper, id)).rejects.toThrow('row-level security')
  })
})
