import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { DataTable, type Column } from '@/components/list/data-table'

interface Row {
  id: string
  caseNo: string
  amount: string
}

const ROWS: readonly Row[] = [
  { id: 'a', caseNo: '(2026) 多元化解1号', amount: '38,650.00' },
  { id: 'b', caseNo: '(2026) 多元化解2号', amount: '126,000.00' },
]

const COLUMNS: readonly Column<Row>[] = [
  { key: 'index', header: '序号', align: 'right', cell: (_row, index) => index + 1 },
  { key: 'caseNo', header: '联调编号', sticky: true, cell: (row) => row.caseNo },
  { key: 'amount', header: '标的额（元）', align: 'right', cell: (row) => row.amount },
  { key: 'acts', header: '操作', sticky: 'end', cell: () => <button type="button">受理</button> },
]

test('空表不显示空白：说明没有记录，占满整行', () => {
  render(<DataTable caption="待受理案件" columns={COLUMNS} rows={[]} rowKey={(row) => row.id} />)
  const cell = screen.getByRole('cell', { name: '没有符合条件的记录' })
  expect(cell).toHaveAttribute('colspan', '4')
})

test('空表可以说下一步做什么', () => {
  render(
    <DataTable
      caption="待受理案件"
      columns={COLUMNS}
      rows={[]}
      rowKey={(row) => row.id}
      empty="法院引调后会出现在这里"
    />,
  )
  expect(screen.getByRole('cell')).toHaveTextContent('法院引调后会出现在这里')
})

test('表格有名称，列头属于列，序号从 1 起', () => {
  render(<DataTable caption="待受理案件" columns={COLUMNS} rows={ROWS} rowKey={(row) => row.id} />)
  const table = screen.getByRole('table', { name: '待受理案件' })
  expect(
    within(table)
      .getAllByRole('columnheader')
      .map((head) => head.textContent),
  ).toEqual(['序号', '联调编号', '标的额（元）', '操作'])
  const second = within(table).getAllByRole('row')[2]
  const cells = second ? within(second).getAllByRole('cell') : []
  expect(cells.map((cell) => cell.textContent)).toEqual([
    '2',
    '(2026) 多元化解2号',
    '126,000.00',
    '受理',
  ])
})

test('数字靠右', () => {
  render(<DataTable caption="待受理案件" columns={COLUMNS} rows={ROWS} rowKey={(row) => row.id} />)
  expect(screen.getByRole('cell', { name: '38,650.00' })).toHaveClass('text-right')
  expect(screen.getByRole('columnheader', { name: '标的额（元）' })).toHaveClass('text-right')
})

test('横向滚动的区域可以用键盘到达，接着到行内的按钮', async () => {
  render(<DataTable caption="待受理案件" columns={COLUMNS} rows={ROWS} rowKey={(row) => row.id} />)
  await userEvent.tab()
  expect(screen.getByRole('region', { name: '待受理案件' })).toHaveFocus()
  await userEvent.tab()
  expect(screen.getAllByRole('button', { name: '受理' })[0]).toHaveFocus()
})

test('展开的说明占满一行，跟在它那一行后面', () => {
  render(
    <DataTable
      caption="积分"
      columns={COLUMNS}
      rows={ROWS}
      rowKey={(row) => row.id}
      renderDetail={(row) => (row.id === 'a' ? '操作 544' : null)}
    />,
  )
  const rows = screen.getAllByRole('row')
  expect(rows).toHaveLength(4)
  expect(rows[2]).toHaveTextContent('操作 544')
})

test('手机上用卡片代替表格，件数相同', () => {
  render(
    <DataTable
      caption="待受理案件"
      columns={COLUMNS}
      rows={ROWS}
      rowKey={(row) => row.id}
      renderCard={(row) => row.caseNo}
    />,
  )
  expect(
    within(screen.getByRole('list', { name: '待受理案件' })).getAllByRole('listitem'),
  ).toHaveLength(2)
})

test('长表在自己的区域里滚动；属于一张单子的短表完整显示，由页面滚动', () => {
  render(<DataTable caption="待受理案件" columns={COLUMNS} rows={ROWS} rowKey={(row) => row.id} />)
  render(
    <DataTable
      caption="每一分的由来"
      columns={COLUMNS}
      rows={ROWS}
      rowKey={(row) => row.id}
      isWhole
    />,
  )
  const region = (name: string) => screen.getByRole('region', { name })
  expect(region('待受理案件')).toHaveClass('table-region-tall')
  expect(region('每一分的由来')).not.toHaveClass('table-region-tall')
})

test('可以排序的列名是链接，用 Tab 到得了；读屏听得到、箭头看得出现在按哪一列、怎样排', () => {
  render(
    <DataTable
      caption="待受理案件"
      columns={COLUMNS.map((column) => ({
        ...column,
        headClass: column.align && 'sm:min-w-[6em]',
      }))}
      rows={ROWS}
      rowKey={(row) => row.id}
      sorts={{
        caseNo: { direction: 'descending', href: '/list?order=oldest' },
        amount: { direction: null, href: '/list?order=amount' },
        index: { direction: 'ascending', href: null },
      }}
    />,
  )
  const head = (name: string) => screen.getByRole('columnheader', { name })
  expect(head('联调编号')).toHaveAttribute('aria-sort', 'descending')
  expect(within(head('联调编号')).getByRole('link')).toHaveAttribute('href', '/list?order=oldest')
  expect(head('标的额（元）')).not.toHaveAttribute('aria-sort')
  expect(within(head('标的额（元）')).getByRole('link')).toHaveAttribute(
    'href',
    '/list?order=amount',
  )
  expect(head('序号')).toHaveAttribute('aria-sort', 'ascending')
  expect(within(head('序号')).queryByRole('link')).toBeNull()
  expect(within(head('操作')).queryByRole('link')).toBeNull()
  // The arrow is drawn by this attribute (app/styles/table-cells.css).
  const marks = ['联调编号', '标的额（元）', '序号', '操作'].map((name) =>
    head(name).querySelector('.sort-head')?.getAttribute('data-sort'),
  )
  expect(marks).toEqual(['descending', 'none', 'ascending', undefined])
  expect(head('序号').querySelector('[title]')).toBeNull()
})
