import { reportPictures } from '@/components/statistics/report-pictures'
import { disputeType } from '@/lib/labels/zh-CN/case'
import { localDate } from '@/__tests__/support/local-date'
import { NO_FLOW } from '@/lib/domain/statistics/flow'
import type { PerformanceCounts } from '@/lib/domain/performance/performance-rate'
import type { DisputeType } from '@/lib/domain/case/vocabulary'
import type { Month } from '@/lib/domain/statistics/month'
import { presentReportPage } from '@/lib/queries/statistics/report-page'

const closedOf = (key: DisputeType, cases: number, succeeded: number) =>
  ({ flow: 'closed', key, sums: { ...NO_FLOW, cases, succeeded } }) as const

const viewWith = (performance: ReadonlyMap<string, PerformanceCounts>) =>
  presentReportPage(
    {
      period: { from: '2025-12' as Month, to: '2026-02' as Month },
      requestedPeriod: { from: '2025-12' as Month, to: '2026-02' as Month },
      earliest: '2025-01' as Month,
      filter: {},
      happened: { withdrawn: 3, declined: 1, resigned: 2, extended: 4, paused: 5 },
      flows: {
        months: [{ flow: 'referred', key: '2026-01' as Month, sums: { ...NO_FLOW, cases: 3 } }],
        types: [
          closedOf('tort', 3, 2),
          closedOf('labour', 4, 0),
          closedOf('maritime', 2, 2),
          { flow: 'referred', key: 'other', sums: { ...NO_FLOW, cases: 1 } },
        ],
        sources: [],
        outcomes: [],
      },
      open: [],
      byStatus: { in_mediation: 7, closed: 11, archived: 4 },
      settled: null,
      mediator: null,
      offered: [],
      mediators: [],
      declined: 0,
      performance: { month: new Map(), type: performance, source: new Map() },
    },
    localDate('2026-02-24'),
  )
const view = viewWith(
  new Map([
    ['tort', { followed: 3, voluntary: 1 }],
    ['maritime', { followed: 2, voluntary: 0 }],
  ]),
)

test('各状态案件：图里的状态和表里的一样，已结案和已归档不少', () => {
  const drawn = reportPictures(view).states!.points.map(({ label, values }) => [label, values[0]])
  expect(drawn).toEqual(
    view.states.map(({ cases }, index) => [view.tables.states.rows[index]![0], cases.count]),
  )
  expect(drawn).toContainEqual(['已结案', 11])
  expect(drawn).toContainEqual(['已归档', 4])
})

test('各类纠纷：成功率旁边是自动履行率，与表格一字不差；没有可计的留空，没有结案的不画', () => {
  const { series, points, unit, highest } = reportPictures(view).types!
  expect([series.map(({ name }) => name), unit, highest]).toEqual([
    ['成功率', '自动履行率'],
    '%',
    100,
  ])
  const drawn = Object.fromEntries(points.map(({ label, ...bars }) => [label, bars]))
  expect(drawn).toEqual({
    侵权责任纠纷: {
      values: [expect.closeTo(66.67, 2), expect.closeTo(33.33, 2)],
      notes: ['66.67%（2/3）', '33.33%（1/3）'],
    },
    '劳动争议、人事争议': { values: [0, null], notes: ['0%（0/4）', null] },
    [disputeType.maritime]: { values: [100, 0], notes: ['100%（2/2）', '0%（0/2）'] },
  })
  const { columns, rows } = view.tables.types
  const at = (header: string) => columns.indexOf(header)
  for (const [name, ...cells] of rows) {
    const notes = drawn[name]?.notes ?? [null, null]
    const shownIn = (header: string) => {
      const cell = cells[at(header) - 1]
      return typeof cell === 'object' && cell && 'shown' in cell ? String(cell.shown) : null
    }
    expect([notes[0]?.split('（')[0] ?? null, notes[1]]).toEqual([
      shownIn('成功率'),
      shownIn('自动履行率'),
    ])
  }
})

test('一件可计履行的也没有时，图里只有成功率', () => {
  const { series, points } = reportPictures(viewWith(new Map())).types!
  expect(series.map(({ name }) => name)).toEqual(['成功率'])
  expect(points.every(({ values, notes }) => values.length === 1 && notes?.length === 1)).toBe(true)
})

test('月份的轴：每个月写得一样短，年份写在第一个月和一月的下面', () => {
  expect(reportPictures(view).months!.points.map(({ short, below }) => [short, below])).toEqual([
    ['12月', '25年'],
    ['1月', '26年'],
    ['2月', undefined],
  ])
})
