import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { CallButton } from '@/app/(mediator)/mediator/cases/[caseId]/_components/call-button'
import { unmaskNumberAction } from '@/app/(mediator)/mediator/cases/[caseId]/actions'

jest.mock('@/app/(mediator)/mediator/cases/[caseId]/actions', () => ({
  unmaskNumberAction: jest.fn(),
}))

const action = jest.mocked(unmaskNumberAction)
const NUMBER = { masked: '138****5678', what: 'phone' as const, personId: 'p1' }

beforeEach(() =>
  action
    .mockReset()
    .mockResolvedValue({ status: 'done', message: '', at: 1, value: { value: '13812345678' } }),
)

async function open(mayRecord = true) {
  render(<CallButton caseId="c1" name="许静" number={NUMBER} mayRecord={mayRecord} />)
  await press()
}
async function press() {
  await userEvent.click(screen.getByRole('button', { name: '拨打许静的电话' }))
  // What it asks is loaded now.
  await screen.findByRole('dialog')
}
const sent = () => Object.fromEntries(action.mock.calls[0]![1].entries())

test('没有说明理由以前看不到完整号码，并先告知查看会留下记录', async () => {
  await open()
  expect(screen.queryByText('13812345678')).toBeNull()
  expect(screen.getByRole('dialog')).toHaveAccessibleDescription(/系统会记录/)
})

test('选好常用理由，号码显示出来可以直接拨打', async () => {
  await open()
  await userEvent.click(screen.getByRole('button', { name: '显示号码' }))
  expect(sent()).toEqual({
    caseId: 'c1',
    personId: 'p1',
    what: 'phone',
    reason: '联系当事人，开展调解',
  })
  expect(await screen.findByText('13812345678')).toBeInTheDocument()
  expect(screen.getByRole('link', { name: '拨打' })).toHaveAttribute('href', 'tel:13812345678')
  expect(screen.getByRole('link', { name: '通话后记录本次联系' })).toHaveAttribute(
    'href',
    '/mediator/cases/c1/contact',
  )
})

test('其他理由由本人写明，送出的只有写的那一句', async () => {
  await open()
  await userEvent.click(screen.getByRole('radio', { name: '其他理由' }))
  await userEvent.type(screen.getByRole('textbox'), '当事人要求回电核实地址')
  await userEvent.click(screen.getByRole('button', { name: '显示号码' }))
  expect(action.mock.calls[0]![1].getAll('reason').filter(Boolean)).toEqual([
    '当事人要求回电核实地址',
  ])
})

test('关闭以后号码不再保留，再看要再说明理由', async () => {
  await open()
  await userEvent.click(screen.getByRole('button', { name: '显示号码' }))
  await screen.findByText('13812345678')
  await userEvent.keyboard('{Escape}')
  await press()
  expect(screen.queryByText('13812345678')).toBeNull()
  expect(screen.getByRole('button', { name: '显示号码' })).toBeInTheDocument()
})

test('不能记联系的案件不引导去记联系', async () => {
  await open(false)
  await userEvent.click(screen.getByRole('button', { name: '显示号码' }))
  await screen.findByText('13812345678')
  expect(screen.queryByRole('link', { name: /记一次联系/ })).toBeNull()
})
