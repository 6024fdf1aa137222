import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import {
  acceptRowAction,
  undoAcceptanceAction,
} from '@/app/(institution)/institution/cases/actions'
import { BulkBar } from '@/app/(institution)/institution/cases/_components/bulk/bulk-bar'
import type { BulkRow } from '@/app/(institution)/institution/cases/_components/bulk/bulk-row'
import type { WholeList } from '@/app/(institution)/institution/cases/_components/bulk/whole-list'
import { ListFrame } from '@/components/list/list-frame'
import type { ActionState } from '@/lib/edge/action/action-state'
import { heldAnswer, refusedState } from '../../support/action-answers'
import {
  openPreview,
  resultLines,
  SelectableRows,
  selectPage,
  urgeRow,
} from '../../support/bulk-rows'
import { localDate } from '../../support/local-date'

const refresh = jest.fn()
const push = jest.fn()
const router = { refresh, push }
jest.mock('next/navigation', () => ({
  useRouter: () => router,
  unstable_rethrow: () => undefined,
  unstable_isUnrecognizedActionError: () => false,
}))
jest.mock('@/app/(institution)/institution/cases/actions', () => ({
  acceptRowAction: jest.fn(),
  urgeRowAction: jest.fn(),
  undoAcceptanceAction: jest.fn(),
  undoAssignmentAction: jest.fn(),
}))

const action = jest.mocked(acceptRowAction)
const mayAccept = {
  allowed: true,
  days: 30,
  dueOn: localDate('2026-12-24'),
  isProvisional: false,
} as const
const rowOf = (number: number, status: BulkRow['status'], accept: BulkRow['accept']): BulkRow => ({
  ...urgeRow(number, status),
  accept,
})
const NO_DAYS = '2027年的放假安排尚未载入，无法计算期限。'
const ROWS: readonly BulkRow[] = [
  rowOf(1, 'pending_acceptance', mayAccept),
  rowOf(2, 'pending_acceptance', mayAccept),
  rowOf(3, 'pending_acceptance', { allowed: false, why: NO_DAYS }),
  rowOf(4, 'pending_assignment', null),
]
const done: ActionState = { status: 'done', message: '已受理，调解期限至 2026-12-24', at: 1 }
const late = refusedState('STATUS_DOES_NOT_ALLOW', '该案件已于 14:02 由李敏受理')

const area = (whole: WholeList | null = null) => (
  <ListFrame>
    <SelectableRows rows={ROWS} whole={whole?.rows}>
      <BulkBar rows={ROWS} whole={whole} unit="件" />
    </SelectableRows>
  </ListFrame>
)
const show = (whole: WholeList | null = null) => render(area(whole))

/** Of six cases, four of them on the page: the offer, and what comes once it was taken. */
const OFFERED: WholeList = {
  href: '/institution/cases?tab=all&all=1',
  label: '选择全部 6 件',
  note: null,
  rows: null,
}
const TAKEN: WholeList = {
  href: '/institution/cases?tab=all',
  label: '只选本页 4 件',
  note: null,
  rows: [
    ...ROWS,
    { ...ROWS[0]!, caseId: 'c5', caseNo: '(2026) 测试5号' },
    { ...ROWS[3]!, caseId: 'c6', caseNo: '(2026) 测试6号' },
  ],
}
async function openAcceptPreview() {
  show()
  return openPreview('受理 3 件')
}

beforeEach(() => jest.resetAllMocks())

test('没有选中的案件时，没有任何批量操作', () => {
  show()
  expect(screen.queryByRole('group', { name: '对已选案件的操作' })).not.toBeInTheDocument()
})

test('选中之后：几件可以受理、几件去分配、导出所选；只写与所选有关的', async () => {
  show()
  await userEvent.click(screen.getByRole('checkbox', { name: '选择 (2026) 测试4号' }))
  expect(screen.queryByRole('button', { name: /^受理/ })).not.toBeInTheDocument()
  expect(screen.getByRole('link', { name: '分配调解员 1 件' })).toHaveAttribute(
    'href',
    '/institution/cases/assign-many?cases=c4',
  )
  expect(screen.getByRole('link', { name: '导出所选' })).toHaveAttribute(
    'href',
    '/api/exports/cases?ids=c4',
  )
})

test('先写明几件可以、几件不能和为什么；此时什么也没有办', async () => {
  const dialog = await openAcceptPreview()
  expect(dialog).toHaveAccessibleName('受理已选的 4 件')
  expect(dialog).toHaveTextContent('2 件可以受理，2 件不能受理。')
  expect(dialog).toHaveTextContent('(2026) 测试3号甲3 / 乙32027年的放假安排尚未载入')
  expect(dialog).toHaveTextContent('(2026) 测试4号甲4 / 乙4当前为“待分配”，不是待受理。')
  expect(action).not.toHaveBeenCalled()
})

test('逐件办理并写明结果：被别人抢先的一件说明是谁，其余照办；列表在关闭时刷新一次', async () => {
  action.mockResolvedValueOnce(late).mockResolvedValueOnce(done)
  await openAcceptPreview()
  expect(screen.getByRole('button', { name: '确认受理 2 件' })).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  expect(await screen.findByText('1 件已受理，1 件办理未成功。')).toBeInTheDocument()
  expect(resultLines()).toEqual([
    '(2026) 测试1号甲1 / 乙1该案件已于 14:02 由李敏受理',
    '(2026) 测试2号甲2 / 乙2已受理，调解期限至 2026-12-24撤销',
  ])
  expect(refresh).not.toHaveBeenCalled()
  await userEvent.click(screen.getAllByRole('button', { name: '关闭' }).at(-1)!)
  expect(refresh).toHaveBeenCalledTimes(1)
  expect(screen.getByRole('checkbox', { name: '选择 (2026) 测试1号' })).not.toBeChecked()
})

test('中途可以停止：正在办的一件办完，后面的没有办', async () => {
  const { promise, answer } = heldAnswer()
  action.mockReturnValueOnce(promise)
  await openAcceptPreview()
  await userEvent.keyboard('{Enter}')
  await userEvent.click(screen.getByRole('button', { name: '停止' }))
  await answer(done)
  expect(await screen.findByText('1 件已受理，1 件未办理。')).toBeInTheDocument()
  expect(action).toHaveBeenCalledTimes(1)
})

test('没有答复时停下，不能确定的一件写明要核对', async () => {
  action.mockRejectedValueOnce(new TypeError('failed to fetch'))
  await openAcceptPreview()
  await userEvent.keyboard('{Enter}')
  expect(await screen.findByText('0 件已受理，1 件办理未成功，1 件未办理。')).toBeInTheDocument()
  expect(resultLines()[0]).toContain('不能确定本件是否已办理')
  expect(action).toHaveBeenCalledTimes(1)
})

test('办成的可以逐件撤销；撤销不成的写明原因，不再给出撤销', async () => {
  action.mockResolvedValue(done)
  jest
    .mocked(undoAcceptanceAction)
    .mockResolvedValueOnce({ status: 'done', message: '已撤销', at: 1 })
    .mockResolvedValueOnce({ ...late, message: '该案件已于 14:03 由周正分配调解员' })
  await openAcceptPreview()
  await userEvent.keyboard('{Enter}')
  await screen.findByText('2 件已受理。')
  await userEvent.click(screen.getByRole('button', { name: '撤销受理 (2026) 测试1号' }))
  await waitFor(() => expect(resultLines()[0]).toBe('(2026) 测试1号甲1 / 乙1已撤销'))
  await userEvent.click(screen.getByRole('button', { name: '撤销受理 (2026) 测试2号' }))
  await waitFor(() =>
    expect(resultLines()[1]).toBe('(2026) 测试2号甲2 / 乙2该案件已于 14:03 由周正分配调解员'),
  )
  expect(screen.getByText('1 件已受理，1 件已撤销。')).toBeInTheDocument()
})

test('一按全部撤销：逐件撤销，逐件写明结果；撤销不成的仍是已受理', async () => {
  action.mockResolvedValue(done)
  const undo = jest
    .mocked(undoAcceptanceAction)
    .mockResolvedValueOnce({ ...late, message: '该案件已于 14:03 由周正分配调解员' })
    .mockResolvedValueOnce({ status: 'done', message: '已撤销', at: 1 })
  await openAcceptPreview()
  await userEvent.keyboard('{Enter}')
  await screen.findByText('2 件已受理。')
  await userEvent.click(screen.getByRole('button', { name: '全部撤销（2 件）' }))
  expect(await screen.findByText('1 件已受理，1 件已撤销。')).toBeInTheDocument()
  expect(undo.mock.calls.map(([, form]) => form.get('caseId'))).toEqual(['c1', 'c2'])
  expect(resultLines()).toEqual([
    '(2026) 测试1号甲1 / 乙1该案件已于 14:03 由周正分配调解员',
    '(2026) 测试2号甲2 / 乙2已撤销',
  ])
  expect(screen.queryByRole('button', { name: /^全部撤销/ })).not.toBeInTheDocument()
})

test('全部撤销时没有答复即停下，其余仍是已受理，可以再撤销', async () => {
  action.mockResolvedValue(done)
  const undo = jest.mocked(undoAcceptanceAction).mockRejectedValueOnce(new TypeError('failed'))
  await openAcceptPreview()
  await userEvent.keyboard('{Enter}')
  await screen.findByText('2 件已受理。')
  await userEvent.click(screen.getByRole('button', { name: '全部撤销（2 件）' }))
  expect(await screen.findByText(/不能确定本件是否已撤销/)).toBeInTheDocument()
  expect(undo).toHaveBeenCalledTimes(1)
  expect(screen.getByRole('button', { name: '撤销受理 (2026) 测试2号' })).toBeInTheDocument()
})

test('选满一页才给出选择全部；按下后焦点不动，选中的是列表的全部，操作也是', async () => {
  const { rerender } = show(OFFERED)
  await userEvent.click(screen.getByRole('checkbox', { name: '选择 (2026) 测试1号' }))
  expect(screen.queryByRole('link', { name: '选择全部 6 件' })).not.toBeInTheDocument()
  await selectPage()
  const link = screen.getByRole('link', { name: '选择全部 6 件' })
  expect(link).toHaveAttribute('href', '/institution/cases?tab=all&all=1')
  link.focus()
  rerender(area(TAKEN))
  expect(screen.getByRole('status')).toHaveTextContent('已选 6 件')
  expect(screen.getByRole('link', { name: '只选本页 4 件' })).toHaveFocus()
  expect(screen.getByRole('link', { name: '分配调解员 2 件' })).toHaveAttribute(
    'href',
    '/institution/cases/assign-many?cases=c1,c2,c3,c4,c5,c6',
  )
  await userEvent.click(screen.getByRole('button', { name: '受理 4 件' }))
  expect(await screen.findByRole('dialog', { name: '受理已选的 6 件' })).toHaveTextContent(
    '3 件可以受理，3 件不能受理。',
  )
})

test('选了全部之后取消选择，即回到没有选择的本页', async () => {
  show(TAKEN)
  await userEvent.click(screen.getByRole('button', { name: '取消选择' }))
  expect(push).toHaveBeenCalledWith('/institution/cases?tab=all', { scroll: false })
  expect(screen.queryByRole('group', { name: '对已选案件的操作' })).not.toBeInTheDocument()
})

test('超过一次能选的，写明只选前多少件', async () => {
  show({ ...OFFERED, label: '选择前 100 件', note: '一次最多 100 件' })
  await selectPage()
  expect(screen.getByRole('link', { name: '选择前 100 件' })).toBeInTheDocument()
  expect(screen.getByText('一次最多 100 件')).toBeInTheDocument()
})
