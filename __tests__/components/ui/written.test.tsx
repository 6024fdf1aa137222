import { act, render } from '@testing-library/react'
import { hydrateRoot } from 'react-dom/client'
import { TEXT_MISSING, WrittenText } from '@/components/ui/written-text'

const table = (root: ParentNode) => root.querySelector('table')!

test('页面已经带来的文字留在原处，不再要一份；离开再回来还在', async () => {
  const page = document.createElement('div')
  document.body.append(page)
  page.innerHTML = '<table id="written-7"><tbody><tr><td>许静</td></tr></tbody></table>'
  const row = page.querySelector('tr')
  const root = await act(async () =>
    hydrateRoot(page, <WrittenText as="table" place="written-7" />),
  )
  expect(page.querySelector('tr')).toBe(row)
  await act(async () => root.render(null))
  expect(page).toBeEmptyDOMElement()
  await act(async () => root.render(<WrittenText as="table" place="written-7" />))
  expect(table(page)).toHaveTextContent('许静')
  await act(async () => root.unmount())
  page.remove()
})

test('刷新带来新的文字，换上新的；再画一遍同样的，行还是原来的行', () => {
  const { container, rerender } = render(
    <WrittenText as="table" html="<tbody><tr><td>甲</td></tr></tbody>" />,
  )
  rerender(<WrittenText as="table" html="<tbody><tr><td>乙</td></tr></tbody>" />)
  expect(table(container)).toHaveTextContent('乙')
  const row = container.querySelector('tr')
  rerender(
    <WrittenText as="table" className="data-table" html="<tbody><tr><td>乙</td></tr></tbody>" />,
  )
  expect(container.querySelector('tr')).toBe(row)
})

test('整页带来的，刷新以后用新的', async () => {
  const page = document.createElement('div')
  document.body.append(page)
  page.innerHTML = '<table id="written-8"><tbody><tr><td>甲</td></tr></tbody></table>'
  const root = await act(async () =>
    hydrateRoot(page, <WrittenText as="table" place="written-8" />),
  )
  await act(async () =>
    root.render(<WrittenText as="table" html="<tbody><tr><td>乙</td></tr></tbody>" />),
  )
  expect(table(page)).toHaveTextContent('乙')
  await act(async () => root.unmount())
  page.remove()
})

test('页面没有带来的，说缺了，请人再要一次；要来就补上', async () => {
  const missing = jest.fn()
  document.addEventListener(TEXT_MISSING, missing)
  const { container, rerender } = render(<WrittenText as="table" place="written-9" />)
  await act(async () => undefined)
  expect(missing).toHaveBeenCalledTimes(1)
  rerender(<WrittenText as="table" html="<tbody><tr><td>甲</td></tr></tbody>" />)
  expect(table(container)).toHaveTextContent('甲')
  expect(missing).toHaveBeenCalledTimes(1)
  document.removeEventListener(TEXT_MISSING, missing)
})
