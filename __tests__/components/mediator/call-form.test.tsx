import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { CallForm } from '@/app/(mediator)/mediator/cases/[caseId]/call/_components/call-form'
import { unmaskNumberAction } from '@/app/(mediator)/mediator/cases/[caseId]/actions'
import type { Callee } from '@/lib/queries/mediator/get-call-form'
import { refusedState } from '../../support/action-answers'

jest.mock('@/app/(mediator)/mediator/cases/[caseId]/actions', () => ({
  unmaskNumberAction: jest.fn(),
}))

const action = jest.mocked(unmaskNumberAction)
const CALLEE: Callee = {
  id: 'p1',
  name: '许静',
  role: '申请人',
  number: { masked: '138****5678', what: 'phone', personId: 'p1' },
  specialNeeds: '听力不便',
}
const dialled = jest.fn()

beforeEach(() => {
  action
    .mockReset()
    .mockResolvedValue({ status: 'done', message: '', at: 1, value: { value: '13812345678' } })
  dialled.mockReset()
  document.addEventListener('click', noticeDialling)
})
afterEach(() => document.removeEventListener('click', noticeDialling))

function noticeDialling(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a[href^="tel:"]') : null
  if (!link) return
  event.preventDefault()
  dialled(link.getAttribute('href'))
}

function show({ isPhone = true, mayRecord = true } = {}) {
  window.matchMedia = (query) => ({ matches: isPhone && query === '(pointer: coarse)' }) as never
  render(<CallForm caseId="c1" callee={CALLEE} mayRecord={mayRecord} />)
}
const press = () => userEvent.click(screen.getByRole('button', { name: '拨打' }))
const sent = () => Object.fromEntries(action.mock.calls[0]![1].entries())

test('没有说明理由以前看不到完整号码，并先告知系统会记录；需要照顾的写在旁边', () => {
  show()
  expect(screen.getByText('138****5678')).toBeInTheDocument()
  expect(screen.queryByText('13812345678')).toBeNull()
  expect(screen.getByText(/系统会记录/)).toBeInTheDocument()
  expect(screen.getByText(/听力不便/)).toBeInTheDocument()
})

test('常用理由已经选好，一按就送出、显示号码并拨出', async () => {
  show()
  await press()
  expect(sent()).toEqual({
    caseId: 'c1',
    personId: 'p1',
    what: 'phone',
    reason: '联系当事人，开展调解',
  })
  expect(await screen.findByText('13812345678')).toBeInTheDocument()
  expect(dialled).toHaveBeenCalledWith('tel:13812345678')
  expect(screen.getByRole('link', { name: '拨打' })).toHaveAttribute('href', 'tel:13812345678')
})

test('通话后记录联系，记的就是刚才打的人', async () => {
  show()
  await press()
  expect(await screen.findByRole('link', { name: '记录本次联系' })).toHaveAttribute(
    'href',
    '/mediator/cases/c1/contact?person=p1',
  )
})

test('电脑上只显示号码，不自动拨出', async () => {
  show({ isPhone: false })
  await press()
  await screen.findByText('13812345678')
  expect(dialled).not.toHaveBeenCalled()
})

test('其他理由由本人写明，送出的只有写的那一句', async () => {
  show()
  await userEvent.click(screen.getByRole('radio', { name: '其他理由' }))
  await userEvent.type(screen.getByRole('textbox'), '当事人要求回电核实地址')
  await press()
  expect(action.mock.calls[0]![1].getAll('reason').filter(Boolean)).toEqual([
    '当事人要求回电核实地址',
  ])
})

test('被拒绝时说明原因，不显示号码，也不拨出', async () => {
  action.mockResolvedValue(
    refusedState('NUMBERS_STAY_MASKED', '调解员不能查看完整号码或者拨打电话。'),
  )
  show()
  await press()
  expect(await screen.findByText(/不能查看完整号码/)).toBeInTheDocument()
  expect(dialled).not.toHaveBeenCalled()
})

test('不能记联系的案件不引导去记联系', async () => {
  show({ mayRecord: false })
  await press()
  await screen.findByText('13812345678')
  expect(screen.queryByRole('link', { name: '记录本次联系' })).toBeNull()
})
