import { getCandidates } from '@/lib/queries/institution/get-candidates'
import { getCourt } from '@/lib/queries/system/get-court'
import { assignMediator } from '@/lib/use-cases/case/assign-mediator'
import { recordTrainingRule } from '@/lib/use-cases/court/set-training-rule'
import { viewOf } from '../../support/institution-list'
import {
  asOwner,
  buildWorld,
  closeWorld,
  layCase,
  OTHER_ROLES,
  type World,
} from '../../support/world'

// 法院对培训的要求由系统管理员登记（domain.md Decisions 10）：提示，或者不予分配；每次改动都记在法院的链上。

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const set = (rule: string, who: keyof World['people'] = 'system') =>
  recordTrainingRule(world.people[who], { courtId: world.courts.a, rule })
const events = () =>
  asOwner(`SELECT chain, data FROM events WHERE kind = 'court.training_rule_set' ORDER BY seq`)

test('改为不予分配：记下前后；再设一次同样的，不再记', async () => {
  for (const rule of ['exclude', 'exclude'])
    expect(await set(rule)).toMatchObject({ ok: true, value: { rule: 'exclude' } })
  const court = await viewOf(getCourt(world.people.system, { courtId: world.courts.a }))
  expect(court.trainingRule).toBe('exclude')
  expect(await events()).toEqual([
    {
      chain: `court:${world.courts.a}`,
      data: { courtId: world.courts.a, court: '甲区法院', from: 'warn', to: 'exclude' },
    },
  ])
})

test.each(OTHER_ROLES.filter((who) => who !== 'system'))('%s 不能设定培训要求', async (who) => {
  expect(await set('exclude', who)).toMatchObject({ ok: false, refusal: { code: 'FORBIDDEN' } })
  expect(await events()).toEqual([])
})

test('没有这家法院、没有这种要求的，什么也不改', async () => {
  expect(
    await recordTrainingRule(world.people.system, { courtId: world.institutions.a, rule: 'warn' }),
  ).toMatchObject({ ok: false, refusal: { code: 'NOT_FOUND' } })
  expect(await set('never')).toMatchObject({ ok: false, refusal: { code: 'INPUT_INVALID' } })
  expect(await events()).toEqual([])
})

test('不予分配的：没有培训的列明原因，不能分配；登记培训后可以；别的法院不受影响', async () => {
  await set('exclude')
  const { adminA, mediatorA } = world.people
  const { id } = await layCase(world, { status: 'pending_assignment' })
  const read = () => viewOf(getCandidates(adminA, { caseId: id }))
  const before = await read()
  expect(before.ranked).toEqual([])
  expect(before.excluded.flatMap(({ because }) => because.map(({ sentence }) => sentence))).toEqual(
    Array(2).fill('没有培训记录（特邀规定第7条），引调法院要求培训后承办'),
  )
  const assign = () => assignMediator(adminA, { caseId: id, mediatorId: mediatorA.id })
  expect(await assign()).toMatchObject({
    ok: false,
    refusal: { code: 'MEDIATOR_EXCLUDED', facts: { because: 'untrained' } },
  })
  await asOwner(
    `INSERT INTO mediator_trainings
       (mediator_id, institution_id, title, held_on, hours, recorded_at, recorded_by)
     VALUES ($1, $2, '调解员培训', current_date - 30, 8, now(), '林敏')`,
    [mediatorA.id, world.institutions.a],
  )
  expect((await read()).ranked.map(({ name }) => name)).toEqual(['谢岚'])
  expect(await assign()).toMatchObject({ ok: true })
})
