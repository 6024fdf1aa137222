import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { SelectionArea, useSelection } from '@/components/list/selection'
import { selectionColumn, type SelectableRow } from '@/components/list/selection-column'

const ROWS: readonly SelectableRow[] = ['甲', '乙', '丙', '丁'].map((label) => ({
  id: label,
  label,
}))

const BOXES = selectionColumn((row: SelectableRow) => row)

function Bar() {
  const { selected, clear } = useSelection()
  return (
    <p>
      <output>{selected.join('')}</output>
      <button type="button" onClick={clear}>
        取消选择
      </button>
    </p>
  )
}

function List({
  rows = ROWS,
  whole,
}: {
  rows?: readonly SelectableRow[]
  whole?: readonly string[]
}) {
  return (
    <SelectionArea ids={rows.map(({ id }) => id)} whole={whole}>
      <Bar />
      {BOXES.header}
      {rows.map((row, index) => (
        <div key={row.id}>{BOXES.cell(row, index)}</div>
      ))}
    </SelectionArea>
  )
}

const box = (label: string) => screen.getByRole('checkbox', { name: `选择 ${label}` })
const all = () => screen.getByRole('checkbox', { name: '选择本页全部' })
const selected = () => screen.getByRole('status').textContent

test('没有选的时候什么也没选中，头上的框是空的', () => {
  render(<List />)
  expect(selected()).toBe('')
  expect(all()).not.toBeChecked()
})

test('选一行，再选一行；头上的框说只选了一部分；选中的按行的次序，不按点的次序', async () => {
  render(<List />)
  await userEvent.click(box('丙'))
  await userEvent.click(box('甲'))
  expect(selected()).toBe('甲丙')
  expect(all()).toBePartiallyChecked()
  await userEvent.click(box('丙'))
  expect(selected()).toBe('甲')
})

test('按住 Shift 选一段，往上也行；取消也是一段', async () => {
  const user = userEvent.setup()
  render(<List />)
  await user.click(box('丁'))
  await user.keyboard('{Shift>}')
  await user.click(box('乙'))
  expect(selected()).toBe('乙丙丁')
  await user.click(box('丙'))
  await user.keyboard('{/Shift}')
  expect(selected()).toBe('丁')
})

test('头上的框：只选了一部分时选全部，选了全部时全不选；取消选择也全不选', async () => {
  render(<List />)
  await userEvent.click(box('乙'))
  await userEvent.click(all())
  expect(selected()).toBe('甲乙丙丁')
  expect(all()).toBeChecked()
  await userEvent.click(all())
  expect(selected()).toBe('')
  await userEvent.click(box('乙'))
  await userEvent.click(screen.getByRole('button', { name: '取消选择' }))
  expect(selected()).toBe('')
})

test('键盘：空格选中所在的框', async () => {
  render(<List />)
  box('乙').focus()
  await userEvent.keyboard(' ')
  expect(selected()).toBe('乙')
})

test('离开这一页的行不再算选中，回来也不算；还在的仍然选中', async () => {
  const { rerender } = render(<List />)
  await userEvent.click(box('甲'))
  await userEvent.click(box('乙'))
  rerender(<List rows={ROWS.slice(1)} />)
  expect(selected()).toBe('乙')
  rerender(<List rows={[...ROWS]} />)
  expect(selected()).toBe('乙')
})

test('一行也没有时，头上的框不能按', () => {
  render(<List rows={[]} />)
  expect(all()).toBeDisabled()
  expect(all()).not.toBeChecked()
})

test('选择全部之后：别页的也选中，按列表的次序；取消一行只少这一行；头上的框只管本页', async () => {
  const { rerender } = render(<List />)
  await userEvent.click(all())
  rerender(<List whole={['子', '甲', '乙', '丙', '丁', '戊']} />)
  expect(selected()).toBe('子甲乙丙丁戊')
  expect(all()).toBeChecked()
  await userEvent.click(box('乙'))
  expect(selected()).toBe('子甲丙丁戊')
  await userEvent.click(all())
  await userEvent.click(all())
  expect(selected()).toBe('子戊')
})

test('刷新之后不在列表里的不再选中，取消了的不会又选中', async () => {
  const { rerender } = render(<List whole={['甲', '乙', '丙', '丁', '戊', '己']} />)
  expect(selected()).toBe('甲乙丙丁戊己')
  await userEvent.click(box('丁'))
  rerender(<List whole={['甲', '乙', '丙', '丁', '己']} />)
  expect(selected()).toBe('甲乙丙己')
})

test('回到只选本页：别页的不再选中', async () => {
  const { rerender } = render(<List whole={['甲', '乙', '丙', '丁', '戊']} />)
  rerender(<List />)
  expect(selected()).toBe('甲乙丙丁')
})

test('本页不在最前的一百件之内时，选中的只是那些', () => {
  const { rerender } = render(<List />)
  rerender(<List whole={['子', '丑']} />)
  expect(selected()).toBe('子丑')
  expect(all()).not.toBeChecked()
})
