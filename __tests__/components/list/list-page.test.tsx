import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { ListPage, type ListPageProps } from '@/components/list/list-page'
import { useSelection } from '@/components/list/selection'
import { selectionColumn } from '@/components/list/selection-column'
import { SoftLink } from '@/components/ui/soft-link'

// 每个列表页共有的骨架：标题、打印、导出、分类、条件、表格、选择、页脚。

const push = jest.fn()
const router = { push }
jest.mock('next/navigation', () => ({ useRouter: () => router }))

interface Row {
  id: string
  name: string
}
const ROWS: readonly Row[] = [
  { id: 'a', name: '谢岚' },
  { id: 'b', name: '周启' },
]
const PRINTED_BY = '林敏 打印于 2026-11-26 09:00'
const PAGE: ListPageProps<Row> = {
  title: '服务人员列表',
  printedBy: PRINTED_BY,
  view: { rows: ROWS, total: 32, size: 20, preference: { hidden: [], density: 'normal' } },
  table: {
    caption: '服务人员列表',
    columns: [
      { key: 'name', header: '姓名', cell: ({ name }) => name },
      { key: 'id', header: '编号', cell: ({ id }) => id },
    ],
    rowKey: ({ id }) => id,
  },
  unit: '人',
}
const show = (props: Partial<ListPageProps<Row>> = {}) => render(<ListPage {...PAGE} {...props} />)

function Bar() {
  return <output>{useSelection().selected.join('、')}</output>
}

test('有标题、表格、总数；打印出来写明是谁打印的', () => {
  show()
  expect(screen.getByRole('heading', { level: 1, name: '服务人员列表' })).toBeInTheDocument()
  expect(screen.getByRole('table', { name: '服务人员列表' })).toBeInTheDocument()
  expect(screen.getByText('共 32 人')).toBeInTheDocument()
  expect(screen.getByText(PRINTED_BY)).toHaveClass('hidden', 'print:block')
  expect(screen.getByRole('button', { name: '打印' })).toBeInTheDocument()
})

test('没有人单独打印的列表，没有打印按钮', () => {
  const { printedBy: _, ...withoutPrint } = PAGE
  render(<ListPage {...withoutPrint} />)
  expect(screen.queryByRole('button', { name: '打印' })).toBeNull()
})

test('没有给导出和列表设置，就没有这两个按钮；给了才有，导出带着条件', () => {
  const { unmount } = show()
  expect(screen.queryByRole('link', { name: '导出' })).toBeNull()
  expect(screen.queryByRole('button', { name: '列表设置' })).toBeNull()
  unmount()
  show({
    exported: { list: 'mediators', params: { state: 'active', order: undefined } },
    preference: { list: 'people', save: jest.fn() },
  })
  expect(screen.getByRole('link', { name: '导出' })).toHaveAttribute(
    'href',
    '/api/exports/mediators?state=active',
  )
  expect(screen.getAllByRole('button', { name: /列/ })).toHaveLength(1)
})

test('不看的列不出现；没有行时说明原因', () => {
  const { unmount } = show({
    view: { ...PAGE.view, preference: { hidden: ['id'], density: 'compact' } },
  })
  expect(screen.getAllByRole('columnheader').map((head) => head.textContent)).toEqual(['姓名'])
  unmount()
  show({ view: { ...PAGE.view, rows: [], total: 0 }, empty: '还没有服务人员' })
  expect(screen.getByText('还没有服务人员')).toBeInTheDocument()
})

test('可以选择的列表：选中的行告诉下面的栏', async () => {
  show({
    table: {
      ...PAGE.table,
      columns: [selectionColumn(({ id, name }) => ({ id, label: name })), ...PAGE.table.columns],
    },
    selectionBar: <Bar />,
  })
  await userEvent.click(screen.getByRole('checkbox', { name: '选择 周启' }))
  expect(screen.getByRole('status')).toHaveTextContent('b')
})

test('翻页不离开这一页；法院看的页面上有水印', async () => {
  window.history.replaceState(null, '', '/institution/people')
  const { container } = show({
    view: { ...PAGE.view, watermark: '示例区人民法院 江明' },
    links: {
      range: { from: 1, to: 2 },
      previousHref: null,
      nextHref: '/institution/people?after=b&from=3',
      sizes: [{ size: 20, href: '/institution/people' }],
    },
  })
  expect(container.querySelector('svg text')).toHaveTextContent('示例区人民法院 江明')
  await userEvent.click(screen.getByRole('link', { name: '下一页' }))
  expect(push).toHaveBeenCalledWith('/institution/people?after=b&from=3', { scroll: false })
  expect(
    within(screen.getByRole('navigation', { name: '每页' })).getByRole('link', { current: true }),
  ).toHaveTextContent('20')
})

test('表格外面可以再包一层：行里的对话框、列的说明', () => {
  show({ surround: (table) => <section aria-label="行的对话框">{table}</section> })
  expect(
    within(screen.getByRole('region', { name: '行的对话框' })).getByRole('table'),
  ).toBeInTheDocument()
})

test('上面的通知、更多的按钮、下面的说明各在其位', () => {
  show({
    above: <p>已受理</p>,
    actions: <SoftLink href="/institution/people/new">添加服务人员</SoftLink>,
    below: <p>口径</p>,
  })
  const order = ['添加服务人员', '已受理', '口径'].map((text) => screen.getByText(text))
  expect(
    order.every(
      (each, index) =>
        index === 0 ||
        order[index - 1]!.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING,
    ),
  ).toBe(true)
})

test('没有行的列表没有页脚：不写翻页，也不提示按键', () => {
  const links = { previousHref: '/list?before=x', nextHref: '/list?after=x' }
  const { unmount } = show({ links })
  expect(screen.getByRole('navigation', { name: '翻页' })).toBeInTheDocument()
  unmount()
  show({ links, view: { ...PAGE.view, rows: [], total: 0 }, empty: '还没有服务人员' })
  expect(screen.queryByRole('navigation', { name: '翻页' })).toBeNull()
  expect(screen.queryByText('选行')).toBeNull()
})

test('一页没有列完的，打印的是全部：先打开全部的行；列完了的就地打印', () => {
  const links = { printHref: '/institution/people?size=500&print=1' }
  const { unmount } = show({ links })
  expect(screen.getByRole('link', { name: '打印' })).toHaveAttribute('href', links.printHref)
  unmount()
  show({ links, view: { ...PAGE.view, total: 2 } })
  expect(screen.getByRole('button', { name: '打印' })).toBeInTheDocument()
})

test('纸上写明是哪一栏', () => {
  show({
    tabs: [
      { href: '/list?tab=a', label: '待受理', isCurrent: false },
      { href: '/list?tab=b', label: '待分配', isCurrent: true },
    ],
  })
  expect(screen.getByText(`待分配 ${PAGE.printedBy}`)).toHaveClass('hidden', 'print:block')
})
