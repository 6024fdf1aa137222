import { act, render } from '@testing-library/react'
import { isOverlayEntry, useBackCloses } from '@/components/ui/back-closes'

function Overlay({ open, close }: { open: boolean; close: () => void }) {
  useBackCloses(open, close)
  return null
}

/** Waits for the history to have moved, which it does by itself after a while. */
async function moved(work: () => void): Promise<void> {
  const arrived = new Promise((resolve) =>
    window.addEventListener('popstate', resolve, { once: true }),
  )
  work()
  await act(async () => void (await arrived))
}

test('按返回关闭打开的窗口，页面还是这一页', async () => {
  const close = jest.fn()
  const address = window.location.href
  const { rerender } = render(<Overlay open close={close} />)
  expect(isOverlayEntry()).toBe(true)
  await moved(() => window.history.back())
  expect(close).toHaveBeenCalledTimes(1)
  expect(window.location.href).toBe(address)
  expect(isOverlayEntry()).toBe(false)
  rerender(<Overlay open={false} close={close} />)
})

test('用别的办法关闭的，不留下一次多余的返回', async () => {
  const close = jest.fn()
  const { rerender } = render(<Overlay open close={close} />)
  await moved(() => rerender(<Overlay open={false} close={close} />))
  expect(isOverlayEntry()).toBe(false)
  expect(close).not.toHaveBeenCalled()
})

test('里面的链接已经走到别的页面的，不再退回来', async () => {
  const { unmount } = render(<Overlay open close={jest.fn()} />)
  const back = jest.spyOn(window.history, 'back')
  window.history.replaceState(null, '', '?next')
  unmount()
  await new Promise((resolve) => setTimeout(resolve))
  expect(back).not.toHaveBeenCalled()
  back.mockRestore()
})
