import { now } from '@/lib/platform/clock'
import { findCourtCases } from '@/lib/queries/court/find-court-cases'
import { findCourtMediatorScores } from '@/lib/queries/court/find-court-mediator-scores'
import { exportMediators } from '@/lib/queries/institution/export-mediators'
import { exportMediatorScores } from '@/lib/queries/institution/export-mediator-scores'
import { findMediators } from '@/lib/queries/institution/find-mediators'
import { findMediatorScores } from '@/lib/queries/institution/find-mediator-scores'
import { findRecords } from '@/lib/queries/institution/find-records'
import { getMediator } from '@/lib/queries/institution/get-mediator'
import { setRow } from '../../support/case-parts'
import { openExport } from '../../support/exported'
import { READ_AT, viewOf } from '../../support/institution-list'
import { buildWorld, closeWorld, layCase, type World } from '../../support/world'

// 每位调解员的自动履行率 (docs/decisions/0073)：凡有成功率之处旁边都有，同一口径，每个数打开的正是它数的案件。

jest.mock('@/lib/platform/clock', () => ({ now: jest.fn() }))

let world: World
beforeEach(() => {
  jest.mocked(now).mockReturnValue(READ_AT)
})
beforeAll(async () => {
  jest.mocked(now).mockReturnValue(READ_AT)
  world = await buildWorld()
  const second = { mediator: world.people.mediatorA2 }
  await lay('2026-09-10', 'voluntary')
  await lay('2026-09-11', 'not_voluntary')
  await lay('2026-10-12', 'voluntary', { disputeType: 'labour' })
  await lay('2026-09-13', 'voluntary', second)
  await lay('2026-09-13', 'not_voluntary', second)
  // 没有回访的、履行期未到的、别的机构的不在内。
  await lay('2026-09-14', null)
  await lay('2026-10-15', 'voluntary', {}, '2999-01-01')
  await lay('2026-09-16', 'not_voluntary', { institutionId: world.institutions.b })
})
afterAll(closeWorld)

async function lay(
  closedOn: string,
  performance: string | null,
  more: Partial<Parameters<typeof layCase>[1]> = {},
  dueOn = '2026-10-20',
): Promise<void> {
  const { id } = await layCase(world, { status: 'closed', ...more })
  await setRow('cases', id, {
    referred_at: new Date('2026-08-01T02:00:00Z'),
    closed_at: new Date(`${closedOn}T02:00:00Z`),
    performance,
    performance_due_on: dueOn,
  })
}

const OWN = { followed: 3, voluntary: 2, rate: '66.67%' }
const SECOND = { followed: 2, voluntary: 1, rate: '50%' }

/** How many cases the list shows under these conditions of 谢岚. */
const listed = async (conditions: object) =>
  (
    await viewOf(
      findRecords(world.people.adminA, { mediator: world.people.mediatorA.id, ...conditions }),
    )
  ).total

test('服务人员列表每人一个比率；按自动履行率排列，没有可计的在最后', async () => {
  const { adminA } = world.people
  const { rows } = await viewOf(findMediators(adminA, { order: 'performance' }))
  expect(rows.map(({ name, performance }) => [name, performance])).toEqual([
    ['谢岚', OWN],
    ['王朗', SECOND],
  ])
  expect(await listed({ performance: 'followed' })).toBe(3)
  expect(await listed({ performance: 'voluntary' })).toBe(2)
})

test('一位调解员的比率和逐月的比率；月份打开当月结案的', async () => {
  const { adminA, mediatorA } = world.people
  const view = await viewOf(getMediator(adminA, { mediatorId: mediatorA.id }))
  expect(view.performance).toEqual(OWN)
  const counted = view.months.filter(({ performance }) => performance.followed > 0)
  expect(counted.map(({ month, performance }) => [month, performance])).toEqual([
    ['2026-09', { followed: 2, voluntary: 1, rate: '50%' }],
    ['2026-10', { followed: 1, voluntary: 1, rate: '100%' }],
  ])
  for (const { from, to, performance } of counted)
    expect(await listed({ performance: 'followed', closedFrom: from, closedTo: to })).toBe(
      performance.followed,
    )
})

test.each([
  [{}, 3, '66.67%'],
  [{ from: '2026-10' }, 1, '100%'],
  [{ to: '2026-09' }, 2, '50%'],
  [{ type: 'labour' }, 1, '100%'],
  [{ from: '2026-09', to: '2026-09', type: 'labour' }, 0, '—'],
  [{ source: 'delegated_pre_filing' }, null, null],
  [{ from: '2025-01', to: '2025-12' }, null, null],
])('调解员积分按 %j 筛选，比率随之而变，打开的案件也是', async (filter, followed, rate) => {
  const { adminA, mediatorA, clerkA } = world.people
  const { rows, rowCases } = await viewOf(findMediatorScores(adminA, filter))
  const row = rows.find(({ mediatorId }) => mediatorId === mediatorA.id)
  if (followed !== null)
    expect([row?.followed ?? 0, row?.performanceRate ?? '—']).toEqual([followed, rate])
  expect(await listed({ ...rowCases.followed })).toBe(row?.followed ?? 0)
  expect(await listed({ ...rowCases.voluntary })).toBe(row?.voluntary ?? 0)
  const court = await viewOf(findCourtMediatorScores(clerkA, filter))
  const atCourt = court.rows.find(({ mediatorId }) => mediatorId === mediatorA.id)
  const seen = await viewOf(
    findCourtCases(clerkA, { tab: 'all', mediator: mediatorA.id, ...court.rowCases.followed }),
  )
  expect(seen.total).toBe(atCourt?.followed ?? 0)
})

test('导出的两个表里有同样的比率和件数', async () => {
  const { adminA } = world.people
  for (const made of [exportMediators(adminA, {}), exportMediatorScores(adminA, {})]) {
    const { sheets } = await openExport(made)
    const [heads, ...rows] = Object.values(sheets)[0]!
    const at = heads!.indexOf('自动履行率')
    const own = rows.find((cells) => cells.includes('谢岚'))!
    expect([own[at - 2], own[at - 1], own[at]].map(String)).toEqual(['3', '2', '66.67%'])
  }
})
