import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { ServiceButton } from '@/components/staff/service-button'
import type { StaffRow } from '@/lib/queries/system/present-staff'

// 账号的停用和启用：停用要写理由，启用不问；各说各的后果，办的是那一个账号。

jest.mock('next/navigation', () => ({
  useRouter: () => ({ refresh: jest.fn() }),
  unstable_rethrow: () => undefined,
}))

const disable = jest.fn()
const enable = jest.fn()

beforeEach(() => {
  jest.resetAllMocks()
  for (const action of [disable, enable])
    action.mockResolvedValue({ status: 'done', message: '', at: 1 })
})

async function open(state: StaffRow['state'], name: string) {
  render(<ServiceButton id="s1" name="林敏" state={state} actions={{ disable, enable }} />)
  await userEvent.click(screen.getByRole('button', { name }))
  return screen.findByRole('dialog', { name })
}

test('停用要写理由，并说明会发生什么', async () => {
  const dialog = await open('active', '停用林敏的账号')
  expect(dialog).toHaveAccessibleDescription(expect.stringContaining('不能再登录'))
  await userEvent.type(screen.getByLabelText('理由'), '已调离本院')
  await userEvent.click(screen.getByRole('button', { name: '确认停用' }))
  expect(Object.fromEntries(disable.mock.lastCall![1])).toEqual({
    accountId: 's1',
    reason: '已调离本院',
  })
  expect(enable).not.toHaveBeenCalled()
})

test('已停用的只提供启用，不问理由', async () => {
  const dialog = await open('disabled', '启用林敏的账号')
  expect(dialog).toHaveAccessibleDescription(expect.stringContaining('可以用原密码登录'))
  expect(screen.queryByRole('textbox')).not.toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: '确认启用' }))
  expect(Object.fromEntries(enable.mock.lastCall![1])).toEqual({ accountId: 's1' })
  expect(disable).not.toHaveBeenCalled()
})
