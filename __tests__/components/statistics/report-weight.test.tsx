import { render } from '@testing-library/react'
import { ReportBody } from '@/components/statistics/report-body'
import { localDate } from '@/__tests__/support/local-date'
import { CASE_SOURCES } from '@/lib/domain/case/source'
import { CASE_STATUSES } from '@/lib/domain/case/status'
import { DISPUTE_TYPES, OUTCOMES } from '@/lib/domain/case/vocabulary'
import { FLOWS, type KeyedFlow } from '@/lib/domain/statistics/flow'
import type { Month } from '@/lib/domain/statistics/month'
import { pageHref } from '@/lib/edge/page/search-params'
import type { ReportFacts } from '@/lib/queries/statistics/load-report'
import { presentReportPage } from '@/lib/queries/statistics/report-page'

// 一份写满的机构案件报表：十二个月，全部纠纷类型、来源、事由和状态，五十位调解员，每个数字都有链接。

const MONTHS = Array.from(
  { length: 12 },
  (_, index) => `2026-${String(index + 1).padStart(2, '0')}` as Month,
)
const MEDIATORS = Array.from({ length: 50 }, (_, index) => ({
  id: `0190a1b2-c3d4-4e5f-8a9b-${String(index).padStart(12, '0')}`,
  name: '谢岚初',
}))
const sums = {
  cases: 23_456,
  succeeded: 12_345,
  late: 321,
  days: 345_678,
  seconds: 98_765_432,
  bands: [4_567, 4_567, 4_567, 4_567, 4_567, 621],
}
const everyFlow = <Key extends string>(keys: readonly Key[]): KeyedFlow<Key>[] =>
  keys.flatMap((key) => FLOWS.map((flow) => ({ flow, key, sums })))
const performanceOf = <Key extends string>(keys: readonly Key[]) =>
  new Map(keys.map((key) => [key, { followed: 4_321, voluntary: 3_210 }]))

const FULL: ReportFacts = {
  period: { from: MONTHS[0]!, to: MONTHS[11]! },
  requestedPeriod: null,
  earliest: MONTHS[0]!,
  filter: {},
  happened: { withdrawn: 3_210, declined: 1_234, resigned: 2_345, extended: 4_321, paused: 5_432 },
  flows: {
    months: everyFlow(MONTHS),
    types: everyFlow(DISPUTE_TYPES),
    sources: everyFlow(CASE_SOURCES),
    outcomes: OUTCOMES.map((key) => ({ flow: 'closed', key, sums })),
  },
  open: MEDIATORS.map(({ id }) => ({
    status: 'in_mediation',
    mediatorId: id,
    cases: 123,
    waitingLate: 12,
    late: 23,
    runningOut: 34,
  })),
  byStatus: Object.fromEntries(CASE_STATUSES.map((status) => [status, 12_345])),
  settled: null,
  mediator: null,
  offered: MEDIATORS,
  mediators: MEDIATORS.map((mediator) => ({ ...mediator, isActive: true, cap: 150 })),
  declined: 1_234,
  performance: {
    month: performanceOf(MONTHS),
    type: performanceOf(DISPUTE_TYPES),
    source: performanceOf(CASE_SOURCES),
  },
}

beforeEach(() => {
  window.matchMedia = jest.fn().mockReturnValue({
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  })
})

test('写满的机构案件报表，正文的 HTML 不超过 104 KB', () => {
  const { container } = render(
    <ReportBody
      view={presentReportPage(FULL, localDate('2026-12-31'))}
      hrefOf={(conditions) => pageHref('/institution/records', conditions)}
      printedBy="林敏 于 2026-12-31 09:00 打印"
    />,
  )
  expect(Buffer.byteLength(container.innerHTML)).toBeLessThan(104_000)
})
