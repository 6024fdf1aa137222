import { findCases } from '@/lib/queries/institution/find-cases'
import { exportReport } from '@/lib/queries/institution/export-report'
import { getReport } from '@/lib/queries/institution/get-report'
import { getCourtReport } from '@/lib/queries/court/get-court-report'
import { setRow } from '../../support/case-parts'
import { openExport } from '../../support/exported'
import { viewOf } from '../../support/institution-list'
import { buildWorld, closeWorld, layCase, type World } from '../../support/world'

// 自动履行率 (docs/decisions/0065): 自动履行的除以履行期已届满且已回访的，按结案月份，每个数打开的正是它数的案件。

let world: World
beforeAll(async () => {
  world = await buildWorld()
  const past = '2026-10-01'
  await lay('2026-09-10', 'voluntary', past)
  await lay('2026-09-11', 'voluntary', past, { disputeType: 'labour' })
  await lay('2026-09-12', 'not_voluntary', past, { mediator: world.people.mediatorA2 })
  // 没有回访的、履行期未到的、另一个月结案的、别的机构的不在内。
  await lay('2026-09-13', null, past)
  await lay('2026-09-14', 'voluntary', '2999-01-01')
  await lay('2026-08-31', 'not_voluntary', past)
  await lay('2026-09-15', 'not_voluntary', past, { institutionId: world.institutions.b })
})
afterAll(closeWorld)

async function lay(
  closedOn: string,
  performance: string | null,
  dueOn: string,
  more: Partial<Parameters<typeof layCase>[1]> = {},
): Promise<void> {
  const { id } = await layCase(world, { status: 'closed', ...more })
  await setRow('cases', id, {
    referred_at: new Date('2026-08-01T02:00:00Z'),
    closed_at: new Date(`${closedOn}T02:00:00Z`),
    performance,
    performance_due_on: dueOn,
  })
}
const SEPTEMBER = { from: '2026-09', to: '2026-09' }

test('机构报表：分子分母各是哪些案件，打开列表正是那些；比率按手册的写法', async () => {
  const { adminA } = world.people
  const { figures } = await viewOf(getReport(adminA, SEPTEMBER))
  expect(figures.performance).toMatchObject({
    followed: { count: 3, cases: { performance: 'followed' } },
    voluntary: { count: 2, cases: { performance: 'voluntary' } },
    rate: '66.67%',
  })
  const { followed, voluntary } = figures.performance
  for (const { count, cases } of [followed, voluntary])
    expect((await viewOf(findCases(adminA, { tab: 'all', ...cases }))).total).toBe(count)
})

test('按月份、纠纷类型、来源分列的各行加起来等于总数，每行打开它数的案件', async () => {
  const { adminA } = world.people
  const view = await viewOf(getReport(adminA, { from: '2026-08', to: '2026-09' }))
  expect(
    view.months.map(({ key, performance }) => [
      key,
      performance.rate,
      performance.voluntary.count,
      performance.followed.count,
    ]),
  ).toEqual([
    ['2026-08', '0%', 0, 1],
    ['2026-09', '66.67%', 2, 3],
  ])
  for (const rows of [view.months, view.types, view.sources]) {
    const sum = (part: 'followed' | 'voluntary') =>
      rows.reduce((all, { performance }) => all + performance[part].count, 0)
    expect([sum('voluntary'), sum('followed')]).toEqual([2, 4])
    for (const { performance } of rows)
      for (const { count, cases } of [performance.followed, performance.voluntary])
        expect((await viewOf(findCases(adminA, { tab: 'all', ...cases }))).total).toBe(count)
  }
})

test('各表的比率写明分子分母，点开的是计入的案件', async () => {
  const { tables } = await viewOf(getReport(world.people.adminA, SEPTEMBER))
  expect(tables.months.columns[6]).toBe('自动履行率')
  expect(tables.months.rows[0]![6]).toMatchObject({
    shown: '66.67%（2/3）',
    cases: { count: 3, cases: { performance: 'followed', closedFrom: '2026-09-01' } },
  })
})

test('按纠纷类型、来源筛选的只数其中的案件', async () => {
  const { adminA } = world.people
  const of = async (narrowed: object) =>
    (await viewOf(getReport(adminA, { ...SEPTEMBER, ...narrowed }))).figures.performance
  expect(await of({ type: 'labour' })).toMatchObject({ followed: { count: 1 }, rate: '100%' })
  expect(await of({ type: 'maritime' })).toMatchObject({ followed: { count: 0 }, rate: null })
})

test('按调解员筛选的只数其案件；没有可计的写不出比率', async () => {
  const { adminA, mediatorA, mediatorA2 } = world.people
  const of = async (mediator: string, period = SEPTEMBER) =>
    (await viewOf(getReport(adminA, { ...period, mediator }))).figures.performance.rate
  expect(await of(mediatorA.id)).toBe('100%')
  expect(await of(mediatorA2.id)).toBe('0%')
  expect(await of(mediatorA2.id, { from: '2026-07', to: '2026-07' })).toBeNull()
})

test('法院报表数本院引调的全部机构；导出的主要指标同一个数', async () => {
  const court = await viewOf(getCourtReport(world.people.reviewerA, SEPTEMBER))
  expect(court.figures.performance).toMatchObject({
    followed: { count: 4 },
    voluntary: { count: 2 },
    rate: '50%',
  })
  const { sheets } = await openExport(exportReport(world.people.adminA, SEPTEMBER))
  const row = Object.values(sheets)
    .flat()
    .find((cells) => cells.includes('自动履行率'))
  expect(row?.some((cell) => String(cell).includes('66.67') || cell === 0.6667)).toBe(true)
  const [heads, september] = sheets['收案与结案']!
  expect(heads!.slice(6, 9)).toEqual(['到期并回访', '自动履行', '自动履行率'])
  expect(september!.slice(6, 9).map(String)).toEqual(['3', '2', '66.67%'])
})
