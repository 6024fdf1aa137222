import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { ListKeys } from '@/app/(institution)/institution/cases/_components/list-keys'

function List({ rows }: { rows: readonly string[] }) {
  return (
    <>
      <input data-list-search aria-label="搜索" />
      <ListKeys rowsKey={rows.join()}>
        <table>
          <tbody>
            {rows.map((row) => (
              <tr key={row}>
                <td><a href="#x" data-row-link>{row}</a></td>
                <td><button type="button">{`受理${row}`}</button></td>
              </tr>
            ))}
          </tbody>
        </table>
      </ListKeys>
    </>
  )
}

const link = (name: string) => screen.getByRole('link', { name })

test('斜杠到搜索框；上下选案件，左右选操作，到头不再动', async () => {
  render(<List rows={['甲', '乙']} />)
  await userEvent.keyboard('{ArrowDown}')
  expect(link('甲')).toHaveFocus()
  await userEvent.keyboard('{ArrowUp}')
  expect(link('甲')).toHaveFocus()
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowRight}{ArrowRight}')
  expect(screen.getByRole('button', { name: '受理乙' })).toHaveFocus()
  await userEvent.keyboard('{ArrowLeft}')
  expect(link('乙')).toHaveFocus()
  await userEvent.keyboard('/')
  expect(screen.getByLabelText('搜索')).toHaveFocus()
})

test('输入法组词时、在输入框里、带修饰键时，都不理会', async () => {
  render(<List rows={['甲', '乙']} />)
  fireEvent.keyDown(document.body, { key: 'ArrowDown', isComposing: true })
  fireEvent.keyDown(document.body, { key: '/', ctrlKey: true })
  expect(document.body).toHaveFocus()
  await userEvent.click(screen.getByLabelText('搜索'))
  await userEvent.keyboard('1/2{ArrowDown}')
  expect(screen.getByLabelText('搜索')).toHaveValue('1/2')
  expect(screen.getByLabelText('搜索')).toHaveFocus()
})

test('对话框开着的时候不理会', async () => {
  render(<><div role="dialog" aria-label="受理" /><List rows={['甲']} /></>)
  await userEvent.keyboard('{ArrowDown}')
  expect(document.body).toHaveFocus()
})

test('办完的一行离开后，焦点落在顶替它位置的一行', async () => {
  const { rerender } = render(<List rows={['甲', '乙', '丙']} />)
  await userEvent.keyboard('{ArrowDown}{ArrowDown}')
  expect(link('乙')).toHaveFocus()
  rerender(<List rows={['甲', '丙']} />)
  await waitFor(() => expect(link('丙')).toHaveFocus())
})
