import { act, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import {
  EntryForm,
  type EntryFormProps,
} from '@/app/(mediator)/mediator/cases/[caseId]/minutes/[minutesId]/_components/entry-form'
import { writeMinutesAction } from '@/app/(mediator)/mediator/cases/[caseId]/minutes/actions'
import { SAVE_EVERY_MS } from '@/components/device-queue/draft-writer'
import { minutesForm } from '@/components/device-queue/item-pages'
import { pageQueue } from '@/components/device-queue/page-queue'
import { memoryQueue, memoryStore } from '../../support/memory-queue'
import { makePageOf } from '../../support/page-person'

// 正在写的笔录：随写随存在本机，记下后进入本机队列；上次没写完的，问过再恢复。

jest.mock('@/app/(mediator)/mediator/cases/[caseId]/minutes/actions', () => ({
  writeMinutesAction: jest.fn(),
}))
jest.mock('@/components/device-queue/page-queue', () => ({ pageQueue: jest.fn() }))

const action = jest.mocked(writeMinutesAction)
const PROPS: EntryFormProps = {
  caseId: 'c1',
  minutesId: 'r1',
  section: 'statement',
  nextId: '00000000-0000-4000-8000-00000000000f',
  version: 0,
  savedAt: '10:43',
  speakers: [
    { id: 'p1', name: '许静' },
    { id: 'm1', name: '调解员' },
  ],
}

let store: ReturnType<typeof memoryStore>
let queue: Awaited<ReturnType<typeof memoryQueue>>
beforeEach(async () => {
  makePageOf('m1')
  window.localStorage.clear()
  window.history.replaceState(null, '', '/')
  store = memoryStore()
  queue = await memoryQueue({ store, clock: () => new Date('2026-11-27T10:42:00+08:00').getTime() })
  jest.mocked(pageQueue).mockImplementation(async () => ({ ...queue, sendNow: async () => false }))
  action.mockReset().mockResolvedValue({ status: 'done', message: '', at: 1 })
})

async function show(change: Partial<EntryFormProps> = {}) {
  const view = render(<EntryForm {...PROPS} phrases={[]} {...change} />)
  // The writer is loaded after the page.
  await act(async () => void (await import('@/components/device-queue/draft-writer')))
  await act(async () => {})
  return view
}
const text = () => screen.getByRole('textbox', { name: '内容' })
const type = (words: string) => userEvent.type(text(), words)
const add = () => userEvent.click(screen.getByRole('button', { name: '记下' }))
const bodies = async () =>
  Promise.all(
    (await queue.list()).map(async ({ item }) => ({
      state: item.state,
      ...(JSON.parse(new TextDecoder().decode((await queue.bodyOf(item.id))!)) as object),
    })),
  )

test('停在半句的也存：几秒内存到本机，写明存在哪里；清空后不再留着', async () => {
  expect(SAVE_EVERY_MS).toBeLessThan(5_000)
  await show()
  expect(screen.getByRole('status', { name: '' })).toHaveTextContent('已存到服务器 10:43')
  await type('渗漏属')
  expect(
    await screen.findByText(/^已存到本机 \d\d:\d\d，尚未发送$/, {}, { timeout: 4_000 }),
  ).toBeVisible()
  expect(await bodies()).toMatchObject([{ state: 'draft', text: '渗漏属', speakerId: 'p1' }])
  await userEvent.clear(text())
  await waitFor(async () => expect(await queue.list()).toEqual([]), { timeout: 4_000 })
})

test('离开页面时立即存，不等下一次', async () => {
  const { unmount } = await show()
  await type('渗漏属')
  unmount()
  await waitFor(async () => expect(await bodies()).toMatchObject([{ text: '渗漏属' }]))
})

test('记下：草稿原样进入队列，只有一项，编号不变；下一段是新的编号', async () => {
  await show()
  await type('渗漏属实')
  await add()
  await waitFor(() => expect(text()).toHaveValue(''))
  await userEvent.clear(text())
  await type('要求赔偿')
  await add()
  await waitFor(async () => expect(await queue.list()).toHaveLength(2))
  expect(await bodies()).toMatchObject([
    { state: 'waiting', text: '渗漏属实', minutesId: 'r1', section: 'statement' },
    { state: 'waiting', text: '要求赔偿' },
  ])
  expect(new Set((await queue.list()).map(({ item }) => item.id)).size).toBe(2)
  expect(action).not.toHaveBeenCalled()
})

test('只有空格的不进队列，照常提交，由服务器答复', async () => {
  await show()
  await type('  ')
  await add()
  await waitFor(() => expect(action).toHaveBeenCalledTimes(1))
  expect((await queue.list()).filter(({ item }) => item.state === 'waiting')).toEqual([])
})

test('本机存储已满：说明没有存到本机，照常提交到服务器；仍送不到的留在页面上', async () => {
  jest.spyOn(queue, 'saveDraft').mockRejectedValue(new DOMException('full', 'QuotaExceededError'))
  jest.spyOn(queue, 'add').mockRejectedValue(new DOMException('full', 'QuotaExceededError'))
  action.mockRejectedValue(new TypeError('Failed to fetch'))
  await show()
  await type('渗漏属实')
  await add()
  expect(await screen.findByText(/没有存到本机/)).toBeVisible()
  expect(action).toHaveBeenCalledTimes(1)
  expect(text()).toHaveValue('渗漏属实')
})

describe('上次没有写完的', () => {
  const earlier = (form: string) =>
    queue.saveDraft({
      id: 'd1',
      caseId: 'c1',
      kind: 'minutes-entry',
      form,
      body: JSON.stringify({ id: 'd1', speakerId: 'm1', text: '渗漏属' }),
      words: { title: '调解员：渗漏属', lines: [] },
    })

  test('先问，写明日期和时间；不答不恢复；继续写的，仍是同一项', async () => {
    await earlier(minutesForm('r1', 'statement', 0))
    await show()
    const question = (await screen.findByText('调解员：渗漏属')).parentElement!.parentElement!
    expect(question).toHaveTextContent('手机时间 11月27日 10:42 在本机写过一段，没有记下。')
    expect(text()).toHaveValue('')
    await userEvent.click(screen.getByRole('button', { name: '继续写' }))
    await waitFor(() => expect(text()).toHaveValue('渗漏属'))
    expect(screen.getByRole('radio', { name: '调解员' })).toBeChecked()
    await type('实')
    await add()
    await waitFor(async () =>
      expect(await bodies()).toMatchObject([{ state: 'waiting', id: 'd1', text: '渗漏属实' }]),
    )
  })

  test('不理会而另写一段的，两段都在', async () => {
    await earlier(minutesForm('r1', 'statement', 0))
    await show()
    await type('要求赔偿')
    await add()
    await waitFor(async () => expect(await queue.list()).toHaveLength(2))
    expect(await bodies()).toMatchObject([
      { state: 'draft', text: '渗漏属' },
      { state: 'waiting', text: '要求赔偿' },
    ])
  })

  test('此后笔录另有一版：说明，不覆盖', async () => {
    await earlier(minutesForm('r1', 'statement', 0))
    await show({ version: 1 })
    expect(await screen.findByText(/笔录曾交各方核对或者退回修改/)).toBeVisible()
  })

  test('另一份笔录、另一部分的，不在这里问', async () => {
    await earlier(minutesForm('r2', 'statement', 0))
    await show()
    expect(screen.queryByText(/在本机写过一段/)).toBeNull()
  })
})
