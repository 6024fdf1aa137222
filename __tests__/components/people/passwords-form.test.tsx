import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { resetRowAction } from '@/app/(institution)/institution/people/passwords/actions'
import {
  PasswordsForm,
  type PasswordsFormProps,
} from '@/app/(institution)/institution/people/passwords/_components/passwords-form'
import { mayLeave } from '@/components/ui/leaving'
import { refusedState } from '../../support/action-answers'

const push = jest.fn()
jest.mock('next/navigation', () => ({
  useRouter: () => ({ refresh: jest.fn(), push }),
  unstable_rethrow: () => undefined,
}))
jest.mock('@/app/(institution)/institution/people/passwords/actions', () => ({
  resetRowAction: jest.fn(),
}))

const action = jest.mocked(resetRowAction)
const ROWS = ['程甲', '程乙', '程丙'].map((name, index) => ({
  mediatorId: `m${index + 1}`,
  version: 1,
  name,
  phone: `199****000${index + 1}`,
  standing: '已过期',
}))
const PASSWORDS = ['Kp7mXw3RtBq9ZvLd', 'Qx4nYs8UcFw2HgTb', 'Zr6pMv9JdNk3WsXe']

const show = (props: Partial<PasswordsFormProps> = {}) =>
  render(
    <>
      <a data-soft href="/elsewhere">
        案件分配列表
      </a>
      <PasswordsForm
        rows={ROWS}
        total={3}
        isOneImport
        institution="甲调解中心"
        canSend={false}
        {...props}
      >
        <p>没有待启用的调解员</p>
      </PasswordsForm>
    </>,
  )

beforeEach(() => {
  action.mockReset()
  window.print = jest.fn()
  action.mockImplementation(async (_, form) => {
    const index = ROWS.findIndex(({ mediatorId }) => mediatorId === form.get('mediatorId'))
    const { name, phone } = ROWS[index]!
    return {
      status: 'done',
      message: `已为${name}生成初始密码。`,
      at: 1,
      value: { name, phone, password: PASSWORDS[index]!, validUntil: '2026-11-26 10:00' },
    }
  })
})

test('没有人时只有空白页', () => {
  show({ rows: [], total: 0 })
  expect(screen.getByText('没有待启用的调解员')).toBeInTheDocument()
  expect(screen.queryByRole('button')).not.toBeInTheDocument()
})

test('全部人员的列表里没有人预先选好，不能直接生成；导入之后全部选好', async () => {
  const { unmount } = show({ isOneImport: false })
  expect(screen.getByRole('button', { name: '请至少选择一人' })).toBeDisabled()
  await userEvent.click(screen.getByRole('checkbox', { name: /程乙/ }))
  expect(screen.getByRole('button', { name: '为 1 人生成初始密码' })).toBeEnabled()
  unmount()
  show()
  expect(screen.getByRole('button', { name: '为 3 人生成初始密码' })).toBeEnabled()
  await userEvent.click(screen.getByRole('checkbox', { name: '全选' }))
  expect(screen.getByRole('button', { name: '请至少选择一人' })).toBeDisabled()
})

test('逐人生成，一人办理未成功不影响其他人；交接单列出姓名、账号、密码、有效期，可以打印，不留在浏览器的存储里', async () => {
  action.mockResolvedValueOnce(
    refusedState(
      'PROFILE_CHANGED_MEANWHILE',
      '程甲的账号已于 14:02 由周正修改，您的这次修改没有保存。',
    ),
  )
  show()
  await userEvent.click(screen.getByRole('button', { name: '为 3 人生成初始密码' }))
  expect(await screen.findByText('2 人已生成，1 人办理未成功。')).toBeInTheDocument()
  expect(action.mock.calls.map(([, form]) => Object.fromEntries(form))).toEqual(
    ROWS.map(({ mediatorId }) => ({ mediatorId, version: '1', handover: 'slip' })),
  )
  const slips = screen.getByRole('table')
  expect(
    within(slips)
      .getAllByRole('row')
      .slice(1)
      .map((row) => row.textContent),
  ).toEqual([
    `程乙199****0002${PASSWORDS[1]}有效期至 2026-11-26 10:00`,
    `程丙199****0003${PASSWORDS[2]}有效期至 2026-11-26 10:00`,
  ])
  expect(screen.getByText(/由周正修改/)).toBeInTheDocument()
  expect(screen.getByText(/首次登录后须立即设置自己的密码/)).toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: '打印交接单' }))
  expect(window.print).toHaveBeenCalledTimes(1)
  expect(JSON.stringify([{ ...localStorage }, { ...sessionStorage }])).not.toContain(PASSWORDS[1])
  expect(window.location.href).not.toContain(PASSWORDS[1])
})

test('办理未成功的可以再办，已经办成的不再办；有交接单时离开要确认，关闭后密码不再显示', async () => {
  action.mockResolvedValueOnce(refusedState('UNEXPECTED', '操作未完成。'))
  show()
  await userEvent.click(screen.getByRole('button', { name: '为 3 人生成初始密码' }))
  await userEvent.click(await screen.findByRole('button', { name: '继续为其余 1 人生成' }))
  await waitFor(() => expect(screen.getByText(PASSWORDS[0]!)).toBeInTheDocument())
  expect(action).toHaveBeenCalledTimes(4)
  const leaving = new Event('beforeunload', { cancelable: true })
  window.dispatchEvent(leaving)
  expect(leaving.defaultPrevented).toBe(true)
  const ask = jest.spyOn(window, 'confirm').mockReturnValue(false)
  // The menu's links are followed by a listener on the document; the question comes before it.
  const follow = jest.fn()
  document.addEventListener('click', follow)
  await userEvent.click(screen.getByRole('link', { name: '案件分配列表' }))
  document.removeEventListener('click', follow)
  expect(ask).toHaveBeenCalledWith(expect.stringContaining('离开本页后不再显示初始密码'))
  expect(follow).not.toHaveBeenCalled()
  expect(mayLeave()).toBe(false)
  ask.mockClear()
  await userEvent.click(screen.getByRole('button', { name: '已打印或记录，关闭' }))
  expect(screen.queryByText(PASSWORDS[0]!)).not.toBeInTheDocument()
  expect(push).toHaveBeenCalledWith('/institution/people')
  expect(ask).not.toHaveBeenCalled()
  expect(mayLeave()).toBe(true)
  ask.mockRestore()
})

test('启用短信的，默认逐人发送激活链接，没有交接单；也可以改为当面交初始密码', async () => {
  action.mockImplementation(async () => ({
    status: 'done',
    message: '已发送激活链接。',
    at: 1,
    value: { name: '甲', phone: '199****0001', sentUntil: '2026-12-01 10:00' },
  }))
  show({ canSend: true })
  expect(screen.getByRole('radio', { name: /短信发送激活链接/ })).toBeChecked()
  await userEvent.click(screen.getByRole('button', { name: '向 3 人发送激活链接' }))
  expect(await screen.findByText('3 人已发送。')).toBeVisible()
  expect(action).toHaveBeenCalledTimes(3)
  for (const [, form] of action.mock.calls) expect(form.get('handover')).toBe('link')
  expect(screen.queryByRole('table')).toBeNull()
})
