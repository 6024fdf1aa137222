import { act, render, screen } from '@testing-library/react'
import { InboxLink } from '@/components/layout/inbox-link'

// 未读数：先是页面上的数，随后是服务器报来的数；页面藏起来就断开，再显示时重新连上；没有这条通道照样显示。

class FakeSource {
  static open: FakeSource[] = []
  onmessage: ((event: { data: string }) => void) | null = null
  constructor(readonly url: string) {
    FakeSource.open.push(this)
  }
  close() {
    FakeSource.open = FakeSource.open.filter((each) => each !== this)
  }
}

const report = (count: number) => act(() => FakeSource.open[0]!.onmessage!({ data: String(count) }))

function hide(isHidden: boolean): void {
  Object.defineProperty(document, 'hidden', { configurable: true, value: isHidden })
  act(() => void document.dispatchEvent(new Event('visibilitychange')))
}

beforeEach(() => {
  FakeSource.open = []
  Object.assign(globalThis, { EventSource: FakeSource })
  hide(false)
})

test('没有这条通道的浏览器，显示页面上的数', () => {
  Reflect.deleteProperty(globalThis, 'EventSource')
  render(<InboxLink unread={3} />)
  expect(screen.getByRole('link', { name: /^消息\s*3 条未读$/ })).toHaveAttribute(
    'href',
    '/account/notices',
  )
})

test('报来的数替换页面上的数；零条不显示，上百条写 99+', () => {
  const { unmount } = render(<InboxLink unread={3} />)
  report(4)
  expect(screen.getByRole('link', { name: /4 条未读/ })).toBeInTheDocument()
  report(120)
  expect(screen.getByText('99+')).toBeInTheDocument()
  report(0)
  expect(screen.getByRole('link', { name: '消息' })).toBeInTheDocument()
  unmount()
  expect(FakeSource.open).toEqual([])
  // 换了人登录：前一个人的数不留下。
  render(<InboxLink unread={2} />)
  expect(screen.getByRole('link', { name: /2 条未读/ })).toBeInTheDocument()
})

test('打开时就藏着的页面，不开', () => {
  hide(true)
  render(<InboxLink unread={1} />)
  expect(FakeSource.open).toEqual([])
})

test('几处显示只开一条；页面藏起来就关，显示时再开', () => {
  render(
    <>
      <InboxLink unread={1} />
      <InboxLink unread={1} />
    </>,
  )
  expect(FakeSource.open.map(({ url }) => url)).toEqual(['/api/notices/stream'])
  hide(true)
  expect(FakeSource.open).toEqual([])
  hide(false)
  expect(FakeSource.open).toHaveLength(1)
})
