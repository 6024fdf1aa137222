import { fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { BulkBar } from '@/app/(institution)/institution/cases/_components/bulk/bulk-bar'
import { ListFrame } from '@/components/list/list-frame'
import { takeRow } from '@/components/ui/last-view'
import { SelectableRows, urgeRow } from '../../support/bulk-rows'

jest.mock('next/navigation', () => ({
  useRouter: () => ({ push: jest.fn() }),
  unstable_rethrow: () => undefined,
}))
jest.mock('@/app/(institution)/institution/cases/actions', () => ({}))

const ROWS = [1, 2, 3, 4].map((number) => ({
  ...urgeRow(number, 'pending_assignment'),
  accept: null,
}))

beforeEach(() => {
  window.sessionStorage.clear()
  window.history.replaceState(null, '', '/institution/cases?tab=assign')
})
afterAll(() => window.history.replaceState(null, '', '/'))

test('去批量分配时，记得所选的第一行；在新窗口里打开的不算离开', async () => {
  render(
    <ListFrame>
      <SelectableRows rows={ROWS}>
        <BulkBar rows={ROWS} whole={null} unit="件" />
      </SelectableRows>
    </ListFrame>,
  )
  for (const number of [4, 3])
    await userEvent.click(screen.getByRole('checkbox', { name: `选择 (2026) 测试${number}号` }))
  const link = screen.getByRole('link', { name: '分配调解员 2 件' })
  // jsdom does not navigate.
  link.addEventListener('click', (event) => event.preventDefault())
  fireEvent.click(link, { ctrlKey: true })
  expect(takeRow()).toBeNull()
  fireEvent.click(link)
  expect(takeRow()).toEqual({ href: '/institution/cases/c3', index: 2 })
})
