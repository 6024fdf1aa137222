import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { NewPersonForm } from '@/app/(institution)/institution/people/new/_components/new-person-form'
import type { FormAction } from '@/components/forms/action-form'
import { ONCE } from '@/lib/labels/zh-CN/person'

jest.mock('next/navigation', () => ({
  useRouter: () => ({ refresh: jest.fn() }),
  unstable_rethrow: () => undefined,
}))

const PASSWORD = 'Kp7mXw3RtBq9ZvLd'
const VALUE = {
  mediatorId: 'm1',
  name: '程新',
  phone: '13900001234',
  password: PASSWORD,
  validUntil: '2026-11-25 10:00',
}
const done: FormAction = async () => ({
  status: 'done',
  message: '已为程新生成初始密码。',
  at: 1,
  value: VALUE,
})

const show = (action: FormAction) =>
  render(
    <NewPersonForm
      types={[]}
      ceiling={60}
      canSend={false}
      action={action}
      institution="甲调解中心"
    />,
  )
const send = () => userEvent.click(screen.getByRole('button', { name: '添加' }))

beforeEach(() => {
  window.print = jest.fn()
  sessionStorage.clear()
  localStorage.clear()
})

test('提交以前没有密码；被拒绝时也没有，填写的内容还在', async () => {
  show(async () => ({
    status: 'refused',
    code: 'PHONE_TAKEN',
    message: '该手机号已经是另一账号，请核对后换一个手机号。',
    fieldErrors: { phone: '该手机号已有账号。' },
    values: { name: '程新' },
    at: 1,
  }))
  await userEvent.type(screen.getByLabelText('姓名'), '程新')
  await userEvent.type(screen.getByLabelText('手机号'), '13900001234')
  await send()
  expect(await screen.findByRole('alert')).toHaveTextContent('该手机号已经是另一账号')
  expect(screen.getByLabelText('手机号')).toHaveAccessibleDescription(
    expect.stringContaining('该手机号已有账号。'),
  )
  expect(screen.getByLabelText('姓名')).toHaveValue('程新')
  expect(screen.queryByText('初始密码')).not.toBeInTheDocument()
})

test('添加成功后，密码代替表单显示一次，可以复制和打印，不留在浏览器的存储里', async () => {
  const user = userEvent.setup()
  show(done)
  await send()
  const panel = await screen.findByRole('region', { name: '已添加调解员程新' })
  expect(within(panel).getAllByText(PASSWORD).length).toBeGreaterThan(0)
  expect(within(panel).getByText(/只显示这一次/)).toBeInTheDocument()
  expect(screen.queryByLabelText('姓名')).not.toBeInTheDocument()
  await user.click(within(panel).getByRole('button', { name: '复制初始密码' }))
  await waitFor(async () => expect(await navigator.clipboard.readText()).toBe(PASSWORD))
  await user.click(within(panel).getByRole('button', { name: '打印交接单' }))
  expect(window.print).toHaveBeenCalledTimes(1)
  expect(JSON.stringify([{ ...localStorage }, { ...sessionStorage }])).not.toContain(PASSWORD)
  expect(panel.innerHTML).not.toMatch(new RegExp(`href="[^"]*${PASSWORD}`))
})

test('没有有效入册的，添加之后写明暂不能分配案件；交接单上不写', async () => {
  const { container } = show(async () => ({
    status: 'done',
    message: '',
    at: 1,
    value: { ...VALUE, caution: ONCE.notOnRoster },
  }))
  await send()
  expect(await screen.findByText(/尚未经法院确认入册，暂不能分配案件/)).toBeInTheDocument()
  const slip = container.querySelector('[aria-hidden] table')!.parentElement!
  expect(slip).not.toHaveTextContent('入册')
})

test('交接单写明机构、账号、密码和有效期', async () => {
  const { container } = show(done)
  await send()
  await screen.findByRole('region')
  const slip = container.querySelector('[aria-hidden] table')!.parentElement!
  for (const text of [
    '账号交接单',
    '甲调解中心',
    '程新',
    '13900001234',
    PASSWORD,
    '2026-11-25 10:00',
  ])
    expect(slip).toHaveTextContent(text)
})

test('密码还在页面上时，走菜单、关闭页面都先问；写明已抄下的链接不问', async () => {
  const ask = jest.spyOn(window, 'confirm').mockReturnValue(false)
  const leave = jest.fn((event: Event) => event.preventDefault())
  render(
    <>
      <a href="/elsewhere">案件分配列表</a>
      <NewPersonForm
        types={[]}
        ceiling={60}
        canSend={false}
        action={done}
        institution="甲调解中心"
      />
    </>,
  )
  await send()
  await screen.findByRole('region')
  document.body.addEventListener('click', leave)
  try {
    await userEvent.click(screen.getByRole('link', { name: '案件分配列表' }))
    expect(ask).toHaveBeenCalledWith(expect.stringContaining('离开本页后不再显示初始密码'))
    expect(leave).not.toHaveBeenCalled()
    expect(window.dispatchEvent(new Event('beforeunload', { cancelable: true }))).toBe(false)
    ask.mockClear()
    await userEvent.click(screen.getByRole('link', { name: '已记录，查看详情' }))
    expect(ask).not.toHaveBeenCalled()
    expect(leave).toHaveBeenCalled()
  } finally {
    document.body.removeEventListener('click', leave)
    ask.mockRestore()
  }
})

test('继续添加：回到空白表单，上一个密码不再显示', async () => {
  show(done)
  await send()
  await userEvent.click(await screen.findByRole('button', { name: '已记录，继续添加' }))
  expect(screen.getByLabelText('姓名')).toHaveValue('')
  expect(screen.queryByText(PASSWORD)).not.toBeInTheDocument()
})

test('发送链接的，原处写明发往哪里、何时为止，没有密码；没有短信的不出现交付方式', async () => {
  const sent: FormAction = async () => ({
    status: 'done',
    message: '已向程新发送激活链接。',
    at: 1,
    value: { name: '程新', phone: '13900000001', sentUntil: '2026-12-01 10:00', mediatorId: 'x' },
  })
  const { unmount } = render(
    <NewPersonForm
      types={[]}
      ceiling={60}
      canSend={false}
      action={sent}
      institution="甲调解中心"
    />,
  )
  expect(screen.queryByRole('group', { name: /交付方式/ })).toBeNull()
  unmount()
  render(<NewPersonForm types={[]} ceiling={60} canSend action={sent} institution="甲调解中心" />)
  expect(screen.getByRole('radio', { name: /当面交初始密码/ })).toBeChecked()
  await send()
  const panel = await screen.findByRole('region', { name: '已向程新发送激活链接' })
  expect(panel).toHaveTextContent('13900000001')
  expect(panel).toHaveTextContent('2026-12-01 10:00')
  expect(screen.queryByText('初始密码')).toBeNull()
})
