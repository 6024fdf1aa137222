import { render, screen, within } from '@testing-library/react'
import { eventsHref } from '@/app/(audit)/audit/_components/events-href'
import { eventTable } from '@/app/(audit)/audit/_components/event-table'
import { localDate } from '@/__tests__/support/local-date'
import { DataTable } from '@/components/list/data-table'
import { EmptyLog } from '@/components/log/empty-log'
import { EVERYTHING } from '@/lib/queries/log/log-query'
import type { LogRow } from '@/lib/queries/log/log-row'

const row = (facts: Partial<LogRow>): LogRow => ({
  id: 'e1',
  at: '2026-11-24 14:02',
  kind: 'case.viewed',
  title: '查看案件',
  mark: null,
  who: '林敏',
  role: '机构管理员',
  caseId: 'c1',
  caseNo: '(2026) 多元化解1号',
  tenant: '甲调解中心',
  sentence: '查看了案件详情。',
  isCaseHere: true,
  changes: [],
  notes: [],
  basis: null,
  chain: '案件链',
  seq: 3,
  device: null,
  address: null,
  ...facts,
})
const lines = (rows: LogRow[], query = EVERYTHING) => {
  render(<DataTable {...eventTable(41, query)} rows={rows} />)
  return within(screen.getByRole('table')).getAllByRole('row').slice(1)
}

test('拒绝和查看号码用文字和图标标出，不只靠颜色', () => {
  const [refused, unmasked] = lines([
    row({ id: 'a', mark: 'refused', title: '操作被拒绝' }),
    row({
      id: 'b',
      mark: 'unmasked',
      title: '查看完整号码',
      notes: [{ term: '理由', text: '电话通知开会' }],
    }),
  ])
  expect(refused).toHaveTextContent('操作被拒绝')
  expect(refused!.querySelector('svg')).toBeInTheDocument()
  expect(unmasked).toHaveTextContent('理由：电话通知开会')
})

test('序号接着前一页数，链上位置写明是哪条链第几条', () => {
  const [first] = lines([row({})])
  expect(first).toHaveTextContent(/^41/)
  expect(first).toHaveTextContent('案件链第 3 条')
})

test('案件编号通向本案全部记录；已经只看本案时不再是链接', () => {
  const [first] = lines([row({})])
  expect(within(first!).getByRole('link', { name: '(2026) 多元化解1号' })).toHaveAttribute(
    'href',
    eventsHref({ ...EVERYTHING, caseNo: '(2026) 多元化解1号' }),
  )
})

test('只有本案的记录时，不链接到当前页', () => {
  const [first] = lines([row({})], { ...EVERYTHING, caseNo: '(2026) 多元化解1号' })
  expect(within(first!).queryByRole('link')).toBeNull()
})

test('没有结果时说明原因和下一步', () => {
  render(
    <EmptyLog
      view={{ query: { ...EVERYTHING, caseNo: '甲' }, caseTrouble: 'unknown' }}
      tab="group"
      href="/audit"
    />,
  )
  expect(screen.getByText('没有联调编号为“甲”的案件')).toBeInTheDocument()
  expect(screen.getByRole('link', { name: '重置' })).toHaveAttribute('href', '/audit')
})

test('一类里暂无记录，不说条件不对', () => {
  render(
    <EmptyLog
      view={{ query: { ...EVERYTHING, group: 'refused' }, caseTrouble: null }}
      tab="group"
      href="/audit"
    />,
  )
  expect(screen.getByText('暂无此类记录')).toBeInTheDocument()
  expect(screen.getByRole('link', { name: '查看全部记录' })).toHaveAttribute('href', '/audit')
})

test('没有填的条件不写进地址', () => {
  expect(eventsHref(EVERYTHING)).toBe('/audit')
  expect(
    eventsHref({ ...EVERYTHING, group: 'refused', since: localDate('2026-11-18') }, '50'),
  ).toBe('/audit?group=refused&since=2026-11-18&size=50')
})

test('修改前后都写出来，读屏的人也听得出哪个是原来的', () => {
  const [first] = lines([
    row({
      changes: [
        { field: '手机号', before: '138****0000', after: '139****1111' },
        { field: '简介', before: null, after: '从事调解十年' },
      ],
    }),
  ])
  const [phone, introduction] = within(first!).getAllByRole('listitem')
  expect(phone).toHaveTextContent('手机号：138****0000改为139****1111')
  expect(introduction).toHaveTextContent('简介：无改为从事调解十年')
  expect(phone!.querySelector('del')).toHaveTextContent('138****0000')
  expect(phone!.querySelector('ins')).toHaveTextContent('139****1111')
})
