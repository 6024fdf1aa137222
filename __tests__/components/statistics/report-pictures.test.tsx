import { reportPictures } from '@/components/statistics/report-pictures'
import { localDate } from '@/__tests__/support/local-date'
import { NO_FLOW } from '@/lib/domain/statistics/flow'
import type { Month } from '@/lib/domain/statistics/month'
import { presentReportPage } from '@/lib/queries/statistics/report-page'

const view = presentReportPage(
  {
    period: { from: '2025-12' as Month, to: '2026-02' as Month },
    requestedPeriod: { from: '2025-12' as Month, to: '2026-02' as Month },
    earliest: '2025-01' as Month,
    filter: {},
    happened: { withdrawn: 3, declined: 1, resigned: 2, extended: 4, paused: 5 },
    flows: {
      months: [{ flow: 'referred', key: '2026-01' as Month, sums: { ...NO_FLOW, cases: 3 } }],
      types: [],
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
    performance: { month: new Map(), type: new Map(), source: new Map() },
  },
  localDate('2026-02-24'),
)

test('各状态案件：图里的状态和表里的一样，已结案和已归档不少', () => {
  const drawn = reportPictures(view).states!.points.map(({ label, values }) => [label, values[0]])
  expect(drawn).toEqual(
    view.states.map(({ cases }, index) => [view.tables.states.rows[index]![0], cases.count]),
  )
  expect(drawn).toContainEqual(['已结案', 11])
  expect(drawn).toContainEqual(['已归档', 4])
})

test('月份的轴：每个月写得一样短，年份写在第一个月和一月的下面', () => {
  expect(reportPictures(view).months!.points.map(({ short, below }) => [short, below])).toEqual([
    ['12月', '25年'],
    ['1月', '26年'],
    ['2月', undefined],
  ])
})
