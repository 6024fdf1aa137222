import { render, screen, within } from '@testing-library/react'
import { ReportBody } from '@/components/statistics/report-body'
import { ReportFilters } from '@/components/statistics/report-filters'
import { localDate } from '@/__tests__/support/local-date'
import { NO_FLOW } from '@/lib/domain/statistics/flow'
import type { Month } from '@/lib/domain/statistics/month'
import type { ReportFacts } from '@/lib/queries/statistics/load-report'
import { presentReportPage } from '@/lib/queries/statistics/report-page'

const month = '2026-11' as Month
const facts: ReportFacts = {
  period: { from: month, to: month },
  requestedPeriod: { from: month, to: month },
  earliest: '2026-01' as Month,
  filter: {},
  happened: { withdrawn: 3, declined: 1, resigned: 2, extended: 4, paused: 5 },
  flows: {
    months: [
      { flow: 'referred', key: month, sums: { ...NO_FLOW, cases: 1200 } },
      { flow: 'accepted', key: month, sums: { ...NO_FLOW, cases: 4, late: 1, seconds: 4 * 5400 } },
      {
        flow: 'closed',
        key: month,
        sums: {
          ...NO_FLOW,
          cases: 11,
          succeeded: 8,
          late: 2,
          days: 143,
          bands: [4, 4, 3, 0, 0, 0],
        },
      },
    ],
    types: [
      { flow: 'closed', key: 'tort', sums: { ...NO_FLOW, cases: 11, succeeded: 8, days: 143 } },
    ],
    sources: [
      {
        flow: 'closed',
        key: 'administrative',
        sums: { ...NO_FLOW, cases: 11, succeeded: 8, days: 143 },
      },
    ],
    outcomes: [
      { flow: 'closed', key: 'agreement', sums: { ...NO_FLOW, cases: 8, succeeded: 8 } },
      { flow: 'closed', key: 'deadlock', sums: { ...NO_FLOW, cases: 3 } },
    ],
  },
  open: [
    { status: 'in_mediation', mediatorId: 'm1', cases: 7, waitingLate: 0, late: 2, runningOut: 1 },
  ],
  byStatus: { in_mediation: 7, closed: 11 },
  settled: null,
  mediator: null,
  offered: [
    { id: 'm1', name: '谢岚' },
    { id: 'm2', name: '王朗' },
  ],
  mediators: [
    { id: 'm1', name: '谢岚', isActive: true, cap: 12 },
    { id: 'm2', name: '王朗', isActive: false, cap: 12 },
  ],
  declined: 5,
  performance: {
    month: new Map([[month, { followed: 4, voluntary: 3 }]]),
    type: new Map([['tort', { followed: 4, voluntary: 3 }]]),
    source: new Map(),
  },
}
const hrefOf = (conditions: Readonly<Record<string, string | undefined>>) =>
  `/list?${new URLSearchParams(conditions as Record<string, string>)}`
const view = presentReportPage(facts, localDate('2026-11-24'))

function sectionOf(title: string) {
  return within(screen.getByRole('table', { name: title }))
}

beforeEach(() => {
  window.matchMedia = jest.fn().mockReturnValue({
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  })
})

test('每个数字通向它所数的案件，说得出数的是什么；零不是链接', () => {
  render(<ReportBody printedBy="林敏 于 2026-11-24 09:00 打印" view={view} hrefOf={hrefOf} />)
  expect(screen.getByRole('link', { name: '收案 1,200 件，查看案件' })).toHaveAttribute(
    'href',
    '/list?referredFrom=2026-11-01&referredTo=2026-11-30',
  )
  expect(screen.getByRole('link', { name: '超期未结 2 件，查看案件' })).toHaveAttribute(
    'href',
    '/list?clock=running_late',
  )
  const row = sectionOf('结案用时').getByRole('row', { name: /^16 至 30 天/ })
  // The share is computed from the same cases, and opens them too.
  const links = within(row).getAllByRole('link')
  expect(links.map((link) => link.getAttribute('aria-label'))).toEqual([
    '16 至 30 天 件数 3',
    '16 至 30 天 占比 27.27%，计入 3 件',
  ])
  for (const link of links)
    expect(link).toHaveAttribute(
      'href',
      '/list?closedFrom=2026-11-01&closedTo=2026-11-30&daysFrom=16&daysTo=30',
    )
  expect(
    within(sectionOf('结案用时').getByRole('row', { name: /^31 至 60 天/ })).queryByRole('link'),
  ).toBeNull()
})

test('成功率照手册的写法，旁边是成功和不成的件数', () => {
  render(<ReportBody printedBy="林敏 于 2026-11-24 09:00 打印" view={view} hrefOf={hrefOf} />)
  expect(screen.getAllByText('72.73%').length).toBeGreaterThan(0)
  expect(screen.getByRole('link', { name: '不成 3 件，查看案件' })).toHaveAttribute(
    'href',
    '/list?result=failure&closedFrom=2026-11-01&closedTo=2026-11-30',
  )
  expect(screen.getByText('1.5')).toBeInTheDocument()
})

test('每个指标和每一部分都有口径：键盘到得了，打印时也在', () => {
  render(<ReportBody printedBy="林敏 于 2026-11-24 09:00 打印" view={view} hrefOf={hrefOf} />)
  expect(screen.getByRole('button', { name: '调解成功率的口径' })).toHaveAccessibleDescription(
    /成功件数除以结案件数/,
  )
  expect(
    screen.getByRole('button', { name: '三个工作日内到期的口径' }),
  ).toHaveAccessibleDescription(/今天或者其后三个工作日内届满/)
  const buttons = screen.getAllByRole('button', { name: /的口径$/ })
  expect(buttons).toHaveLength(view.ofNow.length + view.ofPeriod.length + 7)
  for (const button of buttons) expect(button).toHaveAccessibleDescription(/.{8,}/)
  expect(screen.getByText('口径说明').closest('details')?.querySelectorAll('dd')).toHaveLength(
    buttons.length,
  )
})

test('停用且没有在办案件的人不列；有在办的才列', () => {
  render(<ReportBody printedBy="林敏 于 2026-11-24 09:00 打印" view={view} hrefOf={hrefOf} />)
  expect(sectionOf('各调解员承办中').queryByText(/王朗/)).toBeNull()
  expect(sectionOf('各调解员承办中').getByRole('row', { name: /^谢岚/ })).toHaveTextContent(
    '谢岚70212',
  )
})

test('法院的报表没有各调解员承办中，也没有不受理', () => {
  render(
    <ReportBody
      printedBy="林敏 于 2026-11-24 09:00 打印"
      view={presentReportPage(
        { ...facts, mediators: null, declined: null },
        localDate('2026-11-24'),
      )}
      hrefOf={hrefOf}
    />,
  )
  expect(screen.queryByRole('table', { name: '各调解员承办中' })).toBeNull()
  expect(screen.queryByText('不受理')).toBeNull()
  expect(screen.getAllByText('现退回本院', { selector: 'dt' }).length).toBeGreaterThan(0)
})

test('筛选写在地址里：常用期间保留其他条件，当前的一个标明', () => {
  const narrowed = presentReportPage(
    {
      ...facts,
      filter: { disputeType: 'tort', mediatorId: 'm1' },
      mediator: { id: 'm1', name: '谢岚' },
    },
    localDate('2026-11-24'),
  )
  render(<ReportFilters path="/report" view={narrowed} />)
  expect(screen.getByRole('link', { name: '本月', current: true })).toHaveAttribute(
    'href',
    '/report?from=2026-11&to=2026-11&type=tort&mediator=m1',
  )
  expect(screen.getByRole('link', { name: '近十二个月' })).toHaveAttribute(
    'href',
    '/report?type=tort&mediator=m1',
  )
  expect(screen.getByLabelText('起始月份')).toHaveValue('2026-11')
  expect(screen.getByLabelText('纠纷类型')).toHaveValue('tort')
  expect(screen.getByLabelText('调解员')).toHaveValue('m1')
})
