import type { Actor } from '@/lib/domain/access/roles'
import { withActor } from '@/lib/data/door'
import { countCaseList } from '@/lib/data/stores/case/case-count-store'
import { findSearchMatches } from '@/lib/data/stores/case/case-search'
import type { Tenant } from '@/lib/data/stores/case/case-filter'
import { getCalendar } from '@/lib/data/stores/deadline/calendar-store'
import type { WorkCalendar } from '@/lib/domain/deadline/calendar'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { CaseFilterInput, toCaseFilter } from '@/lib/queries/case/case-filter-input'
import { listDaysOf } from '@/lib/queries/case/list-days'
import { findCourtCases } from '@/lib/queries/court/find-court-cases'
import { getCourtReport } from '@/lib/queries/court/get-court-report'
import { findRecords } from '@/lib/queries/institution/find-records'
import { getReport } from '@/lib/queries/institution/get-report'
import { type Drill } from '@/lib/queries/statistics/report-drill'
import type { ReportPage } from '@/lib/queries/statistics/report-page'
import { viewOf } from '../../support/institution-list'
import { layHappenings } from '../../support/report-happenings'
import { layReportCases } from '../../support/report-world'
import { buildWorld, closeWorld, ownerClient, type World } from '../../support/world'

// Hundreds of lists are counted, each as its page would count it.

let world: World
/** Read once: no test changes it. */
let calendar: WorkCalendar

beforeAll(async () => {
  world = await buildWorld()
  await layReportCases(world, 900, 20_261_125)
  await layHappenings(world)
  calendar = await withActor(world.people.adminA, getCalendar)
})
afterAll(closeWorld)

/** Every number of a report that says which cases it counts. */
function drillsOf(value: unknown): Drill[] {
  if (value === null || typeof value !== 'object') return []
  if ('cases' in value && 'count' in value) return [value as Drill]
  return Object.values(value).flatMap(drillsOf)
}

async function countListed(
  actor: Actor,
  tenant: Tenant,
  conditions: Drill['cases'],
): Promise<number> {
  return withActor(actor, async (db) => {
    const filter = toCaseFilter(CaseFilterInput.parse(conditions))
    const days = listDaysOf({ today: toLocalDate(new Date()), calendar })
    return (
      await countCaseList(
        db,
        { tenant, filter, days },
        await findSearchMatches(db, { tenant, filter }),
      )
    ).total
  })
}

/** Numbers whose list holds another number of cases. */
async function mismatches(actor: Actor, tenant: Tenant, view: ReportPage): Promise<string[]> {
  const drills = drillsOf(view)
  expect(drills.filter(({ count }) => count > 0).length).toBeGreaterThan(10)
  const seen = new Map(drills.map((drill) => [JSON.stringify(drill), drill]))
  const wrong: string[] = []
  for (const { count, cases } of seen.values()) {
    const listed = await countListed(actor, tenant, cases)
    if (listed !== count) wrong.push(`${JSON.stringify(cases)}: ${count}, listed ${listed}`)
  }
  return wrong
}

const ALL_TIME = { from: '2000-01', to: '2099-12' }
const month = (ago: number) => toLocalDate(new Date(Date.now() - ago * 30 * 86_400_000)).slice(0, 7)

test.each([
  ['近十二个月', {}],
  ['全部', ALL_TIME],
  ['几个月', { from: month(9), to: month(4) }],
  ['一种纠纷', { ...ALL_TIME, type: 'tort' }],
  ['一种来源', { ...ALL_TIME, source: 'administrative' }],
  [
    '一种纠纷和来源，一个月',
    { from: month(3), to: month(3), type: 'labour', source: 'party_application' },
  ],
])('机构报表（%s）：每个数字点开的列表恰好有这么多案件', async (_title, query) => {
  const view = await viewOf(getReport(world.people.adminA, query))
  expect(
    await mismatches(world.people.adminA, { institutionId: world.institutions.a }, view),
  ).toEqual([])
})

test('按调解员筛选时，数字来自该调解员自己的案件，同样能逐一点开', async () => {
  const view = await viewOf(
    getReport(world.people.adminA, { ...ALL_TIME, mediator: world.people.mediatorA2.id }),
  )
  expect(view.filter.mediator?.name).toBe('王朗')
  expect(view.figures.closed.count).toBeGreaterThan(0)
  expect(view.figures.declined).toBeNull()
  expect(view.loads?.map(({ name }) => name)).toEqual(['王朗'])
  expect(
    await mismatches(world.people.adminA, { institutionId: world.institutions.a }, view),
  ).toEqual([])
})

test('别的机构的调解员不成其为条件', async () => {
  const plain = await viewOf(getReport(world.people.adminA, {}))
  const query = await viewOf(
    getReport(world.people.adminA, { mediator: world.people.mediatorB.id }),
  )
  expect(query.figures).toEqual(plain.figures)
  expect(JSON.stringify(query)).not.toContain('陈启')
})

test.each([
  ['全部', ALL_TIME],
  ['一种纠纷', { ...ALL_TIME, type: 'contract' }],
  ['近十二个月', {}],
])('法院报表（%s）：每个数字点开的列表恰好有这么多案件', async (_title, query) => {
  const view = await viewOf(getCourtReport(world.people.reviewerA, query))
  expect(await mismatches(world.people.reviewerA, { courtId: world.courts.a }, view)).toEqual([])
})

test('法院按调解员筛选：只数这名调解员在本院的案件，每个数字点开的列表恰好有这么多，列表页上也是', async () => {
  const { reviewerA, mediatorA2 } = world.people
  for (const query of [{}, { type: 'tort' }, { source: 'administrative' }]) {
    const view = await viewOf(
      getCourtReport(reviewerA, { ...ALL_TIME, ...query, mediator: mediatorA2.id }),
    )
    expect(view.filter.mediator).toEqual({ id: mediatorA2.id, name: '王朗' })
    expect(view.loads).toBeNull()
    expect(await mismatches(reviewerA, { courtId: world.courts.a }, view)).toEqual([])
    const {
      rows: [truth],
    } = await (
      await ownerClient()
    ).query<{ referred: number; closed: number }>(
      `SELECT count(*)::int AS referred, count(closed_at)::int AS closed FROM cases
        WHERE court_id = $1 AND mediator_id = $2
         AND ($3::text IS NULL OR dispute_type = $3) AND ($4::text IS NULL OR source = $4)`,
      [
        world.courts.a,
        mediatorA2.id,
        'type' in query ? query.type : null,
        'source' in query ? query.source : null,
      ],
    )
    expect({ referred: view.figures.referred.count, closed: view.figures.closed.count }).toEqual(
      truth,
    )
    expect(truth!.referred).toBeGreaterThan(0)
    for (const { count, cases } of [
      view.figures.referred,
      view.figures.closed,
      view.states.find(({ status }) => status === 'settled')!.cases,
    ]) {
      expect((await viewOf(findCourtCases(reviewerA, { tab: 'all', ...cases }))).total).toBe(count)
    }
  }
})

test.each([
  ['不加条件', {}],
  ['一种纠纷', { type: 'tort' }],
  ['一种来源', { source: 'administrative' }],
  ['一种纠纷和来源', { type: 'labour', source: 'party_application' }],
  ['一名调解员', { mediator: 'A2' }],
  ['一名调解员的一种纠纷和来源', { mediator: 'A2', type: 'tort', source: 'administrative' }],
] as const)(
  '各状态案件（%s）：各状态加起来就是全部案件，已结案和已归档不少一件',
  async (_title, params) => {
    const { adminA, judgeA, mediatorA2 } = world.people
    const narrowed = { ...params, ...('mediator' in params && { mediator: mediatorA2.id }) }
    for (const [who, tenant, query] of [
      [adminA, { institutionId: world.institutions.a }, getReport],
      [judgeA, { courtId: world.courts.a }, getCourtReport],
    ] as const) {
      // A narrow period: the states do not follow it.
      const { states } = await viewOf(query(who, { from: month(2), to: month(1), ...narrowed }))
      expect(states.reduce((sum, { cases }) => sum + cases.count, 0)).toBe(
        await countListed(who, tenant, narrowed),
      )
      const settled = states.filter(({ status }) =>
        ['closed', 'archived', 'settled'].includes(status),
      )
      expect(settled.map(({ status }) => status)).toEqual(
        Object.keys(params).length > 0 ? ['settled'] : ['closed', 'archived'],
      )
      expect(settled.reduce((sum, { cases }) => sum + cases.count, 0)).toBe(
        await countListed(who, tenant, { ...narrowed, status: 'closed,archived' }),
      )
    }
  },
)

test('点开的列表就是案件调解记录页面上的那个列表，任何状态都在内', async () => {
  const { figures, states } = await viewOf(getReport(world.people.adminA, ALL_TIME))
  for (const { count, cases } of [
    figures.referred,
    figures.late,
    states.find(({ status }) => status === 'pending_acceptance')!.cases,
  ]) {
    expect((await viewOf(findRecords(world.people.adminA, cases))).total).toBe(count)
  }
})
