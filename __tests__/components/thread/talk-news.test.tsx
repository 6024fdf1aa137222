import { act, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { TalkNews } from '@/components/thread/talk-news'

// 别人说了新的：只说有几条，按了才看；页面藏起来就断开，再显示时从上次听到的接着听。

const refresh = jest.fn()
jest.mock('next/navigation', () => ({ useRouter: () => ({ refresh }) }))

class FakeSource {
  static open: FakeSource[] = []
  onmessage: ((event: { data: string; lastEventId: string }) => void) | null = null
  constructor(readonly url: string) {
    FakeSource.open.push(this)
  }
  close() {
    FakeSource.open = FakeSource.open.filter((each) => each !== this)
  }
}
const say = (lastEventId: string, data = 'all') =>
  act(() => FakeSource.open[0]!.onmessage!({ data, lastEventId }))
function hide(isHidden: boolean): void {
  Object.defineProperty(document, 'hidden', { configurable: true, value: isHidden })
  act(() => void document.dispatchEvent(new Event('visibilitychange')))
}
beforeEach(() => {
  FakeSource.open = []
  refresh.mockClear()
  Object.assign(globalThis, { EventSource: FakeSource })
  hide(false)
})

test('没有新的什么也不显示；有了说几条，按了才看；看过以后从头数', async () => {
  const { rerender } = render(<TalkNews stream="/s" after={null} />)
  expect(screen.queryByRole('button')).toBeNull()
  expect(FakeSource.open.map(({ url }) => url)).toEqual(['/s'])
  say('m1')
  say('m2')
  await userEvent.click(screen.getByRole('button', { name: '有 2 条新的，点这里看' }))
  expect(refresh).toHaveBeenCalledTimes(1)
  rerender(<TalkNews stream="/s" after="m2" />)
  expect(screen.queryByRole('button')).toBeNull()
  expect(FakeSource.open.map(({ url }) => url)).toEqual(['/s?after=m2'])
})

test('藏起来就断开，再显示时接着上次听到的', () => {
  const { unmount } = render(<TalkNews stream="/s" after="m1" />)
  say('m2')
  hide(true)
  expect(FakeSource.open).toEqual([])
  hide(false)
  expect(FakeSource.open.map(({ url }) => url)).toEqual(['/s?after=m2'])
  unmount()
  expect(FakeSource.open).toEqual([])
})

test('另一处说的，给出去那一处的链接，不算这一处的', () => {
  render(
    <TalkNews
      stream="/s"
      after={null}
      here={{ name: 'all', otherHref: '/other', otherWords: '单独和调解员说' }}
    />,
  )
  say('m1', 'p1')
  expect(screen.queryByRole('button')).toBeNull()
  expect(screen.getByRole('link', { name: '单独和调解员说：1 条新的' })).toHaveAttribute(
    'href',
    '/other',
  )
})

test('没有这条通道的浏览器，页面照旧', () => {
  Reflect.deleteProperty(globalThis, 'EventSource')
  render(<TalkNews stream="/s" after={null} />)
  expect(screen.queryByRole('button')).toBeNull()
})
