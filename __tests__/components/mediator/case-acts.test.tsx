import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { CaseActs } from '@/app/(mediator)/mediator/cases/[caseId]/_components/case-acts'
import { ClockActs } from '@/app/(mediator)/mediator/cases/[caseId]/_components/clock-acts'

test('什么也不能办时没有办理栏', () => {
  const { container } = render(<CaseActs caseId="c1" allowed={[]} />)
  expect(container).toBeEmptyDOMElement()
})

test('调解中：主要是记录联系，其余收在“更多”里', async () => {
  render(
    <CaseActs
      caseId="c1"
      allowed={['record_contact', 'record_consent', 'disclose', 'withdraw', 'close']}
    />,
  )
  expect(screen.getByRole('link', { name: '记录联系' })).toHaveAttribute(
    'href',
    '/mediator/cases/c1/contact',
  )
  expect(screen.queryByRole('link', { name: /结案/ })).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: '更多' }))
  await screen.findByRole('dialog')
  expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
    '/mediator/cases/c1/consent',
    '/mediator/cases/c1/withdraw',
    '/mediator/cases/c1/close',
    '/mediator/cases/c1/disclose',
  ])
})

test('笔录没有写完时主要是继续笔录', () => {
  render(<CaseActs caseId="c1" allowed={['record_contact', 'open_minutes']} openMinutesId="m2" />)
  expect(screen.queryByRole('link', { name: '记录联系' })).toBeNull()
  expect(screen.getByRole('link', { name: '继续笔录' })).toHaveAttribute(
    'href',
    '/mediator/cases/c1/minutes/m2',
  )
})

test('待接收：主要是接收案件，不能结案', async () => {
  render(<CaseActs caseId="c1" allowed={['take', 'disclose', 'withdraw']} />)
  expect(screen.getByRole('link', { name: '接收案件' })).toHaveAttribute(
    'href',
    '/mediator/cases/c1/accept',
  )
  await userEvent.click(screen.getByRole('button', { name: '更多' }))
  await screen.findByRole('dialog')
  expect(screen.queryByRole('link', { name: /结案/ })).toBeNull()
})

test('期限的办理在期限下面，不在“更多”里', () => {
  const { container } = render(<ClockActs page="/mediator/cases/c1" allowed={['record_contact']} />)
  expect(container).toBeEmptyDOMElement()
  render(<ClockActs page="/mediator/cases/c1" allowed={['pause', 'extend', 'close']} />)
  expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
    '/mediator/cases/c1/extend',
    '/mediator/cases/c1/pause',
  ])
})
