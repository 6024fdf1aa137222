import type { Actor } from '@/lib/domain/access/roles'
import { OUTCOMES, isSuccess } from '@/lib/domain/case/vocabulary'
import { findCourtCaseScores } from '@/lib/queries/court/find-court-case-scores'
import { findCourtMediatorScores } from '@/lib/queries/court/find-court-mediator-scores'
import { findCaseScores } from '@/lib/queries/institution/find-case-scores'
import { findMediatorScores } from '@/lib/queries/institution/find-mediator-scores'
import { findRecords } from '@/lib/queries/institution/find-records'
import table from '../../../prisma/seed/score-table-cases.json'
import { viewOf } from '../../support/institution-list'
import { ownerClient, type World } from '../../support/world'
import { manualWorld } from './manual-world'

// The manual's two tables (3.9) through the real database, and the cases behind their numbers.

let world: World
let admin: Actor
let institutionId: string

beforeAll(() => {
  const built = manualWorld()
  world = built.world
  admin = built.institution.admins[0]!
  institutionId = built.institution.id
})

describe('按条件筛选的积分与从案件重新计算的相同', () => {
  const FILTERS = [
    { from: '2020-03' },
    { to: '2020-03' },
    { from: '2020-03', to: '2020-03' },
    { type: 'other' },
    { source: 'entrusted_ordinary' },
    { from: '2020-04', type: 'contract' },
    { from: '2021-01' },
    { type: 'contract', source: 'delegated_pre_filing', to: '2020-12' },
  ] as const

  async function recompute(filter: { from?: string; to?: string; type?: string; source?: string }) {
    const db = await ownerClient()
    const successes = OUTCOMES.filter(isSuccess)
    const { rows } = await db.query<{
      name: string
      closed: number
      succeeded: number
      total: number
      days: number
    }>(
      `SELECT mediator_name AS name, count(*)::int AS closed,
        count(*) FILTER (WHERE outcome = ANY ($2))::int AS succeeded,
          sum(closing_days)::int AS days, (SELECT sum(p.points)::int FROM score_points p
            WHERE p.case_id = ANY (array_agg(c.id))) AS total
       FROM cases c WHERE institution_id = $1 AND closed_at IS NOT NULL
         AND ($3::text IS NULL OR to_char(closed_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM') >= $3)
         AND ($4::text IS NULL OR to_char(closed_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM') <= $4)
         AND ($5::text IS NULL OR dispute_type = $5) AND ($6::text IS NULL OR source = $6)
       GROUP BY mediator_name ORDER BY total DESC`,
      [
        institutionId,
        successes,
        filter.from ?? null,
        filter.to ?? null,
        filter.type ?? null,
        filter.source ?? null,
      ],
    )
    return rows
  }

  test.each(FILTERS)('%j', async (filter) => {
    const { rows } = await viewOf(findMediatorScores(admin, filter))
    const expected = await recompute(filter)
    expect(
      rows.map(({ mediator, closed, succeeded, total }) => ({
        mediator,
        closed,
        succeeded,
        total,
      })),
    ).toEqual(
      expected.map(({ name, closed, succeeded, total }) => ({
        mediator: name,
        closed,
        succeeded,
        total,
      })),
    )
    expect(rows.map(({ averageDays }) => averageDays)).toEqual(
      expected.map(({ days, closed }) => String(Math.round(days / closed))),
    )
  })
})

test('每个件数都打开恰好那些案件', async () => {
  for (const filter of [{}, { from: '2020-03', to: '2020-03' }, { type: 'contract' }]) {
    const view = await viewOf(findMediatorScores(admin, filter))
    const { rows, closed: all, closedCases, rowCases } = view
    expect((await viewOf(findRecords(admin, closedCases))).total).toBe(all)
    for (const row of rows) {
      const mediator = row.mediatorId
      const closed = await viewOf(findRecords(admin, { mediator, ...rowCases.closed }))
      const succeeded = await viewOf(findRecords(admin, { mediator, ...rowCases.succeeded }))
      const scored = await viewOf(findCaseScores(admin, { mediator, ...rowCases.closed }))
      expect([closed.total, succeeded.total, scored.total]).toEqual([
        row.closed,
        row.succeeded,
        row.closed,
      ])
      expect(scored.rows.reduce((sum, { total }) => sum + total, 0)).toBe(row.total)
    }
  }
})

test('案件积分按引调月份、类型、来源、调解员、状态筛选，看不懂的条件不起作用', async () => {
  const totalOf = async (params: object) => (await viewOf(findCaseScores(admin, params))).total
  const inMarch = table.cases.filter(({ referredAt }) => referredAt.startsWith('2020-03')).length
  expect(await totalOf({ from: '2020-03', to: '2020-03', status: 'closed' })).toBe(inMarch)
  expect(await totalOf({ type: 'special_procedure' })).toBe(1)
  expect(await totalOf({ source: 'entrusted_ordinary' })).toBe(2)
  expect(await totalOf({ from: '2020-13', type: 'nonsense', mediator: 'x' })).toBe(84)
})

test('法院的积分页都带水印', async () => {
  expect((await viewOf(findCourtMediatorScores(world.people.clerkA, {}))).watermark).toMatch(
    /^甲区法院 甲书记 \d{4}/,
  )
  expect((await viewOf(findCourtMediatorScores(world.people.reviewerA, {}))).watermark).toMatch(
    /^甲区法院 甲审阅 \d{4}/,
  )
  expect((await viewOf(findCourtCaseScores(world.people.reviewerA, {}))).watermark).toMatch(
    /^甲区法院 甲审阅 \d{4}/,
  )
})
