import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { urgeRowAction } from '@/app/(institution)/institution/cases/actions'
import { UrgeManyButton } from '@/app/(institution)/institution/cases/_components/bulk/urge-many-button'
import type { UrgeRow } from '@/app/(institution)/institution/cases/_components/bulk/urge-row'
import { ExportBar } from '@/components/list/export-bar'
import type { ActionState } from '@/lib/edge/action/action-state'
import { heldAnswer, refusedState } from '../../support/action-answers'
import { openPreview, resultLines, SelectableRows, urgeRow } from '../../support/bulk-rows'

// 批量催办：先写明哪些能催、哪些不能和为什么，再逐件催办，逐件写明结果。

const refresh = jest.fn()
jest.mock('next/navigation', () => ({
  useRouter: () => ({ refresh }),
  unstable_rethrow: () => undefined,
}))
jest.mock('@/app/(institution)/institution/cases/actions', () => ({ urgeRowAction: jest.fn() }))

const action = jest.mocked(urgeRowAction)
const MAY = { ability: { allowed: true }, urged: null } as const
const WHY = '周正已于 08:12 催办，调解员还没有办理。满 24 小时仍没有办理的，可以再次催办。'
const ROWS: readonly UrgeRow[] = [
  urgeRow(1, 'in_mediation', '谢岚', MAY),
  urgeRow(2, 'pending_mediator', '顾宁', MAY),
  urgeRow(3, 'in_mediation', '谢岚', {
    ability: { allowed: false, why: WHY },
    urged: { day: '11月24日', time: '08:12', by: '周正', note: null },
  }),
  urgeRow(4, 'pending_assignment'),
]
const done: ActionState = { status: 'done', message: '已催办', at: 1 }
const late = refusedState('URGED_ALREADY', WHY)

function show() {
  render(
    <SelectableRows rows={ROWS}>
      <ExportBar list="records" label="对已选案件的操作" unit="件">
        <UrgeManyButton rows={ROWS} />
      </ExportBar>
    </SelectableRows>,
  )
}
async function openUrgePreview() {
  show()
  return openPreview('催办 3 件')
}

beforeEach(() => jest.resetAllMocks())

test('所选的都不在调解员手中时，没有催办', async () => {
  show()
  await userEvent.click(screen.getByRole('checkbox', { name: '选择 (2026) 测试4号' }))
  expect(screen.getByRole('link', { name: '导出所选' })).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: /^催办/ })).not.toBeInTheDocument()
})

test('先写明几件能催、催的是谁，几件不能和为什么；此时什么也没有办', async () => {
  const dialog = await openUrgePreview()
  expect(dialog).toHaveAccessibleName('催办已选的 4 件')
  expect(dialog).toHaveTextContent('2 件可以催办，2 件不能催办。')
  expect(dialog).toHaveTextContent('(2026) 测试1号甲1 / 乙1调解员 谢岚')
  expect(dialog).toHaveTextContent(`(2026) 测试3号甲3 / 乙3${WHY}`)
  expect(dialog).toHaveTextContent(
    '(2026) 测试4号甲4 / 乙4当前为“待分配”，没有等待调解员办理的事项。',
  )
  expect(action).not.toHaveBeenCalled()
})

test('不填附言，按回车就催办；逐件写明已催办，或者为什么没有；列表在关闭时刷新一次', async () => {
  action.mockResolvedValueOnce(late).mockResolvedValueOnce(done)
  await openUrgePreview()
  expect(screen.getByRole('button', { name: '确认催办 2 件' })).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  expect(await screen.findByText('1 件已催办，1 件办理未成功。')).toBeInTheDocument()
  expect(resultLines()).toEqual([`(2026) 测试1号甲1 / 乙1${WHY}`, '(2026) 测试2号甲2 / 乙2已催办'])
  expect(action.mock.calls.map(([, form]) => [form.get('caseId'), form.get('note')])).toEqual([
    ['c1', ''],
    ['c2', ''],
  ])
  expect(refresh).not.toHaveBeenCalled()
  await userEvent.click(screen.getAllByRole('button', { name: '关闭' }).at(-1)!)
  expect(refresh).toHaveBeenCalledTimes(1)
  expect(screen.getByRole('checkbox', { name: '选择 (2026) 测试1号' })).not.toBeChecked()
})

test('一次附言随每一件催办；超过二百字的不能催办', async () => {
  action.mockResolvedValue(done)
  await openUrgePreview()
  const note = screen.getByRole('textbox', { name: /附言/ })
  await userEvent.click(note)
  await userEvent.paste('写'.repeat(201))
  expect(screen.getByRole('button', { name: '确认催办 2 件' })).toBeDisabled()
  await userEvent.clear(note)
  await userEvent.paste('请本周内联系双方')
  await userEvent.click(screen.getByRole('button', { name: '确认催办 2 件' }))
  expect(await screen.findByText('2 件已催办。')).toBeInTheDocument()
  expect(action.mock.calls.map(([, form]) => form.get('note'))).toEqual(
    Array(2).fill('请本周内联系双方'),
  )
})

test('中途可以停止：正在催的一件办完，后面的没有催', async () => {
  const { promise, answer } = heldAnswer()
  action.mockReturnValueOnce(promise)
  await openUrgePreview()
  await userEvent.keyboard('{Enter}')
  await userEvent.click(screen.getByRole('button', { name: '停止' }))
  await answer(done)
  expect(await screen.findByText('1 件已催办，1 件未办理。')).toBeInTheDocument()
  expect(action).toHaveBeenCalledTimes(1)
})
