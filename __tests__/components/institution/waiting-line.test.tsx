import { render, screen } from '@testing-library/react'
import { WaitingLine } from '@/app/(institution)/institution/cases/_components/waiting-line'
import type { WaitingView } from '@/lib/queries/institution/count-cases'

jest.mock('next/navigation', () => ({ useRouter: () => ({}) }))

test('待办的一行：每个数字一看就是链接（有下划线），到它所数的案件；逾期的用红色', () => {
  const waiting = { acceptOverdue: 2, runningOut: 1, accept: 2, assign: 0 }
  const none = { acceptDueToday: 0, reassign: 0, disclosed: 0, late: 0 }
  render(<WaitingLine waiting={{ ...none, ...waiting } as WaitingView} />)
  const [late, soon] = screen.getAllByRole('link')
  expect(late).toHaveClass('underline', 'text-danger')
  expect(late).toHaveAttribute('href', '/institution/cases?tab=accept')
  expect(soon).toHaveClass('underline', 'text-court')
  expect(soon).toHaveTextContent('1 件三个工作日内到调解期限')
  expect(soon).toHaveAttribute('href', '/institution/cases?tab=due&clock=running_out')
})
