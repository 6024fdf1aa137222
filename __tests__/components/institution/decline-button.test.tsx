import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { declineCaseAction } from '@/app/(institution)/institution/cases/actions'
import { DeclineButton } from '@/app/(institution)/institution/cases/_components/decline-button'

jest.mock('next/navigation', () => ({
  useRouter: () => ({ refresh: jest.fn() }),
  unstable_rethrow: () => undefined,
}))
jest.mock('@/app/(institution)/institution/cases/actions', () => ({ declineCaseAction: jest.fn() }))

const action = jest.mocked(declineCaseAction)

async function open() {
  render(<DeclineButton caseId="c1" caseNo="(2026) 多元化解1182号" courtName="示例区法院" />)
  await userEvent.click(screen.getByRole('button', { name: '不受理' }))
}

test('说明案件退回哪个法院、不能撤销，五种理由没有一种预先选好', async () => {
  await open()
  expect(screen.getByRole('dialog')).toHaveTextContent('案件将退回示例区法院')
  expect(screen.getByRole('dialog')).toHaveTextContent('不能撤销')
  expect(screen.getAllByRole('radio').map((radio) => (radio as HTMLInputElement).checked)).toEqual([
    false,
    false,
    false,
    false,
    false,
  ])
})

test('理由过短被退回：写的字和选的项都还在，错在哪里写在旁边', async () => {
  action.mockResolvedValueOnce({
    status: 'refused',
    code: 'INPUT_INVALID',
    message: '有内容需要更正。',
    at: 1,
    fieldErrors: { text: '请写明理由，至少 5 个字。' },
    values: { reason: 'other', text: '太远' },
  })
  await open()
  await userEvent.click(screen.getByLabelText('其他'))
  await userEvent.type(screen.getByLabelText('具体说明'), '太远')
  await userEvent.click(screen.getByRole('button', { name: '确认不受理' }))
  await waitFor(() =>
    expect(screen.getByLabelText('具体说明')).toHaveAccessibleDescription(
      expect.stringContaining('请写明理由，至少 5 个字。'),
    ),
  )
  expect(screen.getByLabelText('具体说明')).toHaveValue('太远')
  expect(screen.getByLabelText('其他')).toBeChecked()
  expect(Object.fromEntries(action.mock.lastCall![1])).toEqual({
    caseId: 'c1',
    reason: 'other',
    text: '太远',
  })
})
