import { render, screen, within } from '@testing-library/react'
import { TodayCard } from '@/app/(mediator)/mediator/(lists)/_components/today-card'
import { TodayRest } from '@/app/(mediator)/mediator/(lists)/_components/today-rest'
import { TodaySection } from '@/app/(mediator)/mediator/(lists)/_components/today-section'
import type { TodayItem } from '@/lib/queries/mediator/find-today'

const ITEM: TodayItem = {
  caseId: 'c1',
  caseNo: '(2026) 多元化解1182号',
  between: '许静 与 恒信物业',
  dispute: '物业服务合同纠纷',
  status: 'in_mediation',
  reason: 'due',
  risk: 'red',
  clock: { words: '剩 1 天', risk: 'red', state: 'running' },
  next: '下一步：组织调解，在期限内结案',
  due: '（最迟 11月25日）',
  assigned: null,
  urged: null,
  callback: null,
  call: null,
  canTake: false,
  canRecordContact: true,
}

test('不能接收的案件没有“接收案件”', () => {
  render(<TodayCard item={ITEM} isPressing />)
  expect(screen.queryByRole('link', { name: '接收案件' })).toBeNull()
  expect(screen.getByRole('link', { name: '记录联系' })).toHaveAttribute(
    'href',
    '/mediator/cases/c1/contact',
  )
})

test('调解中的案件可以从卡片打电话；卡片本身打开案件', () => {
  render(<TodayCard item={ITEM} isPressing />)
  expect(
    screen.getAllByRole('link').map((link) => [link.textContent, link.getAttribute('href')]),
  ).toEqual([
    ['许静 与 恒信物业', '/mediator/cases/c1'],
    ['拨打电话', '/mediator/cases/c1/call'],
    ['记录联系', '/mediator/cases/c1/contact'],
  ])
})

test('法院已答复终结的案件，从卡片结案', () => {
  render(<TodayCard item={{ ...ITEM, reason: 'court_ended', risk: 'none' }} isPressing />)
  expect(screen.getByText('法院终结')).toHaveClass('chip')
  expect(
    screen.getAllByRole('link').map((link) => [link.textContent, link.getAttribute('href')]),
  ).toEqual([
    ['许静 与 恒信物业', '/mediator/cases/c1'],
    ['结案', '/mediator/cases/c1/close'],
    ['查看详情', '/mediator/cases/c1'],
  ])
})

test('协议已由各方签署的案件，从卡片结案', () => {
  render(<TodayCard item={{ ...ITEM, reason: 'close', risk: 'none' }} isPressing />)
  expect(screen.getByText('待结案')).toHaveClass('chip')
  expect(screen.getByRole('link', { name: /^结案/ })).toHaveAttribute(
    'href',
    '/mediator/cases/c1/close',
  )
  expect(screen.queryByRole('link', { name: '记录联系' })).toBeNull()
})

test('机构催办的写明谁何时催办和附言，自己的缘由仍在', () => {
  const urged = '今天 09:12 林敏催办：请先联系申请人'
  render(<TodayCard item={{ ...ITEM, reason: 'take', urged }} isPressing />)
  expect(screen.getByText(urged)).toBeInTheDocument()
  expect(screen.getByText('催办')).toHaveClass('chip')
  expect(screen.getByText('待接收')).toBeInTheDocument()
})

test('回电写明几点；过了约定的时间，说已过', () => {
  const callback = { words: '与许静约定 今天 16:30 再联系', chip: '16:30 回电', isLate: false }
  const { rerender } = render(
    <TodayCard item={{ ...ITEM, reason: 'callback', callback }} isPressing={false} />,
  )
  expect(screen.getByText('16:30 回电')).toBeInTheDocument()
  expect(screen.getByText('与许静约定 今天 16:30 再联系')).toBeInTheDocument()
  rerender(<TodayCard item={{ ...ITEM, callback }} isPressing={false} />)
  expect(screen.queryByText('16:30 回电')).toBeNull()
})

test('待接收的案件只能接收和查看，并说是哪一件', () => {
  render(
    <TodayCard
      item={{
        ...ITEM,
        reason: 'take',
        canTake: true,
        canRecordContact: false,
        assigned: '今天 10:12 分配给您',
      }}
      isPressing
    />,
  )
  expect(screen.getAllByRole('link').map((link) => link.textContent)).toEqual([
    '许静 与 恒信物业',
    '接收案件',
    '查看详情',
  ])
  expect(screen.getByRole('link', { name: '接收案件' })).toHaveAttribute(
    'href',
    '/mediator/cases/c1/accept',
  )
  expect(screen.getByRole('link', { name: '接收案件' })).toHaveAccessibleDescription(
    '许静 与 恒信物业',
  )
  expect(screen.getByText('待接收')).toBeInTheDocument()
})

test('期限的风险用文字说出来，不只用颜色', () => {
  render(<TodayCard item={ITEM} isPressing />)
  expect(
    within(screen.getByRole('article', { name: '许静 与 恒信物业' })).getByText('剩 1 天'),
  ).toBeInTheDocument()
})

test('没有内容的一组不出现，也不留下空标题', () => {
  render(<TodaySection title="其他待办" items={[]} count={0} />)
  expect(screen.queryByText('其他待办')).toBeNull()
})

test('今天不用办的和等待决定的说出件数；都没有时什么也不说', () => {
  const { rerender, container } = render(<TodayRest more={0} quiet={2} awaitingDecision={1} />)
  expect(container).toHaveTextContent('另有 2 件承办中的案件')
  expect(container).toHaveTextContent('1 件已披露，等待机构决定')
  rerender(<TodayRest more={0} quiet={0} awaitingDecision={0} />)
  expect(container).toBeEmptyDOMElement()
})

test('没有全部列出的一组说出共几件，其余的通向我的案件', () => {
  render(
    <>
      <TodaySection title="优先办理" items={[ITEM]} count={3} />
      <TodayRest more={2} quiet={0} awaitingDecision={0} />
    </>,
  )
  expect(screen.getByRole('heading', { name: '优先办理 共 3 件' })).toBeInTheDocument()
  expect(screen.getByRole('link', { name: '其余 2 件' })).toHaveAttribute('href', '/mediator/cases')
})

test('全部列出的一组不说件数', () => {
  render(<TodaySection title="优先办理" items={[ITEM]} count={1} />)
  expect(screen.getByRole('heading', { name: '优先办理' })).toBeInTheDocument()
})

test('两次提醒没有来的人：写明给谁打电话', () => {
  const call = '许静两次提醒后仍未打开邀请，请电话联系'
  render(<TodayCard item={{ ...ITEM, reason: 'call', call }} isPressing />)
  expect(screen.getByText(call)).toBeVisible()
  expect(screen.getByText('请打电话')).toBeVisible()
})
