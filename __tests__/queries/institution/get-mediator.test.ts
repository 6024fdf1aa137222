import { now } from '@/lib/platform/clock'
import { getMediator } from '@/lib/queries/institution/get-mediator'
import { getMediatorForm } from '@/lib/queries/institution/get-mediator-form'
import { disableMediator } from '@/lib/use-cases/mediator/disable-mediator'
import { setLeave } from '@/lib/use-cases/mediator/set-leave'
import { recordTraining } from '@/lib/use-cases/training/record-training'
import { READ_AT, refusalOf, viewOf } from '../../support/institution-list'
import { buildWorld, closeWorld, layCase, ownerClient, type World } from '../../support/world'
import { layPoint } from '@/__tests__/support/earned-points'
import { sealInto } from '../../support/seal-into'

jest.mock('@/lib/platform/clock', () => ({ now: jest.fn() }))

let world: World
let mediatorId: string

beforeEach(async () => {
  jest.mocked(now).mockReturnValue(READ_AT)
  world = await buildWorld()
  mediatorId = world.people.mediatorA.id
  await sealInto('accounts.phone_sealed', '13812345678')
  await sealInto('mediator_profiles.identity_sealed', '819999199003070022')
})
afterAll(closeWorld)

const view = () => viewOf(getMediator(world.people.adminA, { mediatorId }))

test('别的机构的管理员、调解员本人、法院都打不开；管理员不是服务人员', async () => {
  for (const who of [
    'adminB',
    'mediatorA',
    'clerkA',
    'judgeA',
    'reviewerA',
    'system',
    'auditor',
  ] as const) {
    expect(await refusalOf(getMediator(world.people[who], { mediatorId }))).toBe('NOT_FOUND')
    expect(await refusalOf(getMediatorForm(world.people[who], { mediatorId }))).toBe('NOT_FOUND')
  }
  expect(
    await refusalOf(getMediator(world.people.adminA, { mediatorId: world.people.adminA2.id })),
  ).toBe('NOT_FOUND')
})

test('本机构管理员看到完整的手机号；身份证号只以遮盖后的样子离开服务器', async () => {
  const file = await view()
  const form = await viewOf(getMediatorForm(world.people.adminA, { mediatorId }))
  expect([file.phone, form.phone]).toEqual(['13812345678', '13812345678'])
  const sent = JSON.stringify([file, form])
  expect(sent).toContain('819***********0022')
  expect(sent).not.toContain('819999199003070022')
})

test('近十二个月逐月列出，没有结案的月份为 0；合计与结案数相等', async () => {
  const owner = await ownerClient()
  const closings = [
    ['2026-11-02', 'agreement'],
    ['2026-11-20', 'deadlock'],
    ['2026-03-31', 'agreement'],
    ['2025-11-30', 'agreement'],
  ] as const
  for (const [day, outcome] of closings) {
    const { id } = await layCase(world, { status: 'closed' })
    await owner.query(`UPDATE cases SET closed_at = $2, outcome = $3 WHERE id = $1`, [
      id,
      `${day}T02:00:00Z`,
      outcome,
    ])
    await layPoint(world, id, { part: 'operation', points: 5 })
  }
  const { months, closed, succeeded, rate } = await view()
  expect(months.map(({ month }) => month)).toEqual([
    '2025-12',
    '2026-01',
    '2026-02',
    '2026-03',
    '2026-04',
    '2026-05',
    '2026-06',
    '2026-07',
    '2026-08',
    '2026-09',
    '2026-10',
    '2026-11',
  ])
  expect(months.at(-1)).toEqual({
    month: '2026-11',
    closed: 2,
    succeeded: 1,
    rate: '50%',
    performance: { followed: 0, voluntary: 0, rate: null },
    points: 10,
    from: '2026-11-01',
    to: '2026-11-30',
  })
  expect(months[3]).toMatchObject({
    closed: 1,
    succeeded: 1,
    points: 5,
    from: '2026-03-01',
    to: '2026-03-31',
  })
  expect(months.reduce((sum, month) => sum + month.closed, 0)).toBe(3)
  expect({ closed, succeeded, rate }).toEqual({ closed: 4, succeeded: 3, rate: '75%' })
})

test('在办案件只有本人正在承办的', async () => {
  const { id } = await layCase(world, { status: 'in_mediation' })
  await layCase(world, { status: 'closed' })
  await layCase(world, { status: 'in_mediation', mediator: world.people.mediatorA2 })
  const { cases, openCases } = await view()
  expect(cases.map(({ caseId }) => caseId)).toEqual([id])
  expect(openCases).toBe(1)
})

test('变更记录只有关于本人的，写明谁、什么时候、前后', async () => {
  await setLeave(world.people.adminA, { mediatorId, from: '2026-11-25', to: '2026-11-26' })
  await setLeave(world.people.adminA, {
    mediatorId: world.people.mediatorA2.id,
    from: '2026-11-25',
    to: '2026-11-26',
  })
  await recordTraining(world.people.adminA2, {
    mediatorId,
    title: '任职培训',
    heldOn: '2026-10-12',
    hours: '8',
  })
  const { history, trainings, trainingHours } = await view()
  expect(history.map(({ who, title }) => [who, title])).toEqual([
    ['周正', expect.any(String)],
    ['林敏', expect.any(String)],
  ])
  expect(history[1]!.changes).toEqual([
    { field: '请假', before: null, after: '2026-11-25 至 2026-11-26' },
  ])
  expect(trainings).toMatchObject([
    { title: '任职培训', hours: 8, recordedBy: '周正', revoked: null },
  ])
  expect(trainingHours).toEqual({ all: 8, year: 8 })
})

test('变更记录写出理由，里面的号码遮住', async () => {
  await disableMediator(world.people.adminA, { mediatorId, reason: '本人来电 13811112222 请辞' })
  const { history } = await view()
  expect(history).toMatchObject([
    {
      title: '停用调解员',
      changes: [{ field: '状态', before: '启用', after: '停用' }],
      quotes: [{ term: '理由', text: '本人来电 138****2222 请辞' }],
    },
  ])
})
