import { render, screen, waitFor, within } from '@testing-library/react'
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

const sent = () => Object.fromEntries(action.mock.lastCall![1])
const whole = { status: 'done', message: '', at: 1, value: { value: PHONE } } as const

test('打开时只问理由，还没有号码；焦点在第一个理由，说明将记入操作记录', async () => {
  await show()
  expect(screen.getByRole('dialog', { name: '许静的联系电话' })).toHaveAccessibleDescription(
    expect.stringContaining('记入操作记录'),
  )
  const reasons = within(screen.getByRole('group', { name: '理由' })).getAllByRole('button')
  expect(reasons.map(({ textContent }) => textContent)).toEqual([
    '联系当事人',
    '核对身份',
    '送达',
    '其他',
  ])
  expect(reasons[0]).toHaveFocus()
  expect(screen.queryByRole('textbox')).not.toBeInTheDocument()
  expect(document.body).not.toHaveTextContent(PHONE)
})

test.each(['联系当事人', '核对身份', '送达'])('按一下“%s”就显示，理由随之送出', async (reason) => {
  action.mockResolvedValueOnce(whole)
  await show()
  await userEvent.click(screen.getByRole('button', { name: reason }))
  expect(await screen.findByText(PHONE)).toBeInTheDocument()
  expect(sent()).toEqual({ caseId: 'c1', personId: 'p1', what: 'phone', reason })
})

test('其他理由要写明；太短的留在原处，说明怎么改，不显示号码', async () => {
  action.mockResolvedValueOnce({
    status: 'refused',
    code: 'INPUT_INVALID',
    message: '有内容需要更正',
    fieldErrors: { reason: '请写明理由，至少 5 个字。' },
    values: { reason: '看' },
    at: 1,
  })
  await show()
  await userEvent.click(screen.getByRole('button', { name: '其他' }))
  const box = screen.getByLabelText('其他理由')
  expect(box).toHaveFocus()
  await userEvent.type(box, '看')
  await userEvent.click(screen.getByRole('button', { name: '查看' }))
  await waitFor(() =>
    expect(box).toHaveAccessibleDescription(expect.stringContaining('请写明理由，至少 5 个字。')),
  )
  expect(box).toHaveValue('看')
})

test('从其他理由可以回到常用理由，写了一半的不一起送出', async () => {
  action.mockResolvedValueOnce(whole)
  await show()
  await userEvent.click(screen.getByRole('button', { name: '其他' }))
  await userEvent.type(screen.getByLabelText('其他理由'), '电话通知')
  await userEvent.click(screen.getByRole('button', { name: '选择常用理由' }))
  await userEvent.click(screen.getByRole('button', { name: '送达' }))
  await screen.findByText(PHONE)
  expect(sent()).toMatchObject({ reason: '送达' })
})

test('写明理由后只在这里显示；关闭后不再留存，再看要再给理由', async () => {
  action.mockResolvedValueOnce(whole)
  await show()
  await userEvent.click(screen.getByRole('button', { name: '其他' }))
  await userEvent.type(screen.getByLabelText('其他理由'), '电话通知调解时间')
  await userEvent.click(screen.getByRole('button', { name: '查看' }))
  expect(await screen.findByText(PHONE)).toBeInTheDocument()
  expect(sent()).toMatchObject({ reason: '电话通知调解时间' })
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
  expect(screen.getByRole('group', { name: '理由' })).toBeInTheDocument()
  expect(document.body).not.toHaveTextContent(PHONE)
})
