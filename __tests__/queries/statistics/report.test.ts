import { toLocalDate } from '@/lib/domain/time/local-date'
import { getCourtReport } from '@/lib/queries/court/get-court-report'
import { findDeclines } from '@/lib/queries/institution/find-declines'
import { getReport } from '@/lib/queries/institution/get-report'
import { declinesOf } from '@/lib/queries/statistics/report-drill'
import { refusalOf, viewOf } from '../../support/institution-list'
import { layReportCases } from '../../support/report-world'
import { buildWorld, closeWorld, ownerClient, type World } from '../../support/world'

// Hundreds of lists are counted, each as its page would count it.

let world: World

beforeAll(async () => {
  world = await buildWorld()
  await layReportCases(world, 900, 20_261_125)
})
afterAll(closeWorld)

const ALL_TIME = { from: '2000-01', to: '2099-12' }
const month = (ago: number) => toLocalDate(new Date(Date.now() - ago * 30 * 86_400_000)).slice(0, 7)

test('机构的报表只给本机构的管理员，法院的报表只给法院的人', async () => {
  for (const who of ['mediatorA', 'clerkA', 'reviewerA', 'partyX', 'system', 'auditor'] as const)
    expect(await refusalOf(getReport(world.people[who], {}))).toBe('NOT_FOUND')
  for (const who of ['adminA', 'mediatorA', 'partyX', 'system', 'auditor', 'courtSystemA'] as const)
    expect(await refusalOf(getCourtReport(world.people[who], {}))).toBe('NOT_FOUND')
})

test('不受理的件数就是不受理记录里的件数', async () => {
  for (const query of [ALL_TIME, { from: month(6), to: month(2) }, { ...ALL_TIME, type: 'tort' }]) {
    const view = await viewOf(getReport(world.people.adminA, query))
    const listed = await viewOf(
      findDeclines(world.people.adminA, declinesOf(view.period, view.filter.type)),
    )
    expect(view.figures.declined).toBe(listed.total)
  }
  expect((await viewOf(getReport(world.people.adminA, ALL_TIME))).figures.declined).toBe(20)
})

type Recomputed = {
  referred: number
  accepted: number
  closed: number
  succeeded: number
  days: number
  seconds: number
  accepted_late: number
  closed_late: number
  beyond: number
}

async function recompute(tenant: 'institution_id' | 'court_id', id: string): Promise<Recomputed> {
  const { rows } = await (
    await ownerClient()
  ).query<Recomputed>(
    `SELECT count(*)::int AS referred, count(accepted_at)::int AS accepted,
      count(closed_at)::int AS closed, (count(*) FILTER (WHERE outcome IN ('agreement',
        'settled_withdrawn')))::int AS succeeded, coalesce(sum(closing_days), 0)::int AS days,
       coalesce(sum(floor(extract(epoch FROM accepted_at - received_at) + 0.5)), 0)::int AS seconds,
       (count(*) FILTER (WHERE (accepted_at AT TIME ZONE 'Asia/Shanghai')::date
         > acceptance_due_on))::int AS accepted_late,
       (count(*) FILTER (WHERE (closed_at AT TIME ZONE 'Asia/Shanghai')::date
         > mediation_due_on))::int AS closed_late,
       (count(*) FILTER (WHERE closing_days > 90))::int AS beyond
     FROM cases WHERE ${tenant} = $1`,
    [id],
  )
  return rows[0]!
}

test.each([
  ['机构', 'institution_id'],
  ['法院', 'court_id'],
] as const)(
  '%s报表的数字等于直接从案件重新计算的结果，别家的案件一件不混',
  async (_title, tenant) => {
    const id = tenant === 'institution_id' ? world.institutions.a : world.courts.a
    const { figures, bands, months } = await viewOf(
      tenant === 'institution_id'
        ? getReport(world.people.adminA, ALL_TIME)
        : getCourtReport(world.people.judgeA, ALL_TIME),
    )
    const truth = await recompute(tenant, id)
    expect({
      referred: figures.referred.count,
      accepted: figures.accepted.count,
      closed: figures.closed.count,
      succeeded: figures.succeeded.count,
      accepted_late: figures.acceptedLate.count,
      closed_late: figures.closedLate.count,
      beyond: bands.at(-1)!.cases.count,
    }).toEqual({
      referred: truth.referred,
      accepted: truth.accepted,
      closed: truth.closed,
      succeeded: truth.succeeded,
      accepted_late: truth.accepted_late,
      closed_late: truth.closed_late,
      beyond: truth.beyond,
    })
    expect(figures.averageDays).toBe(Math.floor(truth.days / truth.closed + 0.5))
    const tenths = Math.floor((truth.seconds * 10) / (truth.accepted * 3600) + 0.5)
    expect(Number(figures.averageHours)).toBe(tenths / 10)
    expect(figures.rate).toBe(`${Math.round((truth.succeeded * 10_000) / truth.closed) / 100}%`)
    expect(months.reduce((sum, { closed }) => sum + closed.count, 0)).toBe(truth.closed)
  },
)

test('各部分的合计相互一致：月份、类型、来源、结果、用时都加到同一个结案数', async () => {
  const view = await viewOf(getReport(world.people.adminA, {}))
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0)
  const { count } = view.figures.closed
  expect([
    sum(view.months.map(({ closed }) => closed.count)),
    sum(view.types.map(({ closed }) => closed.count)),
    sum(view.sources.map(({ closed }) => closed.count)),
    sum(view.outcomes.map(({ cases }) => cases.count)),
    sum(view.bands.map(({ cases }) => cases.count)),
    view.figures.succeeded.count + view.figures.failed.count,
  ]).toEqual([count, count, count, count, count, count])
  expect(view.months).toHaveLength(12)
})

test('两个机构按同一期间统计，合起来恰好是全部未退回的案件', async () => {
  const [a, b] = [
    await viewOf(getReport(world.people.adminA, ALL_TIME)),
    await viewOf(getReport(world.people.adminB, ALL_TIME)),
  ]
  const { rows } = await (
    await ownerClient()
  ).query<{ n: number }>(`SELECT count(*)::int AS n FROM cases WHERE institution_id IS NOT NULL`)
  expect(a.figures.referred.count + b.figures.referred.count).toBe(rows[0]!.n)
  expect(a.loads?.map(({ name }) => name).sort()).toEqual(['王朗', '谢岚'])
})

test('地址里写错的条件不起作用，也不报错', async () => {
  const plain = await viewOf(getReport(world.people.adminA, {}))
  const query = await viewOf(
    getReport(world.people.adminA, {
      from: '2026-13',
      to: 'x',
      type: 'nothing',
      source: "' OR 1=1",
      mediator: '1',
      __proto__: 'x',
    }),
  )
  expect(query.figures).toEqual(plain.figures)
})
