import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { CaseFilter, type CaseFilterProps } from '@/components/case/case-filter'
import { SearchBox } from '@/components/case/search-box'
import { ConditionChips } from '@/components/list/condition-chips'
import { ListFrame } from '@/components/list/list-frame'

const push = jest.fn()
const router = { push }
jest.mock('next/navigation', () => ({ useRouter: () => router }))

beforeEach(() => {
  push.mockClear()
  window.history.replaceState(null, '', '/institution/records')
})

const OPTIONS = [
  { value: 'tort', label: '侵权责任纠纷' },
  { value: 'other', label: '其他纠纷' },
]

function show(props: Partial<CaseFilterProps> = {}) {
  render(
    <ListFrame>
      <CaseFilter
        action="/institution/records"
        keep={{ tab: 'all', size: undefined }}
        params={{}}
        choices={{ type: OPTIONS, court: [{ value: 'c1', label: '示例区人民法院' }] }}
        ranges={['referred', 'amount']}
        order={{
          value: 'newest',
          options: [
            { value: 'newest', label: '新在前' },
            { value: 'oldest', label: '旧在前' },
          ],
        }}
        {...props}
      />
    </ListFrame>,
  )
}

/** Where the last press led, as path and conditions. */
function went() {
  const url = new URL(push.mock.calls.at(-1)![0], 'http://x')
  return [url.pathname, Object.fromEntries(url.searchParams)]
}

test('查询只带写了的条件，分类留着；默认的次序不写进地址', async () => {
  show()
  await userEvent.type(
    screen.getByRole('searchbox', { name: '搜索案号、当事人或代理人姓名、手机号、调解员' }),
    ' 许静 {Enter}',
  )
  expect(went()).toEqual(['/institution/records', { tab: 'all', q: '许静' }])
})

test('纠纷类型一选就查', async () => {
  show({ params: { q: '许静' } })
  await userEvent.selectOptions(screen.getByRole('combobox', { name: '纠纷类型' }), '其他纠纷')
  expect(went()).toEqual(['/institution/records', { tab: 'all', q: '许静', type: 'other' }])
})

test('少用的条件收着；展开以后可以填，区间的两头各是各的', async () => {
  show()
  const unfold = screen.getByRole('button', { name: '展开' })
  expect(screen.queryByRole('group', { name: '引调时间' })).not.toBeInTheDocument()
  await userEvent.click(unfold)
  expect(screen.getByRole('button', { name: '收起' })).toHaveAttribute('aria-expanded', 'true')
  await userEvent.type(screen.getByLabelText('引调时间 从'), '2026-11-01')
  await userEvent.type(screen.getByLabelText('标的额（元） 到'), '50000')
  await userEvent.selectOptions(
    screen.getByRole('combobox', { name: '引调法院' }),
    '示例区人民法院',
  )
  await userEvent.selectOptions(screen.getByRole('combobox', { name: '排序' }), '旧在前')
  await userEvent.click(screen.getByRole('button', { name: '查询' }))
  expect(went()).toEqual([
    '/institution/records',
    { tab: 'all', court: 'c1', referredFrom: '2026-11-01', amountTo: '50000', order: 'oldest' },
  ])
})

test('有少用的条件在用时，一打开就是展开的', () => {
  show({ params: { referredFrom: '2026-11-01' } })
  expect(screen.getByRole('button', { name: '收起' })).toBeInTheDocument()
  expect(screen.getByLabelText('引调时间 从')).toHaveValue('2026-11-01')
})

test('统计数字带来的几个类型一起留着；表上没有位置的条件也不丢', async () => {
  show({ params: { type: 'tort,other', import: 'i1' } })
  expect(screen.getByRole('combobox', { name: '纠纷类型' })).toHaveDisplayValue('已选 2 项')
  await userEvent.click(screen.getByRole('button', { name: '查询' }))
  expect(went()).toEqual(['/institution/records', { tab: 'all', type: 'tort,other', import: 'i1' }])
})

test('重置去掉全部条件，留下分类', async () => {
  show({ params: { q: '许静', type: 'tort', import: 'i1' } })
  await userEvent.click(screen.getByRole('button', { name: '重置' }))
  expect(went()).toEqual(['/institution/records', { tab: 'all' }])
})

test('同一列表的链接不离开这一页；去别处的、新窗口的、下载的不拦', async () => {
  render(
    <ListFrame>
      <ConditionChips
        conditions={[{ words: '状态：已结案', href: '/institution/records?tab=all' }]}
        resetHref="/institution/records"
      />
      <a href="/elsewhere">别处</a>
      <a href="/institution/records?x=1" download>
        下载
      </a>
    </ListFrame>,
  )
  await userEvent.click(screen.getByRole('link', { name: '清除条件 状态：已结案' }))
  expect(push).toHaveBeenCalledWith('/institution/records?tab=all', { scroll: false })
  for (const name of ['别处', '下载']) {
    const link = screen.getByRole('link', { name })
    link.addEventListener('click', (event) => event.preventDefault())
    await userEvent.click(link)
  }
  expect(push).toHaveBeenCalledTimes(1)
})

test('迟到的结果不冲掉正在打的字；没在打字时，换了条件就换成新的', async () => {
  const { rerender } = render(<SearchBox q="" />)
  const box = screen.getByRole('searchbox')
  await userEvent.type(box, '许静')
  rerender(<SearchBox q="许" />)
  expect(box).toHaveValue('许静')
  box.blur()
  rerender(<SearchBox q="方远" />)
  expect(box).toHaveValue('方远')
  box.focus()
  rerender(<SearchBox q="" />)
  expect(box).toHaveValue('')
})

test('没有条件就没有条件一栏', () => {
  const { container } = render(<ConditionChips conditions={[]} resetHref="/x" />)
  expect(container).toBeEmptyDOMElement()
})
