import { render, screen, within } from '@testing-library/react'
import { renderToStaticMarkup } from 'react-dom/server'
import userEvent from '@testing-library/user-event'
import { DesktopShell } from '@/components/layout/desktop-shell'
import { ActionBar, MobileShell, MobileTopBar } from '@/components/layout/mobile-shell'
import { PageHeader } from '@/components/layout/page-header'

let pathname = '/institution/cases/c1'
let search = ''
jest.mock('next/navigation', () => ({
  usePathname: () => pathname,
  useSearchParams: () => new URLSearchParams(search),
  useRouter: () => ({ push: jest.fn() }),
}))
beforeEach(() => {
  pathname = '/institution/cases/c1'
  search = ''
})

const ICON = 'chart-column' as const
const GROUPS = [
  {
    label: '机构管理中心',
    items: [
      { href: '/institution/cases', label: '案件分配列表', badge: 7 },
      { href: '/institution/progress', label: '案件调解记录', badge: 0 },
    ],
  },
  {
    label: '统计分析',
    items: [{ href: '/institution/report', label: '机构案件报表', icon: ICON }],
  },
]

const desktop = () => (
  <DesktopShell
    startHref="/institution"
    groups={GROUPS}
    user={{ name: '林敏', institution: '示例区调解中心' }}
    signOut={<button type="button">退出</button>}
  >
    <PageHeader title="案件分配列表" subtitle="3 件今天到期" />
  </DesktopShell>
)
const renderDesktop = () => render(desktop())

describe('桌面外壳', () => {
  test('第一次 Tab 就能跳到正文', async () => {
    renderDesktop()
    await userEvent.tab()
    const skip = screen.getByRole('link', { name: '跳到正文' })
    expect(skip).toHaveFocus()
    expect(document.querySelector(skip.getAttribute('href') ?? '')).toBe(screen.getByRole('main'))
  })

  test('菜单标出所在的一项，只有待办不为零的才有数字', () => {
    renderDesktop()
    const menu = within(screen.getByRole('navigation', { name: '主菜单' }))
    expect(menu.getByRole('link', { name: /案件分配列表/ })).toHaveAttribute('aria-current', 'page')
    expect(menu.getByRole('link', { name: /案件分配列表/ })).toHaveAccessibleName(
      '案件分配列表 7 项待办',
    )
    expect(menu.getByRole('link', { name: '案件调解记录' })).not.toHaveAttribute('aria-current')
  })

  test('顶栏写明栏目、机构和姓名，可以退出', () => {
    renderDesktop()
    expect(screen.getByRole('navigation', { name: '所在栏目' })).toHaveTextContent(
      '机构管理中心 / 案件分配列表',
    )
    expect(screen.getByText('示例区调解中心 · 林敏')).toBeInTheDocument()
    expect(screen.getByRole('button', { name: '退出' })).toBeInTheDocument()
  })

  test('在同一外壳里前往别处，菜单的标记和栏目跟着走', () => {
    const { rerender } = renderDesktop()
    pathname = '/institution/report'
    rerender(desktop())
    const menu = within(screen.getByRole('navigation', { name: '主菜单' }))
    expect(menu.getByRole('link', { name: '机构案件报表' })).toHaveAttribute('aria-current', 'page')
    expect(menu.getByRole('link', { name: /案件分配列表/ })).not.toHaveAttribute('aria-current')
    expect(screen.getByRole('navigation', { name: '所在栏目' })).toHaveTextContent(
      '统计分析 / 机构案件报表',
    )
    pathname = '/account'
    rerender(desktop())
    expect(screen.queryByRole('navigation', { name: '所在栏目' })).not.toBeInTheDocument()
  })

  test('没有脚本时菜单也标出所在的一项', () => {
    const markup = renderToStaticMarkup(desktop())
    expect(markup).toMatch(/<a [^>]*aria-current="page"[^>]*href="\/institution\/cases"/)
    expect(markup).toContain('#chart-column')
  })

  test('窄屏时菜单收在按钮后面：打开、选择、关闭', async () => {
    renderDesktop()
    await userEvent.click(screen.getByRole('button', { name: '打开菜单' }))
    const panel = await screen.findByRole('dialog')
    const link = within(panel).getByRole('link', { name: '机构案件报表' })
    link.addEventListener('click', (event) => event.preventDefault())
    await userEvent.click(link)
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  })

  test('一页只有一个一级标题', () => {
    renderDesktop()
    expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1)
  })
})

describe('手机外壳', () => {
  const items = [
    { href: '/institution', label: '今日', icon: ICON, badge: 120 },
    { href: '/institution/cases', label: '案件', icon: ICON },
  ]

  test('底栏标出所在的一项；超过 99 的数字收短，读屏软件读全', () => {
    render(
      <MobileShell items={items}>
        <MobileTopBar title="案件" back="/institution" />
      </MobileShell>,
    )
    const bar = within(screen.getByRole('navigation', { name: '主菜单' }))
    expect(bar.getByRole('link', { name: '案件' })).toHaveAttribute('aria-current', 'page')
    expect(bar.getByRole('link', { name: /今日/ })).toHaveTextContent('99+')
    expect(bar.getByRole('link', { name: '今日 120 项待办' })).toBeInTheDocument()
    expect(screen.getByRole('link', { name: '返回' })).toHaveAttribute('href', '/institution')
  })

  test('有操作栏的页面，操作栏代替底栏', () => {
    const { container } = render(
      <MobileShell items={items}>
        <ActionBar>
          <button type="button">开始笔录</button>
        </ActionBar>
      </MobileShell>,
    )
    expect(container.firstChild).toHaveClass('has-data-action-bar:[&>[data-bottom-bar]]:hidden')
    expect(container.querySelector('[data-action-bar]')).toContainElement(
      screen.getByRole('button', { name: '开始笔录' }),
    )
  })
})
