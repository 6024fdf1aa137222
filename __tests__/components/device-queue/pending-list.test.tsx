import { act, render, screen, waitFor } from '@testing-library/react'
import { canKeepItems } from '@/components/device-queue/device-database'
import { pageQueue } from '@/components/device-queue/page-queue'
import { PendingList } from '@/components/device-queue/pending-list'
import { notifyQueueChange } from '@/components/device-queue/queue-changes'
import type { Queue } from '@/components/device-queue/queue'
import { memoryQueue, memoryStore, STORED } from '../../support/memory-queue'
import { makePageOf } from '../../support/page-person'

// 案件页上只在本机的内容：送到以后重新读取页面；读取不到的，写明还没有更新，联网后再读。

const store = memoryStore()
jest.mock('@/components/device-queue/indexed-store', () => ({
  readItems: (account: string) => store.itemsOf(account),
}))
jest.mock('@/components/device-queue/device-database', () => ({ canKeepItems: jest.fn() }))
jest.mock('@/components/device-queue/page-queue', () => ({
  pageQueue: jest.fn(),
  closePageQueue: jest.fn(),
}))

let queue: Queue
beforeEach(async () => {
  makePageOf('m1')
  store.items.clear()
  queue = await memoryQueue({
    store,
    clock: () => Date.parse('2026-11-24T10:42:00+08:00'),
    notify: notifyQueueChange,
    send: async (_item, body) => STORED(body),
  })
  jest.mocked(canKeepItems).mockReturnValue(true)
  const sendNow = async () => (await queue.run('text', true)).isSignedOut
  jest.mocked(pageQueue).mockImplementation(async () => ({ ...queue, sendNow }))
})
afterEach(() => jest.restoreAllMocks())

async function keepOne(readAgain: () => Promise<void>) {
  render(<PendingList caseId="c1" kind="contact" readAgain={readAgain} />)
  const words = { title: '联系许静', lines: [] as const }
  await act(() => queue.add({ id: 'i1', caseId: 'c1', kind: 'contact', body: '{}', words }))
  await screen.findByText('联系许静')
}
const send = () => act(async () => void (await queue.run('text', true)))

test('送到以后重新读取页面一次，不留下什么', async () => {
  const readAgain = jest.fn(async () => undefined)
  await keepOne(readAgain)
  await send()
  await waitFor(() => expect(readAgain).toHaveBeenCalledTimes(1))
  expect(screen.queryByText('联系许静')).not.toBeInTheDocument()
  expect(screen.queryByRole('status')).not.toBeInTheDocument()
})

test('送到了而页面读取不到：写明还没有更新，联网后再读，读到了就不写', async () => {
  const readAgain = jest.fn(async () => undefined).mockRejectedValueOnce(new Error('no line'))
  await keepOne(readAgain)
  await send()
  expect(await screen.findByRole('status')).toHaveTextContent('本页还没有更新')
  await act(async () => void window.dispatchEvent(new Event('online')))
  expect(readAgain).toHaveBeenCalledTimes(2)
  await waitFor(() => expect(screen.queryByRole('status')).not.toBeInTheDocument())
})
