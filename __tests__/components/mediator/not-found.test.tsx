import { render, screen } from '@testing-library/react'
import MediatorNotFound from '@/app/(mediator)/mediator/not-found'
import { requireSignedIn } from '@/lib/auth/require-actor'

jest.mock('@/lib/auth/require-actor', () => ({ requireSignedIn: jest.fn() }))

const asRole = (role: string) =>
  jest.mocked(requireSignedIn).mockResolvedValue({ actor: { role } } as never)

test('不是调解员的人：只说没有这一页，回到自己的首页，不提案件', async () => {
  asRole('institution_admin')
  render(await MediatorNotFound())
  expect(screen.getByRole('link')).toHaveAttribute('href', '/')
  expect(screen.getAllByText('没有找到这一页').length).toBeGreaterThan(0)
  expect(screen.queryByText(/案件/)).not.toBeInTheDocument()
})

test('调解员：说明案件可能已经转给别人，回到我的案件', async () => {
  asRole('mediator')
  render(await MediatorNotFound())
  expect(screen.getByText('没有找到这个案件')).toBeInTheDocument()
  expect(screen.getByRole('link', { name: '我的案件' })).toHaveAttribute('href', '/mediator/cases')
})
