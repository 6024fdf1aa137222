import { act, fireEvent, render, screen, within } from '@testing-library/react'
import { MediatorScoreCharts } from '@/components/scoring/mediator-score-charts'
import { ColumnTips } from '@/components/scoring/column-tips'
import { mediatorScoreAddresses } from '@/components/scoring/mediator-score-addresses'
import { MediatorScoreRows } from '@/components/scoring/mediator-score-rows'
import { TABLE_KEYS } from '@/components/scoring/mediator-score-table'
import { toColumns } from '@/components/scoring/row-columns'
import { MEDIATOR_SCORE_DEFINITIONS } from '@/lib/labels/zh-CN/score-table'
import type { MediatorScoreRow } from '@/lib/queries/scoring/mediator-scores-view'
import table from '../../../prisma/seed/score-table-cases.json'
import { MEDIATOR_SCORE_ROW as ROW } from '@/__tests__/support/mediator-score-row'

const OPENED: MediatorScoreRow = {
  ...ROW,
  breakdown: {
    groups: [
      {
        part: 'operation',
        points: 544,
        items: [{ ground: '组织调解会', times: 30, each: 5, points: 150 }],
      },
      {
        part: 'time',
        points: 72,
        items: [{ ground: '7 天内结案', times: 4, each: 10, points: 40 }],
      },
      { part: 'result', points: 48, items: [] },
    ],
    handedOver: null,
  },
}

const address = (path: string) => (conditions: object) =>
  `${path}?${new URLSearchParams(conditions as Record<string, string>)}`
const CLOSED = { status: 'closed,archived' }
const ADDRESSES = mediatorScoreAddresses(
  {
    openHref: (id) => `/scores?open=${id ?? ''}`,
    casesHref: address('/records'),
    scoresHref: address('/scores/cases'),
  },
  {
    closed: CLOSED,
    succeeded: { ...CLOSED, result: 'success' },
    followed: { performance: 'followed' },
    voluntary: { performance: 'voluntary' },
  },
)
const draw = (rows: readonly MediatorScoreRow[]) =>
  render(
    <ColumnTips definitions={MEDIATOR_SCORE_DEFINITIONS}>
      <MediatorScoreRows
        columns={toColumns(rows, TABLE_KEYS)}
        addresses={ADDRESSES}
        empty="暂无可统计的案件"
      />
    </ColumnTips>,
  )

/** What a cell prints: its text without the note below it. */
function printed(cell: HTMLElement): string {
  const copy = cell.cloneNode(true) as HTMLElement
  for (const note of copy.querySelectorAll('[data-note]')) note.remove()
  return copy.textContent ?? ''
}

test('列名与手册一字不差，次序相同', () => {
  draw([ROW])
  expect(screen.getAllByRole('columnheader').map((cell) => cell.textContent)).toEqual([
    '序号',
    '调解员',
    '成功率最高纠纷类型',
    '总积分',
    '平均结案时间',
    '调解成功率',
    '平均操作分',
    '平均时间分',
    '平均结果分',
  ])
})

test('单元格只有手册印出的内容；件数写在另外的注里', () => {
  draw([ROW])
  const expected = table.expectedMediatorTable[0]!
  expect(screen.getAllByRole('cell').map(printed)).toEqual(Object.values(expected).map(String))
  expect(screen.getAllByRole('cell')[5]).toHaveTextContent('72.73%8 / 11')
})

test('成功件数和结案件数各自打开恰好那些案件', () => {
  draw([ROW])
  expect(screen.getByRole('link', { name: '王非调解成功的 8 件' })).toHaveAttribute(
    'href',
    '/records?mediator=m1&status=closed%2Carchived&result=success',
  )
  expect(screen.getByRole('link', { name: '王非已结案的 11 件' })).toHaveAttribute(
    'href',
    '/records?mediator=m1&status=closed%2Carchived',
  )
})

test('成功率下面注明自动履行率，分子分母各自打开恰好那些案件；没有可计的写“—”', () => {
  draw([
    ROW,
    { ...ROW, mediatorId: 'm2', mediator: '林敏', performanceRate: '—', followed: 0, voluntary: 0 },
  ])
  const cellOf = (name: string) =>
    within(screen.getByText(name).closest('tr')!).getAllByRole('cell')[5]
  expect(cellOf('王非')).toHaveTextContent('自动履行 83.33% 5 / 6')
  expect(cellOf('林敏')).toHaveTextContent(/自动履行 —$/)
  expect(screen.getByRole('link', { name: '王非自动履行的 5 件' })).toHaveAttribute(
    'href',
    '/records?mediator=m1&performance=voluntary',
  )
  expect(screen.getByRole('link', { name: '王非履行期已届满且已回访的 6 件' })).toHaveAttribute(
    'href',
    '/records?mediator=m1&performance=followed',
  )
})

test('每个数都打开计入的案件：积分和平均分到案件积分，其余到案件列表', () => {
  draw([ROW])
  const href = (text: string) => screen.getByText(text).closest('a')?.getAttribute('href')
  for (const text of ['664', '49.45', '6.55', '4.36'])
    expect([text, href(text)]).toEqual([text, '/scores/cases?mediator=m1&status=closed%2Carchived'])
  for (const text of ['13', '72.73%'])
    expect([text, href(text)]).toEqual([text, '/records?mediator=m1&status=closed%2Carchived'])
  expect(href('其他纠纷')).toBe('/records?mediator=m1&status=closed%2Carchived&type=other')
  expect(screen.getByRole('link', { name: '王非 总积分 664' })).toBeInTheDocument()
})

test('列的口径用键盘也看得到，Esc 收起；列名仍只是手册的字', async () => {
  draw([ROW])
  const head = screen.getByRole('columnheader', { name: '总积分' })
  expect(head).toHaveAccessibleDescription(expect.stringContaining('含移交他人后结案的案件'))
  const seen = () => screen.queryAllByText(/含移交他人后结案的案件/).filter((each) => !each.hidden)
  act(() => head.focus())
  expect(seen()).toHaveLength(1)
  fireEvent.keyDown(head, { key: 'Escape' })
  expect(seen()).toHaveLength(0)
  fireEvent.mouseOver(head)
  expect(seen()).toHaveLength(1)
  expect(head).toHaveTextContent(/^总积分$/)
  expect(screen.getByRole('columnheader', { name: '平均时间分' })).toHaveAccessibleDescription(
    expect.stringContaining('÷ 已结案件数'),
  )
  expect(screen.getByRole('columnheader', { name: '调解员' })).not.toHaveAttribute('tabindex')
})

test('数字的口径在悬停时显示，移开后收起；件数和姓名没有口径', () => {
  draw([ROW])
  const seen = (text: RegExp) => screen.queryAllByText(text).filter((each) => !each.hidden)
  fireEvent.mouseOver(screen.getByText('664'))
  expect(seen(/操作分、时间分、结果分之和/)).toHaveLength(1)
  fireEvent.mouseOver(screen.getByText('49.45'))
  expect(seen(/操作分、时间分、结果分之和/)).toHaveLength(0)
  expect(seen(/^各项分数之和 ÷ 已结案件数/)).toHaveLength(1)
  for (const name of ['王非调解成功的 8 件', '王非']) {
    fireEvent.mouseOver(screen.getByRole('link', { name }))
    expect(seen(/÷ 已结案件数/)).toHaveLength(0)
  }
})

test('隐藏一列以后，数字仍对应自己一列的口径', () => {
  render(
    <ColumnTips definitions={MEDIATOR_SCORE_DEFINITIONS}>
      <MediatorScoreRows
        columns={toColumns([ROW], TABLE_KEYS)}
        addresses={ADDRESSES}
        hidden={['bestType']}
      />
    </ColumnTips>,
  )
  fireEvent.mouseOver(screen.getByText('664'))
  const seen = screen.getAllByText(/操作分、时间分、结果分之和/).filter((each) => !each.hidden)
  expect(seen).toHaveLength(1)
})

test('明细一行里的链接没有口径', () => {
  draw([OPENED])
  fireEvent.mouseOver(screen.getByRole('link', { name: '11 件逐件查看' }))
  expect(screen.queryAllByText(/按总积分从高到低/).filter((each) => !each.hidden)).toEqual([])
})

test('按纠纷类型筛选时，类型一格仍打开本人最好的类型', () => {
  const filtered = mediatorScoreAddresses(
    { openHref: String, casesHref: address('/records'), scoresHref: address('/scores/cases') },
    {
      closed: { ...CLOSED, type: 'contract' },
      succeeded: CLOSED,
      followed: {},
      voluntary: {},
    },
  )
  render(<MediatorScoreRows columns={toColumns([ROW], TABLE_KEYS)} addresses={filtered} />)
  expect(screen.getByText('其他纠纷').closest('a')).toHaveAttribute(
    'href',
    '/records?mediator=m1&status=closed%2Carchived&type=other',
  )
})

test('没有已结案件的，各列都是文字；没有成功的，零不是链接', () => {
  draw([
    {
      ...ROW,
      ...{ bestType: '', bestTypeCode: null, total: 0, closed: 0, succeeded: 0 },
      ...{ averageDays: '—', successRate: '—', performanceRate: '—', followed: 0, voluntary: 0 },
      ...{ averageOperation: '—', averageTime: '—', averageResult: '—' },
    },
    { ...ROW, mediatorId: 'm2', mediator: '林敏', succeeded: 0, voluntary: 0 },
  ])
  const names = (name: string) =>
    within(screen.getByText(name).closest('tr')!)
      .getAllByRole('link')
      .map((link) => link.getAttribute('aria-label') ?? link.textContent)
  expect(names('王非')).toEqual(['王非'])
  const zero = expect.stringMatching(/ 0 件$/)
  expect(names('林敏')).toEqual(expect.not.arrayContaining([zero]))
})

test('展开后写明每类得分 次数 × 分数，并可以逐件查看', () => {
  draw([OPENED])
  expect(screen.getByRole('link', { name: '王非', expanded: true })).toHaveAttribute(
    'href',
    '/scores?open=',
  )
  const detail = within(screen.getByRole('region', { name: '王非积分构成（664 分）' }))
  expect(detail.getByText(/组织调解会 30 × 5 =/)).toHaveTextContent('150')
  expect(detail.getByRole('link', { name: '11 件逐件查看' })).toHaveAttribute(
    'href',
    '/scores/cases?mediator=m1&status=closed%2Carchived',
  )
})

test('没有展开的行没有明细，姓名就是展开的链接', () => {
  draw([ROW])
  expect(screen.queryByRole('heading', { name: /积分构成/ })).not.toBeInTheDocument()
  expect(screen.getByRole('link', { name: '王非', expanded: false })).toHaveAttribute(
    'href',
    '/scores?open=m1',
  )
})

test('没有可统计的案件时说明原因', () => {
  draw([])
  expect(screen.getByText('暂无可统计的案件')).toBeVisible()
})

test('图形用一句话说出全部数字；三段之和是满格', () => {
  const { container } = render(<MediatorScoreCharts rows={[ROW]} highest={664} />)
  expect(
    screen.getByRole('img', { name: '王非：操作分 544，时间分 72，结果分 48，合计 664' }),
  ).toBeInTheDocument()
  expect(
    screen.getByRole('img', {
      name: '王非：11 件结案，8 件成功，成功率 72.73%；6 件履行期已届满且已回访，5 件自动履行，自动履行率 83.33%',
    }),
  ).toBeInTheDocument()
  const widths = [...container.querySelectorAll('rect[data-part]')].map((rect) =>
    Number.parseFloat(rect.getAttribute('width')!),
  )
  expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(100)
})

test('自动履行率不只靠颜色区分：图例和条都是斜线', () => {
  const { container } = render(<MediatorScoreCharts rows={[ROW]} highest={664} />)
  const hatched = [...container.querySelectorAll('rect[fill^="url("]')]
  const patterns = [...container.querySelectorAll('pattern')].map(({ id }) => `url(#${id})`)
  // One of the legend, one of the bar.
  expect(hatched.map((rect) => rect.getAttribute('fill'))).toEqual([patterns[0], patterns[0]])
})

test('少于五件的成功率画成灰色，并写明不宜比较', () => {
  const { container } = render(
    <MediatorScoreCharts
      rows={[{ ...ROW, closed: 3, succeeded: 2, followed: 0, voluntary: 0 }]}
      highest={664}
    />,
  )
  expect(screen.getByText('灰色：少于 5 件，不宜比较')).toBeInTheDocument()
  expect(container.querySelector('.fill-ok')).toBeNull()
})
