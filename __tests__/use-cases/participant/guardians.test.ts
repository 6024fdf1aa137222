import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { withActor } from '@/lib/data/door'
import { findTakingPart } from '@/lib/data/stores/participant/own-case-store'
import type { Actor } from '@/lib/domain/access/roles'
import { findMessages } from '@/lib/data/stores/thread/message-store'
import { nameRole } from '@/lib/labels/zh-CN/party'
import { getHelpers } from '@/lib/queries/mediator/get-helpers'
import { getInvitations } from '@/lib/queries/mediator/get-invitations'
import { getOwnCase } from '@/lib/queries/party/get-own-case'
import { addGuardian } from '@/lib/use-cases/participant/add-guardian'
import { giveConsent } from '@/lib/use-cases/participation/give-consent'
import { guardianOf, GUARDIANS_PHONE, makeMinor } from '../../support/guardians'
import { comeIn, invite, participantOf } from '../../support/invitations'
import { layTalk, openTopicIn, passTenSeconds, sayAs, type Talk } from '../../support/talk'
import { asOwner, buildWorld, closeWorld, type World } from '../../support/world'

// 法定代理人（民法典第17、23条，民诉法第60条）：未满十八周岁的当事人能看能说，由监护人表态、和解、签署.

let world: World
let talk: Talk
beforeEach(async () => {
  world = await buildWorld()
  talk = await layTalk(world)
})
afterAll(closeWorld)

const add = (change: object = {}, actor = world.people.mediatorA) =>
  addGuardian(actor, guardianOf(talk.caseId, talk.applicantId, change))
const consentAs = (actor: Actor) =>
  giveConsent(actor, {
    caseId: talk.caseId,
    partyId: talk.applicantId,
    scope: 'mediation',
    reply: 'agrees',
  })

test.each([
  ['明天满十八周岁', 1, true],
  ['今天满十八周岁', 0, false],
])('%s', async (_, days, expected) => {
  await makeMinor(talk.applicantId, days)
  const taking = await withActor(talk.respondent, (db) => findTakingPart(db, talk.caseId))
  expect(taking.find(({ partyId }) => partyId === talk.applicantId)?.isMinor).toBe(expected)
})

test('未成年人自己不能表态；登记的法定代理人进入以后可以', async () => {
  await makeMinor(talk.applicantId)
  expect(await consentAs(talk.applicant)).toMatchObject({
    refusal: { code: 'NOT_YOURS_TO_ANSWER' },
  })
  const form = guardianOf(talk.caseId, talk.applicantId)
  const twice = await Promise.all([
    addGuardian(world.people.mediatorA, form),
    addGuardian(world.people.mediatorA, form),
  ])
  expect(twice.map(({ ok }) => ok)).toEqual([true, true])
  const people = await getInvitations(world.people.mediatorA, { caseId: talk.caseId })
  expect(
    people.ok && people.value.people.find((each) => each.participantId === form.guardianId),
  ).toMatchObject({ name: '许静', role: '法定代理人', phone: '199****8051' })
  const guardian = await comeIn(
    await invite(world, talk.caseId, form.guardianId, { phone: GUARDIANS_PHONE }),
  )
  expect(await consentAs(guardian)).toMatchObject({ ok: true })
  const seen = await getOwnCase(talk.applicant, { caseId: talk.caseId })
  expect(seen.ok && seen.value.people.filter(({ isOwnSide }) => isOwnSide)).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ isYou: true, limit: expect.stringContaining('未满十八岁') }),
      expect.objectContaining({
        name: '许静',
        role: expect.stringContaining('法定代理人'),
        limit: null,
      }),
    ]),
  )
})

test('监护人用的就是孩子登记的号码：以法定代理人的身份办', async () => {
  await makeMinor(talk.applicantId)
  const form = guardianOf(talk.caseId, talk.applicantId, { phone: '19900008001' })
  expect(await addGuardian(world.people.mediatorA, form)).toMatchObject({ ok: true })
  await comeIn(await invite(world, talk.caseId, form.guardianId, { phone: '19900008001' }))
  expect(await getOwnCase(talk.applicant, { caseId: talk.caseId })).toMatchObject({
    value: { name: '许静' },
  })
  expect(await consentAs(talk.applicant)).toMatchObject({ ok: true })
})

test('监护人说的话写明是法定代理人，对读不到当事人名单的受邀请的人也一样', async () => {
  await makeMinor(talk.applicantId)
  const form = guardianOf(talk.caseId, talk.applicantId)
  await addGuardian(world.people.mediatorA, form)
  const letter = await invite(world, talk.caseId, form.guardianId, { phone: GUARDIANS_PHONE })
  const guardian = await comeIn(letter)
  const topicId = await openTopicIn(world, talk.caseId)
  await sayAs(guardian, talk.caseId, { topicId }, '分两期付可以吗')
  await passTenSeconds(talk.caseId)
  const heard = await withActor(talk.respondent, (db) => findMessages(db, talk.caseId))
  const said = heard.filter(({ authorName }) => authorName === '许静')
  expect(said.map(({ authorKind, isOfPerson }) => [authorKind, isOfPerson])).toEqual([
    ['legal_representative', true],
  ])
  expect(nameRole('legal_representative', true)).toBe('法定代理人')
})

test('成年人不登记；登记过的不再登记；对方的号码不能用', async () => {
  expect(await add()).toMatchObject({ refusal: { fields: { partyId: 'NOT_A_MINOR' } } })
  await makeMinor(talk.applicantId)
  expect(await add({ phone: '19900008002' })).toMatchObject({
    refusal: { fields: { phone: 'PHONE_TAKES_PART' } },
  })
  expect(await getHelpers(world.people.mediatorA, { caseId: talk.caseId })).toMatchObject({
    value: { withoutGuardian: [{ id: talk.applicantId }] },
  })
  const toInvite = await getInvitations(world.people.mediatorA, { caseId: talk.caseId })
  expect(toInvite.ok && toInvite.value.withoutGuardian).toHaveLength(1)
  expect(await add()).toMatchObject({ ok: true })
  expect(await add({ name: '王芳', phone: '19900008052' })).toMatchObject({
    refusal: { code: 'GUARDIAN_THERE', facts: { person: '许静' } },
  })
  expect(await getHelpers(world.people.mediatorA, { caseId: talk.caseId })).toMatchObject({
    value: { withoutGuardian: [] },
  })
})

describe('程序写错了，数据库也不让', () => {
  let login: pg.Client
  beforeAll(async () => {
    login = new pg.Client({ connectionString: process.env.HEYI_JOB_DATABASE_URL })
    await login.connect()
  })
  afterAll(() => login.end())

  async function actingAs<T extends pg.QueryResultRow>(
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
      return await login.query<T>(sql, [...values])
    } finally {
      await login.query('ROLLBACK')
    }
  }

  test('未成年人的参加不能和解、不能签，监护人的能；谁也不能用别人的', async () => {
    const part = await participantOf(talk.applicantId)
    const may = async (actor: Actor, participantId: string) =>
      (
        await actingAs<{ settles: boolean; answers: boolean; declares: boolean }>(
          'heyi_party',
          actor,
          `SELECT heyi_may_settle($1) AS settles,
             heyi_answers_at($1, jsonb_build_object('role', 'party', 'id', $2::uuid),
               true) AS answers,
             heyi_declares_for($1, $3, $2) AS declares`,
          [participantId, talk.applicantId, talk.caseId],
        )
      ).rows[0]
    const all = { settles: true, answers: true, declares: true }
    const none = { settles: false, answers: false, declares: false }
    expect(await may(talk.applicant, part)).toEqual(all)
    await makeMinor(talk.applicantId)
    expect(await may(talk.applicant, part)).toEqual(none)
    const form = guardianOf(talk.caseId, talk.applicantId)
    await addGuardian(world.people.mediatorA, form)
    const letter = await invite(world, talk.caseId, form.guardianId, { phone: GUARDIANS_PHONE })
    const guardian = await comeIn(letter)
    expect(await may(guardian, form.guardianId)).toEqual(all)
    expect(await may(guardian, part)).toEqual(none)
    await makeMinor(talk.applicantId, 0)
    expect(await may(guardian, form.guardianId)).toEqual(none)
    expect(await may(talk.applicant, part)).toEqual(all)
  })

  test('只有主持的调解员登记和结束，为本案未满十八周岁的当事人，在调解中', async () => {
    const endAs = async (actor: Actor) =>
      (
        await actingAs<{ ended: boolean }>(
          'heyi_app',
          actor,
          `SELECT heyi_end_guardian(id, current_date, 'replaced') AS ended FROM participants
            WHERE party_id = $1 AND kind = 'legal_representative'`,
          [talk.applicantId],
        )
      ).rows[0]?.ended ?? false
    const addAs = async (actor: Actor) =>
      (
        await actingAs<{ added: boolean }>(
          'heyi_app',
          actor,
          `SELECT heyi_add_guardian($1, $2, '许静', 'x', 'y', now()) AS added`,
          [randomUUID(), talk.applicantId],
        )
      ).rows[0]!.added
    const { mediatorA, mediatorA2, adminA } = world.people
    expect(await addAs(mediatorA)).toBe(false)
    await makeMinor(talk.applicantId)
    expect(await addAs(mediatorA)).toBe(true)
    for (const actor of [mediatorA2, adminA]) expect(await addAs(actor)).toBe(false)
    await add()
    for (const actor of [mediatorA2, adminA]) expect(await endAs(actor)).toBe(false)
    expect(await endAs(mediatorA)).toBe(true)
    await asOwner(`UPDATE cases SET status = 'disclosure_review' WHERE id = $1`, [talk.caseId])
    expect(await endAs(mediatorA)).toBe(false)
  })
})
