import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { TakeForm } from '@/app/(mediator)/mediator/cases/[caseId]/accept/_components/take-form'
import { takeCaseAction } from '@/app/(mediator)/mediator/cases/[caseId]/accept/actions'
import type { ActionState } from '@/lib/edge/action/action-state'

jest.mock('@/app/(mediator)/mediator/cases/[caseId]/accept/actions', () => ({
  takeCaseAction: jest.fn(),
}))

const action = jest.mocked(takeCaseAction)
const UNTICKED: ActionState = {
  status: 'refused',
  code: 'INPUT_INVALID',
  message: '有内容需要更正。',
  fieldErrors: { noGround: '没有上述情形的请勾选；有的请点“有需要披露的情形”。' },
  values: { caseId: 'c1' },
  at: 1,
}

beforeEach(() => action.mockReset().mockResolvedValue(UNTICKED))

const sent = () => Object.fromEntries(action.mock.calls[0]![1].entries())

test('没有勾选声明，送出的内容里就没有声明；被拒绝时说明要做什么', async () => {
  render(<TakeForm caseId="c1" />)
  await userEvent.click(screen.getByRole('button', { name: '接收案件' }))
  expect(sent()).toEqual({ caseId: 'c1' })
  expect(
    await screen.findAllByText('没有上述情形的请勾选；有的请点“有需要披露的情形”。'),
  ).not.toHaveLength(0)
})

test('声明不预先勾好，要由调解员自己勾选', async () => {
  render(<TakeForm caseId="c1" />)
  const box = screen.getByRole('checkbox', { name: /我与本案没有上述情形/ })
  expect(box).not.toBeChecked()
  await userEvent.click(box)
  await userEvent.click(screen.getByRole('button', { name: '接收案件' }))
  expect(sent()).toEqual({ caseId: 'c1', noGround: 'yes' })
})

test('勾选之前读到第13条的三种情形，有情形的另有去处', () => {
  render(<TakeForm caseId="c1" />)
  expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    expect.stringContaining('近亲属'),
    expect.stringContaining('利害关系'),
    expect.stringContaining('可能影响公正调解'),
  ])
  expect(screen.getByRole('link', { name: /有需要披露的情形/ })).toHaveAttribute(
    'href',
    '/mediator/cases/c1/disclose',
  )
})
