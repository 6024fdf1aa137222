import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { KeysHelp } from '@/components/list/keys-help'
import { ListKeys } from '@/components/list/list-keys'

function List({ rows }: { rows: readonly string[] }) {
  return (
    <>
      <input data-list-search aria-label="搜索" />
      <ListKeys rowsKey={rows.join()}>
        <table>
          <tbody>
            {rows.map((row) => (
              <tr key={row}>
                <td>
                  <input type="checkbox" data-select-box aria-label={`选择${row}`} />
                </td>
                <td>
                  <a href="#x" data-row-link>
                    {row}
                  </a>
                </td>
                <td>
                  <button type="button">{`受理${row}`}</button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ListKeys>
    </>
  )
}

/** Rows that lead to pages of their own. */
function Linked({ rows }: { rows: readonly string[] }) {
  return (
    <ListKeys rowsKey={rows.join()}>
      <ul>
        {rows.map((row) => (
          <li key={row}>
            <a href={`/institution/cases/${row}`} data-row-link>
              {row}
            </a>
          </li>
        ))}
      </ul>
    </ListKeys>
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

test('空格选中所在的一行；在一行的按钮上，空格按的是按钮', async () => {
  const accepted = jest.fn()
  render(<List rows={['甲', '乙']} />)
  screen.getByRole('button', { name: '受理乙' }).addEventListener('click', accepted)
  await userEvent.keyboard('{ArrowDown}{ArrowDown} ')
  expect(screen.getByRole('checkbox', { name: '选择乙' })).toBeChecked()
  expect(link('乙')).toHaveFocus()
  await userEvent.keyboard('{ArrowRight} ')
  expect(accepted).toHaveBeenCalledTimes(1)
  expect(screen.getByRole('checkbox', { name: '选择乙' })).toBeChecked()
})

test('站在选择框上也能上下走', async () => {
  render(<List rows={['甲', '乙']} />)
  screen.getByRole('checkbox', { name: '选择甲' }).focus()
  await userEvent.keyboard('{ArrowDown}')
  expect(link('乙')).toHaveFocus()
})

test('问号列出全部按键，翻页键翻页；输入法组词时都不理会', async () => {
  const turned = jest.fn((event: Event) => event.preventDefault())
  render(
    <>
      <KeysHelp />
      <List rows={['甲']} />
      <a rel="next" href="#next">
        下一页
      </a>
    </>,
  )
  screen.getByRole('link', { name: '下一页' }).addEventListener('click', turned)
  fireEvent.keyDown(document.body, { key: '?', isComposing: true })
  fireEvent.keyDown(document.body, { key: 'PageDown', isComposing: true })
  expect([turned.mock.calls.length, screen.queryByRole('dialog')]).toEqual([0, null])
  fireEvent.keyDown(document.body, { key: 'PageDown' })
  expect(turned).toHaveBeenCalledTimes(1)
  fireEvent.keyDown(document.body, { key: '?' })
  expect(await screen.findByRole('dialog', { name: '键盘操作' })).toHaveTextContent(
    '选中或取消所在的一行',
  )
})

test('对话框开着的时候不理会', async () => {
  render(
    <>
      <div role="dialog" aria-label="受理" />
      <List rows={['甲']} />
    </>,
  )
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

test('行还在、按下的按钮没有了，焦点落在这一行', async () => {
  const rows = (mayAccept: boolean) => (
    <ListKeys rowsKey="甲乙">
      <ul>
        {['甲', '乙'].map((row) => (
          <li key={row}>
            <a href="#x" data-row-link>
              {row}
            </a>
            {mayAccept ? <button type="button">{`受理${row}`}</button> : null}
          </li>
        ))}
      </ul>
    </ListKeys>
  )
  const { rerender } = render(rows(true))
  await userEvent.click(screen.getByRole('button', { name: '受理乙' }))
  rerender(rows(false))
  await waitFor(() => expect(link('乙')).toHaveFocus())
})

test('按键表只列这个列表有的键', async () => {
  render(
    <>
      <KeysHelp without={['/', 'Enter']} />
      <ListKeys rowsKey="">
        <table>
          <tbody>
            <tr>
              <td>
                <span data-row-link tabIndex={-1}>
                  甲
                </span>
              </td>
            </tr>
          </tbody>
        </table>
      </ListKeys>
    </>,
  )
  expect(screen.queryByText('搜索')).not.toBeInTheDocument()
  fireEvent.keyDown(document.body, { key: '?' })
  const dialog = await screen.findByRole('dialog', { name: '键盘操作' })
  expect(dialog).toHaveTextContent('在各行之间移动')
  for (const missing of ['到搜索框', '选中', '翻到', '跳转', '打开，或办理'])
    expect(dialog).not.toHaveTextContent(missing)
})

/** Gives the page a height to scroll, which jsdom does not have, until the test has ended. */
function makeScrollable(page: HTMLElement) {
  Object.defineProperty(document, 'scrollingElement', { value: page, configurable: true })
  Object.defineProperties(page, {
    clientHeight: { value: 500, configurable: true },
    scrollHeight: { value: 900, configurable: true },
  })
}

afterEach(() => {
  Reflect.deleteProperty(document, 'scrollingElement')
  Reflect.deleteProperty(document.documentElement, 'clientHeight')
  Reflect.deleteProperty(document.documentElement, 'scrollHeight')
})

test('翻页键先滚动，到头才翻页', () => {
  const turned = jest.fn((event: Event) => event.preventDefault())
  render(
    <>
      <List rows={['甲']} />
      <a rel="next" href="#next">
        下一页
      </a>
      <a rel="prev" href="#prev">
        上一页
      </a>
    </>,
  )
  for (const name of ['下一页', '上一页'])
    screen.getByRole('link', { name }).addEventListener('click', turned)
  const page = document.documentElement
  makeScrollable(page)
  page.scrollTop = 100
  for (const key of ['PageDown', 'PageUp'])
    expect(fireEvent.keyDown(document.body, { key })).toBe(true)
  expect(turned).not.toHaveBeenCalled()
  page.scrollTop = 400
  expect(fireEvent.keyDown(document.body, { key: 'PageDown' })).toBe(false)
  page.scrollTop = 0
  expect(fireEvent.keyDown(document.body, { key: 'PageUp' })).toBe(false)
  expect(turned).toHaveBeenCalledTimes(2)
})

describe('回到列表', () => {
  const visit = (address: string) => window.history.replaceState(null, '', address)
  /** Opens the row of that name, as its link is pressed; jsdom does not navigate. */
  function open(name: string) {
    link(name).addEventListener('click', (event) => event.preventDefault())
    fireEvent.click(link(name))
  }
  beforeEach(() => {
    window.sessionStorage.clear()
    visit('/institution/cases?tab=all&q=%E8%AE%B8')
  })
  afterAll(() => visit('/'))

  test('焦点在离开时打开的那一行；再来一次就不再移动', () => {
    const first = render(<Linked rows={['甲', '乙', '丙']} />)
    open('乙')
    first.unmount()
    const second = render(<Linked rows={['甲', '乙', '丙']} />)
    expect(link('乙')).toHaveFocus()
    second.unmount()
    render(<Linked rows={['甲', '乙', '丙']} />)
    expect(document.body).toHaveFocus()
  })

  test('那一行已经离开列表的，焦点在现在排在它位置的一行', () => {
    const { unmount } = render(<Linked rows={['甲', '乙', '丙']} />)
    open('乙')
    unmount()
    render(<Linked rows={['甲', '丙']} />)
    expect(link('丙')).toHaveFocus()
  })

  test('换了条件的是另一个列表，不移动焦点；在新窗口里打开的也不算离开', () => {
    const { unmount } = render(<Linked rows={['甲', '乙']} />)
    link('甲').addEventListener('click', (event) => event.preventDefault())
    fireEvent.click(link('甲'), { ctrlKey: true })
    unmount()
    const again = render(<Linked rows={['甲', '乙']} />)
    expect(document.body).toHaveFocus()
    open('乙')
    again.unmount()
    visit('/institution/cases?tab=accept')
    render(<Linked rows={['甲', '乙']} />)
    expect(document.body).toHaveFocus()
  })

  test('读者已经在别处的，不抢走焦点', () => {
    const { unmount } = render(<Linked rows={['甲', '乙']} />)
    open('乙')
    unmount()
    render(<input aria-label="别处" />)
    screen.getByLabelText('别处').focus()
    render(<Linked rows={['甲', '乙']} />)
    expect(screen.getByLabelText('别处')).toHaveFocus()
  })
})
