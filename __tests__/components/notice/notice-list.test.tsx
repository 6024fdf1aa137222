import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MarkReadForm } from '@/components/notice/mark-read-form'
import { NoticeList } from '@/components/notice/notice-list'
import type { InboxRow } from '@/lib/queries/notice/find-inbox'

// 消息：未读的写明未读，可以逐条标为已读；案件已经转走的，写编号，没有链接。

const ROWS: readonly InboxRow[] = [
  {
    id: '12',
    where: '(2026) 测试1号',
    aboutId: 'c1',
    page: 'case',
    title: '红色提醒',
    text: '调解期限至 12月4日，剩 1 个工作日。',
    at: '12月3日 00:05',
    isUnread: true,
    isUrgent: true,
  },
  {
    id: '11',
    where: '(2026) 测试2号',
    aboutId: null,
    page: 'case',
    title: '催办',
    text: '林敏催请您尽快办理本案。',
    at: '12月2日 10:00',
    isUnread: false,
    isUrgent: false,
  },
]

test('未读的有标记和按钮，已读的没有；案件转走的没有链接', () => {
  render(<NoticeList rows={ROWS} surfaceHref="/mediator" />)
  const [unread, read] = screen.getAllByRole('listitem').map((item) => within(item))
  expect(unread!.getByText('未读')).toBeInTheDocument()
  expect(unread!.getByRole('link', { name: '(2026) 测试1号' })).toHaveAttribute(
    'href',
    '/mediator/cases/c1',
  )
  expect(
    unread!.getByRole('button', { name: '标为已读：红色提醒 (2026) 测试1号' }),
  ).toBeInTheDocument()
  expect(read!.queryByText('未读')).toBeNull()
  expect(read!.queryByRole('link')).toBeNull()
  expect(read!.queryByRole('button')).toBeNull()
  expect(read!.getByText('(2026) 测试2号 · 案件现不由您办理，不能打开。')).toBeInTheDocument()
})

test('按一条的按钮只送这一条，按“全部标为已读”送到最后一条', async () => {
  const sent: Record<string, unknown>[] = []
  const action = async (_previous: unknown, form: FormData) => {
    sent.push(Object.fromEntries(form))
    return { status: 'done', message: '', at: 0 } as const
  }
  render(
    <MarkReadForm action={action} upTo="12">
      <NoticeList rows={ROWS} surfaceHref="/mediator" />
    </MarkReadForm>,
  )
  await userEvent.click(screen.getByRole('button', { name: /^标为已读：/ }))
  await userEvent.click(await screen.findByRole('button', { name: '全部标为已读' }))
  expect(sent).toEqual([{ upTo: '12', only: '12' }, { upTo: '12' }])
})

test('都已读的，没有按钮', () => {
  render(
    <MarkReadForm action={async () => ({ status: 'done', message: '', at: 0 })} upTo={null}>
      <NoticeList rows={ROWS.slice(1)} surfaceHref="/mediator" />
    </MarkReadForm>,
  )
  expect(screen.queryByRole('button')).toBeNull()
})

test.each([
  ['case', '/mediator/cases/one'],
  ['corrections', '/mediator/cases/one/corrections'],
  ['complaints', '/mediator/complaints'],
] as const)('消息在哪里办理，就打开哪里：%s', (page, href) => {
  render(<NoticeList rows={[{ ...ROWS[0]!, aboutId: 'one', page }]} surfaceHref="/mediator" />)
  expect(screen.getByRole('link', { name: ROWS[0]!.where })).toHaveAttribute('href', href)
})
