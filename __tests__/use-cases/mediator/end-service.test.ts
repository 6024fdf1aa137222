import { attemptSignIn } from '@/lib/auth/attempt-sign-in'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { withActor } from '@/lib/data/door'
import { getMediator } from '@/lib/queries/institution/get-mediator'
import { getServiceEnd } from '@/lib/queries/institution/get-service-end'
import { assignMediator } from '@/lib/use-cases/case/assign-mediator'
import { reassignMediator } from '@/lib/use-cases/case/reassign-mediator'
import { replaceMediator } from '@/lib/use-cases/case/replace-mediator'
import { endCoMediator } from '@/lib/use-cases/co-mediator/end-co-mediator'
import { createMediator } from '@/lib/use-cases/mediator/create-mediator'
import { editMediator } from '@/lib/use-cases/mediator/edit-mediator'
import { enableMediator } from '@/lib/use-cases/mediator/enable-mediator'
import { endService } from '@/lib/use-cases/mediator/end-service'
import { resetMediatorPassword } from '@/lib/use-cases/mediator/reset-mediator-password'
import { recordTraining } from '@/lib/use-cases/training/record-training'
import { layCoMediator } from '../../support/lay-co-mediator'
import { mediatorInput } from '../../support/mediator-input'
import { codeOf } from '../../support/roster-acts'
import { entryOf } from '../../support/rosters'
import { viewOf } from '../../support/institution-list'
import { asOwner, buildWorld, closeWorld, layCase, type World } from '../../support/world'

// 调出、离职: 名下没有案件等着的才能办理, 数据库也不准; 人走了, 旧案、积分照常可查.
// docs/decisions/0172-moving-and-ending.md.

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const REASON = '调往其他调解组织'
const today = () => toLocalDate(new Date())
const end = (who: keyof World['people'] = 'adminA', mediatorId = world.people.mediatorA.id) =>
  endService(world.people[who], { mediatorId, as: 'moved', on: today(), reason: REASON })
const stored = async (id = world.people.mediatorA.id) =>
  (
    await asOwner<{ status: string; ended_as: string | null }>(
      'SELECT status, ended_as FROM accounts WHERE id = $1',
      [id],
    )
  )[0]
const eventsOf = (kind: string) =>
  asOwner<{ data: object }>('SELECT data FROM events WHERE kind = $1 ORDER BY seq', [kind])
/** Ends the service past the application, as a role of the web. */
const endPast = (mediatorId: string) =>
  withActor(world.people.adminA, (db) =>
    db.account.updateMany({
      where: { id: mediatorId },
      data: { status: 'disabled', endedAs: 'left', endedOn: new Date(`${today()}T00:00:00Z`) },
    }),
  )

test('别的机构、调解员和法院不能办理', async () => {
  expect(
    await Promise.all((['adminB', 'mediatorA', 'clerkA'] as const).map((who) => end(who))),
  ).toMatchObject([
    { refusal: { code: 'NOT_FOUND' } },
    { refusal: { code: 'FORBIDDEN' } },
    { refusal: { code: 'FORBIDDEN' } },
  ])
  expect(await stored()).toEqual({ status: 'active', ended_as: null })
})

test('承办、协同、交出待分配的，一件不落才能办理；绕过程序直接写库也不能', async () => {
  const { adminA, mediatorA, mediatorA2 } = world.people
  const carried = await layCase(world, { status: 'in_mediation', mediator: mediatorA2 })
  const presided = await layCase(world, { status: 'in_mediation' })
  const entryId = await layCoMediator(world, presided.id)
  const refused = () => end('adminA', mediatorA2.id)
  const work = (carriedNow: number, coMediated: number, unassigned: number) => ({
    refusal: {
      code: 'SERVICE_HAS_OPEN_WORK',
      facts: { name: mediatorA2.name, carried: carriedNow, coMediated, unassigned },
    },
  })
  expect(await refused()).toMatchObject(work(1, 1, 0))
  await expect(endPast(mediatorA2.id)).rejects.toThrow('open cases')

  await replaceMediator(adminA, { caseId: carried.id, reason: 'left', text: REASON })
  expect(await refused()).toMatchObject(work(0, 1, 1))
  await endCoMediator(adminA, { caseId: presided.id, entryId, reason: 'unavailable', text: REASON })
  expect(await refused()).toMatchObject(work(0, 0, 1))
  await expect(endPast(mediatorA2.id)).rejects.toThrow('open cases')
  const view = await viewOf(getServiceEnd(adminA, { mediatorId: mediatorA2.id }))
  expect(view).toMatchObject({ mayEnd: false, unassigned: [{ caseId: carried.id }], cases: [] })

  const choice = { caseId: carried.id, mediatorId: mediatorA.id, note: REASON }
  expect(await reassignMediator(adminA, { ...choice, handoverNote: REASON })).toMatchObject({
    ok: true,
  })
  expect(await refused()).toMatchObject({ ok: true })
  expect(await stored(mediatorA2.id)).toEqual({ status: 'disabled', ended_as: 'moved' })
})

test('办理后：不能登录，退出名册并记入事件，旧案照旧；账号、名册和案件都回不来', async () => {
  const { adminA, mediatorA, mediatorA2 } = world.people
  const old = await layCase(world, { status: 'closed' })
  const { entryId } = await entryOf(world, { mediator: mediatorA })
  expect(await end()).toMatchObject({ ok: true, value: { name: mediatorA.name } })
  const [{ data }] = (await eventsOf('mediator.service-ended')) as [{ data: object }]
  expect(data).toMatchObject({ as: 'moved', on: today(), entries: 2, reason: REASON })
  expect(await asOwner('SELECT status FROM roster_entries WHERE id = $1', [entryId])).toEqual([
    { status: 'resigned' },
  ])
  expect(await asOwner('SELECT mediator_name FROM cases WHERE id = $1', [old.id])).toEqual([
    { mediator_name: mediatorA.name },
  ])
  const view = await viewOf(getMediator(adminA, { mediatorId: mediatorA.id }))
  expect(view).toMatchObject({ ended: { as: 'moved', on: today() }, enable: { allowed: false } })

  const ofA = { mediatorId: mediatorA.id }
  expect(codeOf(await end())).toBe('SERVICE_ENDED')
  expect(codeOf(await enableMediator(adminA, ofA))).toBe('SERVICE_ENDED')
  expect(codeOf(await resetMediatorPassword(adminA, { ...ofA, version: '2' }))).toBe(
    'SERVICE_ENDED',
  )
  expect(codeOf(await editMediator(adminA, { ...mediatorInput(), ...ofA, version: '2' }))).toBe(
    'SERVICE_ENDED',
  )
  const past = async (work: Promise<unknown>) => expect(work).rejects.toThrow('has ended')
  await past(
    withActor(adminA, (db) =>
      db.account.updateMany({ where: { id: mediatorA.id }, data: { status: 'active' } }),
    ),
  )
  await past(asOwner(`UPDATE roster_entries SET status = 'recommended' WHERE id = $1`, [entryId]))
  const waiting = await layCase(world, { status: 'in_mediation', mediator: mediatorA2 })
  await past(asOwner('UPDATE cases SET mediator_id = $2 WHERE id = $1', [waiting.id, mediatorA.id]))
})

test('两人同时办理：只办成一次，另一人被告知是谁在什么时候办的', async () => {
  const answers = await Promise.all([end('adminA'), end('adminA2')])
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  const late = answers.find(({ ok }) => !ok)
  expect(late).toMatchObject({ refusal: { code: 'SERVICE_ENDED', facts: { as: 'moved' } } })
  expect(await eventsOf('mediator.service-ended')).toHaveLength(1)
})

test('办理和分配同时发生：不会有人走了、案件还在名下', async () => {
  const { adminA, adminA2, mediatorA2 } = world.people
  const { id: caseId } = await layCase(world, { status: 'pending_assignment' })
  const [assigned, ended] = await Promise.all([
    assignMediator(adminA, { caseId, mediatorId: mediatorA2.id, note: REASON }),
    endService(adminA2, { mediatorId: mediatorA2.id, as: 'left', on: today(), reason: REASON }),
  ])
  expect([assigned.ok, ended.ok].filter(Boolean)).toHaveLength(1)
})

test('调入：新机构按同一证件号码添加，手机号可以沿用，培训记录转入；旧案、积分留在原机构', async () => {
  const { adminA, adminB } = world.people
  const identityNumber = '819999199003070022'
  const input = mediatorInput({ identityNumber })
  const first = await createMediator(adminA, input)
  if (!first.ok) throw new Error(first.refusal.code)
  const { mediatorId, initialPassword } = first.value
  expect(first.value.trainings).toBeNull()
  await recordTraining(adminA, {
    mediatorId,
    title: '岗前培训',
    organiser: '甲区法院',
    heldOn: today(),
    hours: '8',
  })
  // Who is still in service elsewhere is not known to anyone else.
  expect(await createMediator(adminB, input)).toMatchObject({
    refusal: { code: 'PHONE_TAKEN' },
  })
  expect(await end('adminA', mediatorId)).toMatchObject({ ok: true })

  const second = await createMediator(adminB, input)
  if (!second.ok) throw new Error(second.refusal.code)
  expect(second.value.trainings).toBe(1)
  const moved = await viewOf(getMediator(adminB, { mediatorId: second.value.mediatorId }))
  expect(moved).toMatchObject({
    trainings: [{ title: '岗前培训', hours: 8 }],
    trainingGap: null,
    cases: [],
    points: 0,
  })
  expect(await eventsOf('mediator.file-carried')).toMatchObject([{ data: { trainings: 1 } }])
  expect(
    await asOwner('SELECT earlier_id FROM mediator_profiles WHERE account_id = $1', [
      second.value.mediatorId,
    ]),
  ).toEqual([{ earlier_id: mediatorId }])

  const signIn = (password: string) =>
    attemptSignIn({
      phone: '13900001234',
      password,
      answer: null,
      address: '192.0.2.1',
      device: 'test',
      deviceCookie: null,
    })
  expect(await signIn(initialPassword!)).toMatchObject({ ok: false })
  expect(await signIn(second.value.initialPassword!)).toMatchObject({ ok: true })
  expect(await asOwner('SELECT account_id FROM sessions')).toEqual([
    { account_id: second.value.mediatorId },
  ])
})

test('证件号码不同的，手机号相同也不转入', async () => {
  const { adminA, adminB } = world.people
  const first = await createMediator(
    adminA,
    mediatorInput({ identityNumber: '819999199003070022' }),
  )
  if (!first.ok) throw new Error(first.refusal.code)
  await end('adminA', first.value.mediatorId)
  const second = await createMediator(adminB, mediatorInput())
  expect(second).toMatchObject({ ok: true, value: { trainings: null } })
})
