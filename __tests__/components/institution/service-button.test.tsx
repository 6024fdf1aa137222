import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import {
  ServiceButton,
  type ServiceButtonProps,
} from '@/app/(institution)/institution/people/_components/service-button'
import {
  disableMediatorAction,
  enableMediatorAction,
} from '@/app/(institution)/institution/people/actions'

jest.mock('next/navigation', () => ({
  useRouter: () => ({ refresh: jest.fn() }),
  unstable_rethrow: () => undefined,
}))
jest.mock('@/app/(institution)/institution/people/actions', () => ({
  disableMediatorAction: jest.fn(),
  enableMediatorAction: jest.fn(),
}))

const show = (props: Partial<ServiceButtonProps>) =>
  render(
    <ServiceButton
      mediatorId="m1"
      name="谢岚"
      status="active"
      openCases={0}
      disable={{ allowed: true }}
      enable={{ allowed: false, why: '' }}
      {...props}
    />,
  )

test('有在办案件的不能停用：说明还有几件，并给出去处，没有确认按钮', async () => {
  show({ openCases: 3, disable: { allowed: false, why: '谢岚还有 3 件承办中的案件。' } })
  await userEvent.click(screen.getByRole('button', { name: '停用' }))
  expect(await screen.findByRole('dialog', { name: '暂不能停用谢岚' })).toHaveTextContent(
    '谢岚还有 3 件承办中的案件。',
  )
  expect(screen.getByRole('link', { name: '逐件更换调解员' })).toHaveAttribute(
    'href',
    '/institution/people/m1#open-cases',
  )
  expect(screen.queryByRole('button', { name: '确认停用' })).not.toBeInTheDocument()
})

test('只有协同调解的，去处是逐件结束协同调解', async () => {
  show({ disable: { allowed: false, why: '谢岚还有 1 件协同调解的案件。' } })
  await userEvent.click(screen.getByRole('button', { name: '停用' }))
  expect(await screen.findByRole('link', { name: '逐件结束协同调解' })).toHaveAttribute(
    'href',
    '/institution/people/m1#co-mediations',
  )
})

test('停用要写理由，并说明会发生什么', async () => {
  jest.mocked(disableMediatorAction).mockResolvedValueOnce({ status: 'done', message: '', at: 1 })
  show({})
  await userEvent.click(screen.getByRole('button', { name: '停用' }))
  expect(await screen.findByRole('dialog')).toHaveAccessibleDescription(
    expect.stringContaining('不能再登录'),
  )
  await userEvent.type(screen.getByLabelText('理由'), '本人申请暂停承办')
  await userEvent.click(screen.getByRole('button', { name: '确认停用' }))
  expect(Object.fromEntries(jest.mocked(disableMediatorAction).mock.lastCall![1])).toEqual({
    mediatorId: 'm1',
    reason: '本人申请暂停承办',
  })
})

test('已停用的只提供启用', () => {
  show({ status: 'disabled', enable: { allowed: true } })
  expect(screen.getByRole('button', { name: '启用' })).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '停用' })).not.toBeInTheDocument()
})

test('启用不问理由，说明会发生什么', async () => {
  jest.mocked(enableMediatorAction).mockResolvedValueOnce({ status: 'done', message: '', at: 1 })
  show({ status: 'disabled', enable: { allowed: true } })
  await userEvent.click(screen.getByRole('button', { name: '启用' }))
  const dialog = await screen.findByRole('dialog', { name: '启用谢岚' })
  expect(dialog).toHaveAccessibleDescription(expect.stringContaining('可以重新登录'))
  expect(screen.queryByRole('textbox')).not.toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: '确认启用' }))
  expect(Object.fromEntries(jest.mocked(enableMediatorAction).mock.lastCall![1])).toEqual({
    mediatorId: 'm1',
  })
})
