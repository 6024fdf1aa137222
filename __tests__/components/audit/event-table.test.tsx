import { render, screen, within } from '@testing-library/react'
import { EmptyEvents } from '@/app/(audit)/audit/_components/empty-events'
import { EVERYTHING, eventsHref } from '@/app/(audit)/audit/_components/events-href'
import { EventTable } from '@/app/(audit)/audit/_components/event-table'
import { localDate } from '@/__tests__/support/local-date'
import type { EventRow } from '@/lib/queries/audit/event-row'

const row = (facts: Partial<EventRow>): EventRow => ({
  id: 'e1', at: '2026-11-24 14:02', kind: 'case.viewed', title: '查看案件', mark: null, who: '林敏', role: '机构管理员', caseId: 'c1', caseNo: '(2026) 多元化解1号',
  home: '甲调解中心', sentence: '查看了案件详情。', reason: null, basis: null, chain: '案件链', seq: 3, ...facts,
})
const lines = (rows: EventRow[], asked = EVERYTHING) => {
  render(<EventTable rows={rows} from={41} asked={asked} empty={null} />)
  return within(screen.getByRole('table')).getAllByRole('row').slice(1)
}

test('拒绝和查看号码用文字和图标标出，不只靠颜色', () => {
  const [refused, unmasked] = lines([
    row({ id: 'a', mark: 'refused', title: '操作被拒绝' }), row({ id: 'b', mark: 'unmasked', title: '查看完整号码', reason: '理由：电话通知开会' }),
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
  expect(within(first!).getByRole('link', { name: '(2026) 多元化解1号' })).toHaveAttribute('href', eventsHref({ ...EVERYTHING, caseNo: '(2026) 多元化解1号' }))
})

test('only this case: no link to where one is', () => {
  const [first] = lines([row({})], { ...EVERYTHING, caseNo: '(2026) 多元化解1号' })
  expect(within(first!).queryByRole('link')).toBeNull()
})

test('没有结果时说明原因和下一步', () => {
  render(<EmptyEvents view={{ asked: { ...EVERYTHING, caseNo: '甲' }, isUnknownCase: true }} />)
  expect(screen.getByText('没有联调编号为「甲」的案件')).toBeInTheDocument()
  expect(screen.getByRole('link', { name: '重置' })).toHaveAttribute('href', '/audit')
})

test('the address leaves out what is not asked', () => {
  expect(eventsHref(EVERYTHING)).toBe('/audit')
  expect(eventsHref({ ...EVERYTHING, group: 'refused', since: localDate('2026-11-18') }, { after: 'x', from: 21 })).toBe('/audit?group=refused&since=2026-11-18&after=x&from=21')
})
