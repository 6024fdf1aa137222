import { now } from '@/lib/platform/clock'
import { recordTraining } from '@/lib/use-cases/training/record-training'
import { revokeTraining } from '@/lib/use-cases/training/revoke-training'
import { buildWorld, closeWorld, ownerClient, type World } from '../../support/world'

jest.mock('@/lib/platform/clock', () => ({ now: jest.fn() }))

let world: World
beforeEach(async () => {
  jest.mocked(now).mockReturnValue(new Date('2026-11-24T06:02:00Z'))
  world = await buildWorld()
})
afterAll(closeWorld)

const record = (
  change: Readonly<Record<string, unknown>> = {},
  who: keyof World['people'] = 'adminA',
) =>
  recordTraining(world.people[who], {
    mediatorId: world.people.mediatorA.id,
    title: '调解员任职培训',
    organiser: '甲区法院',
    heldOn: '2026-10-12',
    hours: '8',
    ...change,
  })

const stored = async () =>
  (
    await (
      await ownerClient()
    ).query(
      `SELECT id, title, hours, held_on::text, recorded_by, revoked_by FROM mediator_trainings
        ORDER BY recorded_at`,
    )
  ).rows

test('别的机构的管理员、调解员本人、法院审阅不能登记或撤销培训', async () => {
  expect(await record({}, 'adminB')).toMatchObject({ ok: false, refusal: { code: 'NOT_FOUND' } })
  // Locking an account's row is the administrator's alone: a user who may not write it does not
  // find it.
  expect(await record({}, 'mediatorA')).toMatchObject({ ok: false, refusal: { code: 'FORBIDDEN' } })
  expect(await record({}, 'reviewerA')).toMatchObject({ ok: false, refusal: { code: 'FORBIDDEN' } })
  expect(await stored()).toEqual([])
  await record()
  const [{ id: trainingId }] = await stored()
  expect(
    await revokeTraining(world.people.adminB, { trainingId, reason: '登记有误，撤销' }),
  ).toMatchObject({ ok: false, refusal: { code: 'NOT_FOUND' } })
  expect(await stored()).toMatchObject([{ revoked_by: null }])
})

test('登记一次培训；同一天的同名培训同时发来几次，只登记一次', async () => {
  const answers = await Promise.all([record(), record(), record()])
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  for (const answer of answers)
    if (!answer.ok) expect(answer.refusal.fields).toEqual({ title: 'TRAINING_ALREADY_THERE' })
  expect(await stored()).toMatchObject([
    { title: '调解员任职培训', hours: 8, held_on: '2026-10-12', recorded_by: '林敏' },
  ])
})

test('撤销须写明理由；记录还在，只作标记；第二次撤销被告知谁先撤销', async () => {
  await record()
  const [{ id: trainingId }] = await stored()
  expect(await revokeTraining(world.people.adminA, { trainingId, reason: '错' })).toMatchObject({
    ok: false,
    refusal: { fields: { reason: 'REASON_TOO_SHORT' } },
  })
  const answers = await Promise.all([
    revokeTraining(world.people.adminA2, { trainingId, reason: '登记有误，撤销' }),
    revokeTraining(world.people.adminA2, { trainingId, reason: '登记有误，撤销' }),
  ])
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(
    await revokeTraining(world.people.adminA, { trainingId, reason: '登记有误，撤销' }),
  ).toMatchObject({
    ok: false,
    refusal: {
      code: 'PROFILE_CHANGED_MEANWHILE',
      facts: { what: '“调解员任职培训”的培训记录', by: '周正' },
    },
  })
  expect(await stored()).toMatchObject([{ revoked_by: '周正' }])
})

test('撤销之后可以重新登记同一培训', async () => {
  await record()
  const [{ id: trainingId }] = await stored()
  await revokeTraining(world.people.adminA, { trainingId, reason: '学时登记有误' })
  expect(await record({ hours: '16' })).toMatchObject({ ok: true })
})

test.each([
  ['没有名称', { title: '' }, { title: 'REQUIRED' }],
  ['日期在将来', { heldOn: '2026-11-25' }, { heldOn: 'DATE_IN_FUTURE' }],
  ['没有日期', { heldOn: undefined }, { heldOn: 'REQUIRED' }],
  ['学时为 0', { hours: '0' }, { hours: 'HOURS_RANGE' }],
  ['学时不是整数', { hours: '2.5' }, { hours: 'HOURS_RANGE' }],
])('%s：指出是哪一项', async (_title, change, fields) => {
  expect(await record(change)).toMatchObject({
    ok: false,
    refusal: { code: 'INPUT_INVALID', fields },
  })
  expect(await stored()).toEqual([])
})
