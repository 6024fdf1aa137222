import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { FormAction } from '@/components/forms/action-form'
import { UnmaskButton } from '@/components/case/unmask-button'

jest.mock('next/navigation', () => ({ unstable_rethrow: () => undefined }))

const PHONE = '13800135678'
const action = jest.fn<ReturnType<FormAction>, Parameters<FormAction>>()

async function press() {
  await userEvent.click(screen.getByRole('button', { name: '查看完整号码：许静的联系电话' }))
  // What it asks is loaded now.
  await screen.findByRole('dialog')
}

function show() {
  render(
    <UnmaskButton
      requested={{ caseId: 'c1', personId: 'p1', what: 'phone' }}
      label="联系电话"
      of="许静"
      action={action}
    />,
  )
  return press()
}

beforeEach(() => action.mockReset())

test('打开时只问理由，还没有号码；说明会留下记录', async () => {
  await show()
  expect(screen.getByRole('dialog', { name: '许静的联系电话' })).toHaveAccessibleDescription(
    expect.stringContaining('留下记录'),
  )
  expect(screen.getByLabelText('查看的理由')).toBeInTheDocument()
  expect(document.body).not.toHaveTextContent(PHONE)
})

test('理由被拒绝时留在原处，说明怎么改，不显示号码', async () => {
  action.mockResolvedValueOnce({
    status: 'refused',
    code: 'INPUT_INVALID',
    message: '有内容需要更正',
    fieldErrors: { reason: '请写明理由，至少 5 个字。' },
    values: { reason: '看' },
    at: 1,
  })
  await show()
  await userEvent.type(screen.getByLabelText('查看的理由'), '看')
  await userEvent.click(screen.getByRole('button', { name: '查看' }))
  await waitFor(() =>
    expect(screen.getByLabelText('查看的理由')).toHaveAccessibleDescription(
      expect.stringContaining('至少 5 个字'),
    ),
  )
  expect(screen.getByLabelText('查看的理由')).toHaveValue('看')
})

test('写明理由后只在这里显示；关闭后不再留存，再看要再写理由', async () => {
  action.mockResolvedValueOnce({ status: 'done', message: '', at: 1, value: { value: PHONE } })
  await show()
  await userEvent.type(screen.getByLabelText('查看的理由'), '电话通知调解时间')
  await userEvent.click(screen.getByRole('button', { name: '查看' }))
  expect(await screen.findByText(PHONE)).toBeInTheDocument()
  const sent = action.mock.lastCall![1]
  expect(Object.fromEntries(sent)).toEqual({
    caseId: 'c1',
    personId: 'p1',
    what: 'phone',
    reason: '电话通知调解时间',
  })
  expect(screen.getByRole('link', { name: '拨打', hidden: true })).toHaveAttribute(
    'href',
    `tel:${PHONE}`,
  )
  await userEvent.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
  expect(document.body.innerHTML).not.toContain(PHONE)
  await waitFor(() =>
    expect(screen.getByRole('button', { name: '查看完整号码：许静的联系电话' })).toHaveFocus(),
  )
  await press()
  expect(screen.getByLabelText('查看的理由')).toHaveValue('')
  expect(document.body).not.toHaveTextContent(PHONE)
})
