import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { DiscloseForm } from '@/app/(mediator)/mediator/cases/[caseId]/disclose/_components/disclose-form'
import { discloseConflictAction } from '@/app/(mediator)/mediator/cases/[caseId]/disclose/actions'
import { WithdrawForm } from '@/app/(mediator)/mediator/cases/[caseId]/withdraw/_components/withdraw-form'
import { withdrawCaseAction } from '@/app/(mediator)/mediator/cases/[caseId]/withdraw/actions'
import { DoneNotice } from '@/app/(mediator)/mediator/_components/done-notice'
import { refusedState } from '../../support/action-answers'

jest.mock('@/app/(mediator)/mediator/cases/[caseId]/withdraw/actions', () => ({
  withdrawCaseAction: jest.fn(),
}))
jest.mock('@/app/(mediator)/mediator/cases/[caseId]/disclose/actions', () => ({
  discloseConflictAction: jest.fn(),
}))

const REFUSED = refusedState('INPUT_INVALID', '有内容需要更正。')

beforeEach(() => {
  window.localStorage.clear()
  jest.mocked(withdrawCaseAction).mockReset().mockResolvedValue(REFUSED)
  jest.mocked(discloseConflictAction).mockReset().mockResolvedValue(REFUSED)
})

test('提前终结不替人选理由，先说明案件、期限、积分会怎样', async () => {
  render(<WithdrawForm caseId="c1" institution="和谐调委会" />)
  for (const radio of screen.getAllByRole('radio')) expect(radio).not.toBeChecked()
  expect(screen.getByText(/案件交回和谐调委会/)).toBeInTheDocument()
  expect(screen.getByText(/调解期限继续计算/)).toBeInTheDocument()
  expect(screen.getByText(/本案结案后，您已得的积分计入您的总积分/)).toBeInTheDocument()
  await userEvent.click(screen.getByRole('radio', { name: /身体原因/ }))
  await userEvent.type(screen.getByLabelText('具体说明'), '住院手术')
  await userEvent.click(screen.getByRole('button', { name: '提前终结' }))
  expect(Object.fromEntries(jest.mocked(withdrawCaseAction).mock.calls[0]![1].entries())).toEqual({
    caseId: 'c1',
    reason: 'health',
    text: '住院手术',
    done: '',
    agreed: '',
    awaited: '',
  })
})

test('披露可以选多种情形，并说明机构怎样决定', async () => {
  render(<DiscloseForm caseId="c1" institution="和谐调委会" />)
  expect(screen.getByText(/和谐调委会把您披露的情形告知各方/)).toBeInTheDocument()
  await userEvent.click(screen.getByRole('checkbox', { name: /近亲属/ }))
  await userEvent.click(screen.getByRole('checkbox', { name: /利害关系/ }))
  await userEvent.type(screen.getByLabelText('披露内容'), '被申请人是我的表兄')
  await userEvent.click(screen.getByRole('button', { name: '披露并交机构决定' }))
  const form = jest.mocked(discloseConflictAction).mock.calls[0]![1]
  expect([form.getAll('grounds'), form.get('statement')]).toEqual([
    ['relative', 'interest'],
    '被申请人是我的表兄',
  ])
})

test('地址里编造的结果什么也不显示，真的结果显示后从地址里拿掉', () => {
  window.history.replaceState(null, '', '/mediator?done=withdrawn')
  const { rerender, container } = render(<DoneNotice code="<b>hacked</b>" />)
  expect(container).toBeEmptyDOMElement()
  rerender(<DoneNotice code="constructor" />)
  expect(container).toBeEmptyDOMElement()
  rerender(<DoneNotice code="withdrawn" />)
  expect(screen.getByRole('status')).toHaveTextContent('已提前终结，案件交回机构')
  expect(window.location.search).toBe('')
})
