import { render, screen } from '@testing-library/react'
import { BlockedAct } from '@/app/(institution)/institution/cases/[caseId]/_components/blocked-act'
import { CASE_STATUSES } from '@/lib/domain/case/status'

test.each([
  ['pending_acceptance', '分配调解员 （须先受理）'],
  ['disclosure_review', '更换调解员 （须先处理披露）'],
] as const)('%s：按钮不能按，并写明须先办什么', (status, name) => {
  render(<BlockedAct status={status} />)
  expect(screen.getByRole('button', { name })).toBeDisabled()
})

test('其余状态没有这样的按钮', () => {
  for (const status of CASE_STATUSES) {
    if (status === 'pending_acceptance' || status === 'disclosure_review') continue
    expect(render(<BlockedAct status={status} />).container).toBeEmptyDOMElement()
  }
})
