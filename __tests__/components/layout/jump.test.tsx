import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { holdPage } from '@/components/ui/leaving'
import { JumpButton } from '@/components/layout/jump-button'

const push = jest.fn()
jest.mock('next/navigation', () => ({ useRouter: () => ({ push }) }))
const GROUPS = [
  {
    label: '机构管理中心',
    items: [
      { href: '/institution/cases', label: '案件分配列表' },
      { href: '/institution/people', label: '服务人员列表' },
    ],
  },
]
const PLACES = { cases: '/institution/cases', people: '/institution/people' } as const
const FOUND = {
  cases: [
    { caseId: 'c1', caseNo: '(2026) 多元化解42号', between: '许静 / 恒信物业', status: '调解中' },
  ],
  people: [{ mediatorId: 'm1', name: '谢岚', isActive: true }],
}

const ask = jest.fn()
beforeAll(() => {
  globalThis.ResizeObserver = class {
    observe() {}
    unobserve() {}
    disconnect() {}
  } as never
  Element.prototype.scrollIntoView = () => undefined
})
beforeEach(() => {
  push.mockClear()
  ask.mockReset().mockResolvedValue({ ok: true, redirected: false, json: async () => FOUND })
  globalThis.fetch = ask as never
})
afterEach(() => jest.useRealTimers())

const press = () => fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true })
/** 对话框的代码按下去才读取。 */
const open = async () => {
  press()
  return screen.findByLabelText('输入案号、姓名或页面名称')
}

test('没按之前不问服务器，也没有对话框', () => {
  render(<JumpButton places={PLACES} groups={GROUPS} />)
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  expect(ask).not.toHaveBeenCalled()
})

test('输入法组词时、另一个对话框开着时，Ctrl-K 不理会', () => {
  render(
    <>
      <div role="dialog" aria-label="受理" />
      <JumpButton places={PLACES} groups={GROUPS} />
    </>,
  )
  press()
  fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true, isComposing: true })
  expect(screen.queryByRole('dialog', { name: '跳转到案件、人员或页面' })).not.toBeInTheDocument()
})

test('Ctrl-K 打开；停一下才问一次；选中案件前往', async () => {
  render(<JumpButton places={PLACES} groups={GROUPS} />)
  await open()
  await userEvent.type(screen.getByLabelText('输入案号、姓名或页面名称'), '许静')
  await waitFor(() =>
    expect(screen.getByRole('option', { name: /多元化解42号/ })).toBeInTheDocument(),
  )
  expect(ask.mock.calls.map(([url]) => url)).toEqual([`/api/jump?q=${encodeURIComponent('许静')}`])
  await userEvent.keyboard('{Enter}')
  expect(push).toHaveBeenCalledWith('/institution/cases/c1')
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
})

test('页面按菜单里的名称筛选，不用等服务器', async () => {
  render(<JumpButton places={PLACES} groups={GROUPS} />)
  await userEvent.click(screen.getByRole('button', { name: '跳转到： 案号、姓名或页面 Ctrl K' }))
  expect(await screen.findAllByRole('option')).toHaveLength(2)
  await userEvent.type(screen.getByLabelText('输入案号、姓名或页面名称'), '服务人员')
  expect(screen.getByRole('option', { name: /服务人员列表/ })).toBeInTheDocument()
  expect(screen.queryByRole('option', { name: /案件分配列表/ })).not.toBeInTheDocument()
})

test('正在组词的字母不拿去查', async () => {
  render(<JumpButton places={PLACES} groups={GROUPS} />)
  const input = await open()
  jest.useFakeTimers()
  fireEvent.compositionStart(input)
  fireEvent.change(input, { target: { value: 'xu' } })
  await act(() => jest.advanceTimersByTimeAsync(1000))
  jest.useRealTimers()
  expect(ask).not.toHaveBeenCalled()
  fireEvent.compositionEnd(input)
  await waitFor(() => expect(ask).toHaveBeenCalledTimes(1))
})

test('页面上有离开就丢失的内容时先问；不同意就留下，跳转框还在', async () => {
  const letGo = holdPage(() => false)
  render(<JumpButton places={PLACES} groups={GROUPS} />)
  await open()
  await userEvent.click(screen.getByRole('option', { name: /服务人员列表/ }))
  expect(push).not.toHaveBeenCalled()
  expect(screen.getByRole('dialog')).toBeInTheDocument()
  letGo()
  await userEvent.click(screen.getByRole('option', { name: /服务人员列表/ }))
  expect(push).toHaveBeenCalledWith('/institution/people')
})

test('查不到就说没有，服务器出错就说稍后再试', async () => {
  ask.mockResolvedValue({
    ok: true,
    redirected: false,
    json: async () => ({ cases: [], people: [] }),
  })
  render(<JumpButton places={PLACES} groups={GROUPS} />)
  await open()
  await userEvent.type(screen.getByLabelText('输入案号、姓名或页面名称'), '查无此人')
  await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('没有找到'))
  ask.mockResolvedValue({ ok: false, redirected: false, json: async () => ({}) })
  await userEvent.type(screen.getByLabelText('输入案号、姓名或页面名称'), '二')
  await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('稍后再试'))
})

test('法院：跳到本院的案件和页面，不提人员', async () => {
  ask.mockResolvedValue({
    ok: true,
    redirected: false,
    json: async () => ({ ...FOUND, people: [] }),
  })
  render(<JumpButton places={{ cases: '/court/cases' }} groups={GROUPS} />)
  await open()
  expect(screen.getByRole('dialog', { name: '跳转到案件或页面' })).toBeInTheDocument()
  await userEvent.type(screen.getByLabelText('输入案号、姓名或页面名称'), '许静')
  await waitFor(() =>
    expect(screen.getByRole('option', { name: /多元化解42号/ })).toBeInTheDocument(),
  )
  await userEvent.keyboard('{Enter}')
  expect(push).toHaveBeenCalledWith('/court/cases/c1')
})

test('再按一次 Ctrl-K 关闭', async () => {
  render(<JumpButton places={PLACES} groups={GROUPS} />)
  await open()
  press()
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
})
