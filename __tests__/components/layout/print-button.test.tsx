import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { PrintButton } from '@/components/layout/print-button'

const openAtPrint: boolean[] = []
beforeEach(() => {
  openAtPrint.length = 0
  window.print = () => openAtPrint.push(document.querySelector('details')!.open)
  window.history.replaceState(null, '', '/list')
})
const show = (wholeHref?: string) =>
  render(
    <main>
      <details>口径</details>
      <details open>构成</details>
      <PrintButton wholeHref={wholeHref} />
    </main>,
  )

test('打印时展开收起的部分，打印后收回；本来展开的仍展开', async () => {
  show()
  await userEvent.click(screen.getByRole('button', { name: '打印' }))
  expect(openAtPrint).toEqual([true])
  expect([...document.querySelectorAll('details')].map(({ open }) => open)).toEqual([false, true])
})

test('为打印而打开的一页，到了就打印，只打印一次：地址里不再有', () => {
  window.history.replaceState(null, '', '/list?tab=all&size=500&print=1')
  const { unmount } = show()
  expect(openAtPrint).toEqual([true])
  expect(window.location.search).toBe('?tab=all&size=500')
  unmount()
  show()
  expect(openAtPrint).toHaveLength(1)
})

test('平常打开的不打印；列不完的先打开全部', () => {
  show('/list?size=500&print=1')
  expect(openAtPrint).toEqual([])
  expect(screen.getByRole('link', { name: '打印' })).toHaveAttribute(
    'href',
    '/list?size=500&print=1',
  )
})
