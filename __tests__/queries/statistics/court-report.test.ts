import { getCourtReport } from '@/lib/queries/court/get-court-report'
import { viewOf } from '../../support/institution-list'
import { buildWorld, closeWorld, layCase, ownerClient, type World } from '../../support/world'

// 法院的报表可以按哪些调解员筛选：办结过或者现在承办本院案件的人，别的法院的不出现。

let world: World

beforeAll(async () => {
  world = await buildWorld()
  const { mediatorA, mediatorA2, mediatorB } = world.people
  const ofB = { institutionId: world.institutions.b, mediator: mediatorB, courtId: world.courts.b }
  for (const spec of [{ mediator: mediatorA }, { mediator: mediatorA }, ofB])
    await layCase(world, { status: 'closed', ...spec })
  await layCase(world, { status: 'in_mediation', mediator: mediatorA2 })
  await layCase(world, { status: 'pending_mediator', ...ofB })
})
afterAll(closeWorld)

test('别的法院的调解员、不是调解员的人、不存在的人都不成其为条件，也不出现在页面上', async () => {
  const { clerkA, mediatorB, adminA } = world.people
  const plain = await viewOf(getCourtReport(clerkA, {}))
  for (const mediator of [mediatorB.id, adminA.id, '00000000-0000-4000-8000-000000000000']) {
    const query = await viewOf(getCourtReport(clerkA, { mediator }))
    expect({ ...query, watermark: '' }).toEqual({ ...plain, watermark: '' })
    expect(JSON.stringify(query)).not.toMatch(/陈启|林敏/)
  }
})

test('可以选的是办结过的和正在承办的；选中的只数其本人的案件', async () => {
  const { reviewerA, mediatorA, mediatorA2 } = world.people
  expect((await viewOf(getCourtReport(reviewerA, {}))).mediators).toEqual([
    { id: mediatorA2.id, name: '王朗' },
    { id: mediatorA.id, name: '谢岚' },
  ])
  const closer = await viewOf(getCourtReport(reviewerA, { mediator: mediatorA.id }))
  expect(closer.figures).toMatchObject({
    referred: { count: 2 },
    closed: { count: 2, cases: { mediator: mediatorA.id } },
    open: { count: 0 },
    declined: null,
  })
  const carrier = await viewOf(getCourtReport(reviewerA, { mediator: mediatorA2.id }))
  expect(carrier.figures).toMatchObject({
    referred: { count: 1 },
    closed: { count: 0 },
    open: { count: 1, cases: { mediator: mediatorA2.id } },
  })
})

test('查看记录里，本院写明是哪一名调解员，他的机构只知道按调解员查找过', async () => {
  await viewOf(getCourtReport(world.people.reviewerA, { mediator: world.people.mediatorA.id }))
  const { rows } = await (
    await ownerClient()
  ).query<{ chain: string; data: { conditions: string[] } }>(
    `SELECT DISTINCT ON (chain) chain, data FROM events WHERE kind = 'list.viewed'
      ORDER BY chain, seq DESC`,
  )
  const said = (kind: string) =>
    rows.filter(({ chain }) => chain.startsWith(kind)).map(({ data }) => data.conditions)
  expect(said('court')).toEqual([expect.arrayContaining(['调解员：谢岚'])])
  expect(said('institution')).toHaveLength(1)
  for (const conditions of said('institution'))
    expect([conditions.includes('按调解员查找'), conditions.join().includes('谢岚')]).toEqual([
      true,
      false,
    ])
})
