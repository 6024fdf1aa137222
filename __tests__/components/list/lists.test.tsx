import { render, screen } from '@testing-library/react'
import { DefinitionList } from '@/components/ui/definition-list'
import { PaginationNav } from '@/components/list/pagination-nav'
import { TabsNav } from '@/components/ui/tabs-nav'
import { Timeline } from '@/components/ui/timeline'

test('第一页没有上一页可去，总数始终显示', () => {
  render(<PaginationNav total={1284} unit="件" range={{ from: 1, to: 20 }} nextHref="?after=20" />)
  expect(screen.getByText('共 1,284 件')).toBeInTheDocument()
  expect(screen.getByText('第 1 至 20')).toBeInTheDocument()
  expect(screen.getByRole('link', { name: '下一页' })).toHaveAttribute('href', '?after=20')
  const previous = screen.getByRole('link', { name: '上一页' })
  expect(previous).toHaveAttribute('aria-disabled', 'true')
  expect(previous).not.toHaveAttribute('href')
})

test('只有一页时不出现翻页', () => {
  render(<PaginationNav total={7} unit="件" />)
  expect(screen.queryByRole('navigation')).not.toBeInTheDocument()
})

test('当前分类告诉读屏软件，件数跟在名称后', () => {
  render(
    <TabsNav
      label="案件状态"
      tabs={[
        { href: '?tab=a', label: '待受理', count: 7, isCurrent: true },
        { href: '?tab=b', label: '全部', count: 1284, isCurrent: false },
      ]}
    />,
  )
  expect(screen.getByRole('link', { name: /待受理/ })).toHaveAttribute('aria-current', 'page')
  expect(screen.getByRole('link', { name: /全部/ })).not.toHaveAttribute('aria-current')
  expect(screen.getByRole('link', { name: /全部/ })).toHaveTextContent('1,284')
})

test('没有值的项目显示一横，不留空白；零是值', () => {
  render(
    <DefinitionList
      items={[
        { term: '标的额', value: '' },
        { term: '在办', value: 0 },
      ]}
    />,
  )
  expect(screen.getAllByRole('definition').map((each) => each.textContent)).toEqual(['—', '0'])
})

test('时间线是有序的，正在进行的一步有标记', () => {
  render(
    <Timeline
      label="下一步"
      items={[
        { key: 'a', title: '双方同意调解', tone: 'done' },
        { key: 'b', title: '第二次调解会', tone: 'now', meta: '今天 15:00' },
      ]}
    />,
  )
  const steps = screen.getAllByRole('listitem')
  expect(steps[0]).not.toHaveAttribute('aria-current')
  expect(steps[1]).toHaveAttribute('aria-current', 'step')
})
