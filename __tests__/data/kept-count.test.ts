import type { LocalDate } from '@/lib/domain/time/local-date'
import { withActor } from '@/lib/data/door'
import { countCaseList } from '@/lib/data/stores/case/case-count-store'
import type { CaseFilter } from '@/lib/data/stores/case/case-filter'
import { keptCountOf } from '@/lib/data/stores/case/kept-count'
import { layReportCases } from '../support/report-world'
import { buildWorld, closeWorld, ownerClient, type World } from '../support/world'

// 报表上的数字点进去是一份列表：条件与报表一样的，件数直接取随时记下的数，与逐件数的一分不差；别的条件逐件数。

const on = (day: string) => day as LocalDate
const CLOSED = ['closed', 'archived'] as const
const MONTHS = { from: on('2026-01-01'), to: on('2026-03-31') }

test.each<[string, CaseFilter, string]>([
  ['什么也不限', {}, 'referred total all'],
  ['类型', { disputeTypes: ['labour', 'tort'] }, 'referred type labour,tort'],
  ['来源和引调的月份', { sources: ['administrative'], referred: MONTHS }, 'referred source'],
  ['受理的月份', { accepted: MONTHS }, 'accepted total'],
  ['已结案', { statuses: CLOSED }, 'closed total'],
  ['结案情形', { outcomes: ['agreement'] }, 'closed outcome agreement'],
  [
    '已结案、类型和结案的月份',
    { statuses: CLOSED, disputeTypes: ['tort'], closed: MONTHS },
    'closed type',
  ],
  ['空的搜索', { q: '' }, 'referred total'],
])('取记下的数：%s', (_title, filter, expected) => {
  const kept = keptCountOf(filter)!
  expect(`${kept.flow} ${kept.part} ${kept.words.join()}`).toContain(expected)
})

test.each<[string, CaseFilter]>([
  ['办理中', { statuses: ['in_mediation'] }],
  ['只是已归档', { statuses: ['archived'] }],
  ['不是整月', { referred: { from: on('2026-01-02'), to: on('2026-03-31') } }],
  ['月末不是最后一日', { referred: { from: on('2026-01-01'), to: on('2026-03-30') } }],
  ['两样都限', { disputeTypes: ['tort'], sources: ['administrative'] }],
  ['两个期间', { referred: MONTHS, accepted: MONTHS }],
  ['已结案而限引调的月份', { statuses: CLOSED, referred: MONTHS }],
  ['别的条件', { disputeTypes: ['tort'], clock: 'closed_late' }],
  ['搜索', { q: '王芳' }],
])('逐件数：%s', (_title, filter) => {
  expect(keptCountOf(filter)).toBeNull()
})

describe('在真实的数据上', () => {
  let world: World
  beforeAll(async () => {
    world = await buildWorld()
    await layReportCases(world, 120, 5)
  })
  afterAll(closeWorld)

  test.each<[string, CaseFilter, string]>([
    ['类型', { disputeTypes: ['tort', 'labour'] }, `dispute_type IN ('tort', 'labour')`],
    [
      '已结案和来源',
      { statuses: CLOSED, sources: ['delegated_pre_filing'] },
      `closed_at IS NOT NULL AND source = 'delegated_pre_filing'`,
    ],
    ['结案情形', { outcomes: ['agreement'] }, `outcome = 'agreement'`],
    [
      '引调的月份',
      { referred: { from: on('2026-02-01') } },
      `referred_at >= timestamptz '2026-02-01 00:00+08'`,
    ],
    [
      '受理的月份',
      { accepted: { to: on('2026-03-31') } },
      `accepted_at < timestamptz '2026-04-01 00:00+08'`,
    ],
  ])('件数相等：%s', async (_title, filter, condition) => {
    const { rows } = await (
      await ownerClient()
    ).query<{ n: number }>(
      `SELECT count(*)::int AS n FROM cases WHERE court_id = $1 AND ${condition}`,
      [world.courts.a],
    )
    const counted = await withActor(world.people.clerkA, (db) =>
      countCaseList(
        db,
        {
          tenant: { courtId: world.courts.a },
          filter,
          days: {
            today: on('2026-04-01'),
            red: on('2026-04-01'),
            yellow: on('2026-04-01'),
            soon: on('2026-04-01'),
          },
        },
        { kind: 'all' },
      ),
    )
    expect(keptCountOf(filter)).not.toBeNull()
    expect(rows[0]!.n).toBeGreaterThan(0)
    expect(counted).toEqual({ total: rows[0]!.n, isMore: false })
  })
})
