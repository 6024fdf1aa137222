import { act, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { EntryRow } from '@/app/(mediator)/mediator/cases/[caseId]/minutes/[minutesId]/_components/entry-row'
import { editMinutesAction } from '@/app/(mediator)/mediator/cases/[caseId]/minutes/actions'
import { editForm, editHref } from '@/components/device-queue/item-pages'
import { pageQueue } from '@/components/device-queue/page-queue'
import type { MinutesEntryView } from '@/lib/queries/case/minutes-view'
import { memoryQueue, memoryStore } from '../../support/memory-queue'
import { makePageOf } from '../../support/page-person'

// 改一段笔录：在原处改，不打开别的页面，没有网络也能改；改动和新记的一样经本机队列送出。

jest.mock('@/app/(mediator)/mediator/cases/[caseId]/minutes/actions', () => ({
  editMinutesAction: jest.fn(),
}))
jest.mock('@/components/device-queue/page-queue', () => ({ pageQueue: jest.fn() }))

const ENTRY = {
  id: 'e1',
  speakerId: 'p1',
  speaker: '许静',
  time: '10:31',
  text: '要求赔偿38,650元',
  changes: null,
} as unknown as MinutesEntryView

let queue: Awaited<ReturnType<typeof memoryQueue>>
beforeEach(async () => {
  makePageOf('m1')
  window.history.replaceState(null, '', '/')
  queue = await memoryQueue({
    store: memoryStore(),
    clock: () => new Date('2026-11-27T10:42:00+08:00').getTime(),
  })
  jest.mocked(pageQueue).mockImplementation(async () => ({ ...queue, sendNow: async () => false }))
  jest.mocked(editMinutesAction).mockReset()
})

async function show(isOpenFirst = false) {
  render(
    <EntryRow
      caseId="c1"
      minutesId="r1"
      section="statement"
      nextId="00000000-0000-4000-8000-00000000000f"
      version={2}
      savedAt="10:43"
      speakers={[
        { id: 'p1', name: '许静' },
        { id: 'm1', name: '调解员' },
      ]}
      entry={ENTRY}
      href="/r1?edit=e1"
      isOpenFirst={isOpenFirst}
    />,
  )
  if (!isOpenFirst) await userEvent.click(screen.getByRole('link', { name: '改许静的这一段' }))
  await screen.findByRole('textbox', { name: '内容' })
  await act(async () => void (await import('@/components/device-queue/draft-writer')))
  await act(async () => {})
}
const text = () => screen.getByRole('textbox', { name: '内容' })
const save = () => userEvent.click(screen.getByRole('button', { name: '保存' }))
const items = async () =>
  Promise.all(
    (await queue.list()).map(async ({ item, words }) => ({
      state: item.state,
      form: item.form,
      title: words?.title,
      ...(JSON.parse(new TextDecoder().decode((await queue.bodyOf(item.id))!)) as object),
    })),
  )

test('点“改”在原处改：写明更正了哪一段，进入队列，回到原来的文字', async () => {
  await show()
  expect(text()).toHaveValue('要求赔偿38,650元')
  await userEvent.type(text(), '，另付利息')
  await save()
  expect(await screen.findByRole('link', { name: '改许静的这一段' })).toBeVisible()
  expect(await items()).toMatchObject([
    {
      state: 'waiting',
      form: editForm('r1', 'statement', 'e1', 2),
      title: '更正 许静：要求赔偿38,650元，另付利息',
      replaces: 'e1',
      text: '要求赔偿38,650元，另付利息',
    },
  ])
  expect(editMinutesAction).not.toHaveBeenCalled()
})

test('清空后保存就是删去，也经队列送出', async () => {
  await show()
  await userEvent.clear(text())
  await save()
  await waitFor(async () =>
    expect(await items()).toMatchObject([
      { state: 'waiting', title: '删去 要求赔偿38,650元', replaces: 'e1' },
    ]),
  )
  expect((await items())[0]).not.toHaveProperty('text')
})

test('改到一半取消：留在本机，再点“改”时先问', async () => {
  await show()
  await userEvent.type(text(), '，另付')
  await userEvent.click(screen.getByRole('button', { name: '取消' }))
  await waitFor(async () =>
    expect(await items()).toMatchObject([{ state: 'draft', text: '要求赔偿38,650元，另付' }]),
  )
  await userEvent.click(screen.getByRole('link', { name: '改许静的这一段' }))
  expect(await screen.findByRole('textbox', { name: '内容' })).toHaveValue('要求赔偿38,650元')
  await userEvent.click(await screen.findByRole('button', { name: '继续写' }))
  await waitFor(() => expect(text()).toHaveValue('要求赔偿38,650元，另付'))
})

test('没有脚本的浏览器由地址打开；只在本机的更正也回到那一段', async () => {
  await show(true)
  expect(text()).toHaveValue('要求赔偿38,650元')
  const form = editForm('r1', 'statement', 'e1', 2)
  expect(editHref({ kind: 'minutes-entry', caseId: 'c1', id: 'i1', form })).toBe(
    '/mediator/cases/c1/minutes/r1?edit=e1&item=i1',
  )
})
