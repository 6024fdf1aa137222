import { act, render, screen } from '@testing-library/react'
import { UndoNotice } from '@/app/(institution)/institution/cases/[caseId]/_components/undo-notice'

jest.mock('next/navigation', () => ({
  useRouter: () => ({ refresh: jest.fn() }),
  unstable_rethrow: () => undefined,
}))
jest.mock('@/app/(institution)/institution/cases/actions', () => ({
  undoAcceptanceAction: jest.fn(),
  undoAssignmentAction: jest.fn(),
}))

const undo = {
  move: 'undo_assign',
  by: '林敏',
  at: '14:02',
  mediator: '谢岚',
  secondsRemaining: 130,
} as const
const show = () => render(<UndoNotice undo={undo} caseId="c1" caseNo="(2026) 测试1号" />)

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

test('时间过了，撤销就不再提供', () => {
  show()
  act(() => jest.advanceTimersByTime(140_000))
  expect(screen.queryByRole('button')).not.toBeInTheDocument()
})

test('写明谁在几点办了什么，剩余的分钟数随时间减少', () => {
  show()
  expect(screen.getByRole('status')).toHaveTextContent(
    '林敏于 14:02 将本案分配给谢岚。可撤销，剩余 2 分钟。',
  )
  act(() => jest.advanceTimersByTime(15_000))
  expect(screen.getByRole('status')).toHaveTextContent('剩余 1 分钟')
  act(() => jest.advanceTimersByTime(60_000))
  expect(screen.getByRole('status')).toHaveTextContent('剩余不足 1 分钟')
  expect(screen.getByRole('button', { name: '撤销分配 (2026) 测试1号' })).toBeInTheDocument()
})
