import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { replaceMediatorAction } from '@/app/(institution)/institution/cases/actions'
import {
  ReplaceButton,
  type ReplaceButtonProps,
} from '@/app/(institution)/institution/cases/_components/replace-button'

jest.mock('next/navigation', () => ({
  useRouter: () => ({ refresh: jest.fn() }),
  unstable_rethrow: () => undefined,
}))
jest.mock('@/app/(institution)/institution/cases/actions', () => ({
  replaceMediatorAction: jest.fn(),
}))

const action = jest.mocked(replaceMediatorAction)

async function open(props: Partial<ReplaceButtonProps> = {}) {
  render(
    <ReplaceButton
      caseId="c1"
      caseNo="(2026) 多元化解1182号"
      status="in_mediation"
      mediator="谢岚"
      {...props}
    />,
  )
  await userEvent.click(screen.getByRole('button'))
  await screen.findByRole('dialog')
}

test('说明从谁处收回、期限继续计算、不能撤销；没有一种原因预先选好', async () => {
  await open()
  const dialog = screen.getByRole('dialog', { name: '更换 (2026) 多元化解1182号 的调解员' })
  expect(dialog).toHaveAccessibleDescription(
    expect.stringMatching(/从谢岚处收回.*期限继续计算.*不能撤销/),
  )
  expect(screen.getAllByRole('radio').map((radio) => (radio as HTMLInputElement).checked)).toEqual([
    false,
    false,
    false,
    false,
    false,
  ])
})

test('逾期未接收只在待接收时可选', async () => {
  await open()
  expect(screen.queryByRole('radio', { name: /^逾期未接收/ })).not.toBeInTheDocument()
})

test('待接收的可以选逾期未接收；表格里的按钮带案号', async () => {
  await open({ status: 'pending_mediator', place: 'row' })
  expect(
    screen.getByRole('button', { name: '更换调解员 (2026) 多元化解1182号', hidden: true }),
  ).toBeInTheDocument()
  expect(screen.getByRole('radio', { name: /^逾期未接收/ })).toBeInTheDocument()
})

test('别人先办了的：说谁在什么时候办的，写的字还在，给出刷新', async () => {
  action.mockResolvedValueOnce({
    status: 'refused',
    code: 'CASE_CHANGED_MEANWHILE',
    message: '该案件已于 14:02 由周正更换调解员，您的这次操作没有生效。',
    at: 1,
    fieldErrors: {},
    values: { reason: 'health', text: '因病住院不能履职' },
  })
  await open()
  await userEvent.click(screen.getByRole('radio', { name: /^健康原因或长期不能履职/ }))
  await userEvent.type(screen.getByLabelText('具体说明'), '因病住院不能履职')
  await userEvent.click(screen.getByRole('button', { name: '确认更换' }))
  expect(await screen.findByText(/已于 14:02 由周正更换调解员/)).toBeInTheDocument()
  expect(screen.getByLabelText('具体说明')).toHaveValue('因病住院不能履职')
  expect(screen.getByRole('button', { name: '刷新列表' })).toBeInTheDocument()
  expect(Object.fromEntries(action.mock.lastCall![1])).toEqual({
    caseId: 'c1',
    reason: 'health',
    text: '因病住院不能履职',
  })
})
