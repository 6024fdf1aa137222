import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { ListFrame } from '@/components/list/list-frame'
import { PaginationNav } from '@/components/list/pagination-nav'

const push = jest.fn()
jest.mock('next/navigation', () => ({ useRouter: () => ({ push }) }))
beforeEach(() => push.mockClear())

const PAGES = {
  total: 1284,
  unit: '件',
  range: { from: 41, to: 60 },
  previousHref: '/list?before=x',
  nextHref: '/list?after=x',
  lastHref: '/list?last=1',
  jump: { action: '/list', params: { tab: 'all', q: '许静' }, current: 3, last: 65 },
}

async function jumpTo(text: string): Promise<string | undefined> {
  render(
    <ListFrame>
      <PaginationNav {...PAGES} />
    </ListFrame>,
  )
  const field = screen.getByRole('textbox', { name: '页码' })
  await userEvent.clear(field)
  await userEvent.type(field, `${text}{Enter}`)
  return push.mock.calls[0]?.[0] as string | undefined
}

test.each([
  ['7', '7'],
  ['0', '1'],
  ['99999', '65'],
])('跳至第 %s 页，条件都在', async (typed, page) => {
  expect(await jumpTo(typed)).toBe(`/list?tab=all&q=${encodeURIComponent('许静')}&page=${page}`)
})

test.each(['abc', ''])('打的不是数“%s”：哪里也不去', async (typed) => {
  expect(await jumpTo(typed)).toBeUndefined()
})

test('末页是链接；没有给的不出现', () => {
  const { rerender } = render(<PaginationNav {...PAGES} />)
  expect(screen.getByRole('link', { name: '末页' })).toHaveAttribute('href', '/list?last=1')
  rerender(<PaginationNav {...PAGES} lastHref={null} jump={null} />)
  expect(screen.queryByRole('link', { name: '末页' })).toBeNull()
  expect(screen.queryByRole('textbox')).toBeNull()
})
