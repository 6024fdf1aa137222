import { now } from '@/lib/platform/clock'
import { findRecords } from '@/lib/queries/institution/find-records'
import { emptyCases, READ_AT, refusalOf, setCase, viewOf } from '../../support/institution-list'
import { buildWorld, closeWorld, layCase, ownerClient, type World } from '../../support/world'

jest.mock('@/lib/platform/clock', () => ({ now: jest.fn() }))

let world: World

beforeAll(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)
beforeEach(async () => {
  jest.mocked(now).mockReturnValue(READ_AT)
  await emptyCases()
})

const listOf = (query: object = {}) => viewOf(findRecords(world.people.adminA, query))
const numbers = ({ rows }: { readonly rows: readonly { readonly caseNo: string }[] }) =>
  rows.map(({ caseNo }) => caseNo).sort()

test.each(['mediatorA', 'clerkA', 'reviewerA', 'partyX', 'auditor', 'courtSystemA'] as const)(
  '%s：没有案件调解记录',
  async (who) => {
    expect(await refusalOf(findRecords(world.people[who], {}))).toBe('NOT_FOUND')
  },
)

test('别的机构的案件、件数、搜索结果一件也没有', async () => {
  const { caseNo } = await layCase(world, { status: 'in_mediation' })
  for (const query of [
    {},
    { q: caseNo },
    { q: '谢岚' },
    { status: 'in_mediation' },
    { mediator: world.people.mediatorA.id },
  ]) {
    expect(await viewOf(findRecords(world.people.adminB, query))).toMatchObject({
      rows: [],
      total: 0,
      counts: { all: 0, running: 0, closed: 0 },
    })
  }
})

test('到了调解员手里之后的案件才是调解记录；待受理、待分配、退回的不是', async () => {
  const running = await Promise.all(
    (['pending_mediator', 'disclosure_review', 'in_mediation'] as const).map((status) =>
      layCase(world, { status }),
    ),
  )
  const closed = await Promise.all(
    (['closed', 'archived'] as const).map((status) => layCase(world, { status })),
  )
  for (const status of ['pending_acceptance', 'pending_assignment', 'returned'] as const)
    await layCase(world, { status })
  const of = (inserted: readonly { readonly caseNo: string }[]) =>
    inserted.map(({ caseNo }) => caseNo).sort()
  expect([
    numbers(await listOf()),
    numbers(await listOf({ tab: 'running' })),
    numbers(await listOf({ tab: 'closed' })),
  ]).toEqual([of([...running, ...closed]), of(running), of(closed)])
  expect((await listOf()).counts).toEqual({ all: 5, running: 3, closed: 2 })
  expect([(await listOf()).total, (await listOf({ tab: 'running' })).total]).toEqual([5, 3])
})

test('统计数字带着条件来，没有分类：数到的每一件都在，不论状态', async () => {
  const waiting = await layCase(world, { status: 'pending_acceptance', disputeType: 'labour' })
  const closed = await layCase(world, { status: 'closed', disputeType: 'labour' })
  await layCase(world, { status: 'closed' })
  const drilled = await listOf({ type: 'labour' })
  expect([drilled.tab, drilled.total, numbers(drilled)]).toEqual([
    null,
    2,
    [waiting.caseNo, closed.caseNo].sort(),
  ])
  // The same condition chosen within 全部 stays among the records, and a status that is named is
  // shown whatever it is.
  expect(numbers(await listOf({ tab: 'all', type: 'labour' }))).toEqual([closed.caseNo])
  expect(numbers(await listOf({ tab: 'all', status: 'pending_acceptance' }))).toEqual([
    waiting.caseNo,
  ])
  expect(await listOf({ tab: 'closed', status: 'pending_acceptance' })).toMatchObject({
    rows: [],
    total: 0,
  })
  // Words that are searched for are no statistics.
  expect((await listOf({ q: '谢岚' })).tab).toBe('all')
})

test('结案的写明受理、结案、用时、结果和总分，不再有期限；没结案的总分是零', async () => {
  const closed = await layCase(world, { status: 'closed', acceptedDaysAgo: 9 })
  await setCase(closed.id, {
    accepted_at: '2026-11-10T01:00:00Z',
    closed_at: '2026-11-19T16:30:00Z',
    outcome: 'settled_withdrawn',
  })
  await (
    await ownerClient()
  ).query(
    'UPDATE cases SET operation_points = 12, time_points = 8, result_points = 5 WHERE id = $1',
    [closed.id],
  )
  const open = await layCase(world, { status: 'in_mediation' })
  const rows = new Map((await listOf()).rows.map((row) => [row.caseId, row]))
  expect(rows.get(closed.id)).toMatchObject({
    acceptedOn: '2026-11-10',
    closedOn: '2026-11-20',
    closingDays: 10,
    outcome: '自行和解并撤回申请',
    totalPoints: 25,
    clock: null,
    mediator: '谢岚',
    source: '委派（立案前）',
  })
  expect(rows.get(open.id)).toMatchObject({
    closedOn: null,
    closingDays: null,
    outcome: null,
    totalPoints: null,
    clock: { kind: 'mediation' },
  })
})

test('已结案按结案先后，翻遍每一件恰好一次，翻回来还是原样；很多件同一时刻结案也一样', async () => {
  for (let index = 0; index < 45; index += 1) {
    const { id } = await layCase(world, { status: 'closed' })
    await setCase(id, {
      closed_at: `2026-11-${String(1 + Math.floor(index / 9)).padStart(2, '0')}T01:00:00Z`,
    })
  }
  const first = await listOf({ tab: 'closed' })
  const second = await listOf({ tab: 'closed', after: first.next, from: 21 })
  const third = await listOf({ tab: 'closed', after: second.next, from: 41 })
  expect([first.order, first.total, third.next]).toEqual(['closed', 45, null])
  const all = [first, second, third].flatMap(({ rows }) => rows)
  expect([all.length, new Set(all.map(({ caseId }) => caseId)).size]).toEqual([45, 45])
  const days = all.map(({ closedOn }) => closedOn!)
  expect(days).toEqual([...days].sort().reverse())
  expect((await listOf({ tab: 'closed', before: second.previous })).rows).toEqual(first.rows)
})

test('列与密度是每个人自己的；没有选过的人看不到少用的几列', async () => {
  expect((await listOf()).preference).toEqual({
    hidden: ['acceptedOn', 'source', 'amount', 'court'],
    density: 'normal',
  })
  await (
    await ownerClient()
  ).query(
    `INSERT INTO list_preferences (account_id, list, hidden, density, saved_at)
      VALUES ($1, 'records', '{clock}', 'compact', now())`,
    [world.people.adminA.id],
  )
  expect((await listOf()).preference).toEqual({ hidden: ['clock'], density: 'compact' })
  expect((await viewOf(findRecords(world.people.adminA2, {}))).preference.density).toBe('normal')
})
