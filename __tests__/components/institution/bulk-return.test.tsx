import { fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { BulkBar } from '@/app/(institution)/institution/cases/_components/bulk/bulk-bar'
import type { BulkRow } from '@/app/(institution)/institution/cases/_components/bulk/bulk-row'
import { ListFrame } from '@/components/list/list-frame'
import { SelectionArea } from '@/components/list/selection'
import { selectionColumn } from '@/components/list/selection-column'
import { takeRow } from '@/components/ui/last-view'

jest.mock('next/navigation', () => ({
  useRouter: () => ({ push: jest.fn() }),
  unstable_rethrow: () => undefined,
}))
jest.mock('@/app/(institution)/institution/cases/actions', () => ({}))

const ROWS = ['c1', 'c2', 'c3', 'c4'].map((caseId): BulkRow => ({
  caseId,
  caseNo: caseId,
  parties: '许静 / 恒信物业',
  status: 'pending_assignment',
  mediator: null,
  urge: null,
  accept: null,
}))
const BOXES = selectionColumn(({ caseId, caseNo }: BulkRow) => ({ id: caseId, label: caseNo }))

beforeEach(() => {
  window.sessionStorage.clear()
  window.history.replaceState(null, '', '/institution/cases?tab=assign')
})
afterAll(() => window.history.replaceState(null, '', '/'))

test('去批量分配时，记得所选的第一行；在新窗口里打开的不算离开', async () => {
  render(
    <ListFrame>
      <SelectionArea ids={ROWS.map(({ caseId }) => caseId)}>
        {ROWS.map((row, index) => (
          <div key={row.caseId}>{BOXES.cell(row, index)}</div>
        ))}
        <BulkBar rows={ROWS} whole={null} unit="件" />
      </SelectionArea>
    </ListFrame>,
  )
  for (const caseNo of ['c4', 'c3'])
    await userEvent.click(screen.getByRole('checkbox', { name: `选择 ${caseNo}` }))
  const link = screen.getByRole('link', { name: '分配调解员 2 件' })
  // jsdom does not navigate.
  link.addEventListener('click', (event) => event.preventDefault())
  fireEvent.click(link, { ctrlKey: true })
  expect(takeRow()).toBeNull()
  fireEvent.click(link)
  expect(takeRow()).toEqual({ href: '/institution/cases/c3', index: 2 })
})
