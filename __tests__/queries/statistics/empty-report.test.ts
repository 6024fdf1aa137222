import { getCourtReport } from '@/lib/queries/court/get-court-report'
import { getReport } from '@/lib/queries/institution/get-report'
import { figuresOfPeriod } from '@/lib/queries/statistics/report-figures'
import { viewOf } from '../../support/institution-list'
import { buildWorld, closeWorld, layCase, type World } from '../../support/world'

let world: World

beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

test('还没有案件的机构和法院：没有数字，没有除以零，只说还没有可以统计的', async () => {
  for (const view of [
    await viewOf(getReport(world.people.adminA, {})),
    await viewOf(getCourtReport(world.people.clerkA, {})),
  ]) {
    expect(view).toMatchObject({
      isNew: true,
      types: [],
      sources: [],
      figures: { rate: '0%', averageDays: null, averageHours: null },
    })
    expect(view.months).toHaveLength(12)
  }
})

test('来了第一件，报表就不再是空的', async () => {
  await layCase(world, { status: 'pending_acceptance' })
  const view = await viewOf(getReport(world.people.adminA, {}))
  expect(view).toMatchObject({
    isNew: false,
    figures: { referred: { count: 1 }, open: { count: 1 }, closed: { count: 0 } },
  })
  // Of nothing closed there is no rate, and it is not 0%.
  expect(figuresOfPeriod(view).find(({ key }) => key === 'rate')).toMatchObject({ value: null })
  expect((await viewOf(getReport(world.people.adminB, {}))).isNew).toBe(true)
})
