import { act, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Suspense, use, useEffect, useState, type ReactNode } from 'react'
import { SoftLinks } from '@/components/layout/soft-links'
import { SoftArea, SoftLink } from '@/components/ui/soft-link'
import { Toaster } from '@/components/ui/toaster'

// 路由在页面到达之前不算走完：什么时候到，由测试决定。
const site: { arrive: () => void; show: (page: Promise<string>) => void } = {
  arrive: () => undefined,
  show: () => undefined,
}
const push = jest.fn((href: string) =>
  site.show(new Promise((done) => (site.arrive = () => done(href)))),
)
const router = { push }
jest.mock('next/navigation', () => ({ useRouter: () => router }))

function Page({ page }: { page: Promise<string> | null }) {
  return <p>{page ? use(page) : '原来的一页'}</p>
}

function Site({ children }: { children: ReactNode }) {
  const [page, setPage] = useState<Promise<string> | null>(null)
  useEffect(() => {
    site.show = setPage
  }, [])
  return (
    <>
      <Suspense>
        <Page page={page} />
      </Suspense>
      {children}
      <SoftLinks />
    </>
  )
}

const line = (container: HTMLElement) => container.querySelector('.going')
const press = async () => {
  await act(async () => screen.getByRole('link').click())
}

beforeEach(() => push.mockClear())
afterEach(() => jest.restoreAllMocks())

test('SoftLink 在页面里走：下一页到来之前留着原来的，有一条线；到了就没有', async () => {
  const { container } = render(
    <Site>
      <SoftLink href="/institution/people?page=2#top">服务人员</SoftLink>
    </Site>,
  )
  expect(line(container)).toBeNull()
  await press()
  expect(push).toHaveBeenCalledWith('/institution/people?page=2#top')
  expect(line(container)).not.toBeNull()
  expect(screen.getByRole('link')).toHaveAttribute('data-going')
  expect(screen.getByText('原来的一页')).toBeVisible()
  await act(async () => site.arrive())
  expect(screen.getByText('/institution/people?page=2#top')).toBeVisible()
  expect(screen.getByRole('link')).not.toHaveAttribute('data-going')
  expect(line(container)).toBeNull()
})

test('SoftArea 里的普通链接也在页面里走', async () => {
  render(
    <Site>
      <SoftArea>
        <a href="/institution/records?type=tort">12</a>
      </SoftArea>
    </Site>,
  )
  await press()
  expect(push).toHaveBeenCalledWith('/institution/records?type=tort')
  await act(async () => site.arrive())
})

test.each<[string, ReactNode]>([
  [
    '没有标的',
    <a key="1" href="/api/exports/cases">
      导出
    </a>,
  ],
  [
    '去别处的',
    <SoftLink key="2" href="https://example.com/">
      别处
    </SoftLink>,
  ],
  [
    '另开一页的',
    <SoftLink key="3" href="/institution/people" target="_blank">
      服务人员
    </SoftLink>,
  ],
])('%s链接由浏览器自己走', async (_, link) => {
  render(<Site>{link}</Site>)
  const stop = (event: Event) => event.preventDefault()
  window.addEventListener('click', stop)
  await userEvent.click(screen.getByRole('link'))
  window.removeEventListener('click', stop)
  expect(push).not.toHaveBeenCalled()
})

test.each<[string, ReactNode]>([
  [
    'SoftLink',
    <SoftLink key="1" href="/mediator/cases">
      案件
    </SoftLink>,
  ],
  [
    '普通链接',
    <a key="2" href="/mediator/schedule">
      日程
    </a>,
  ],
])('没有网络时%s留在本页，并说明原因', async (_, link) => {
  jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  render(
    <>
      <Site>{link}</Site>
      <Toaster />
    </>,
  )
  let isFollowed = true
  const watch = (event: Event) => {
    isFollowed = !event.defaultPrevented
    event.preventDefault()
  }
  window.addEventListener('click', watch)
  await userEvent.click(screen.getByRole('link'))
  window.removeEventListener('click', watch)
  expect(isFollowed).toBe(false)
  expect(push).not.toHaveBeenCalled()
  expect((await screen.findAllByText(/没有网络，暂不能打开别的页面/))[0]).toBeVisible()
})

test('没有网络时仍可到本页的另一处', async () => {
  jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  render(
    <Site>
      <SoftLink href="#notes">备忘</SoftLink>
    </Site>,
  )
  await press()
  expect(push).toHaveBeenCalledWith('/#notes')
  await act(async () => site.arrive())
})
