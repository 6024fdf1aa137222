import { act, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { canKeepItems } from '@/components/device-queue/device-database'
import { pageQueue } from '@/components/device-queue/page-queue'
import { notifyQueueChange } from '@/components/device-queue/queue-changes'
import { QueueLine } from '@/components/device-queue/queue-line'
import type { Queue } from '@/components/device-queue/queue'
import { memoryQueue, memoryStore, STORED } from '../../support/memory-queue'
import { makePageOf } from '../../support/page-person'

// 每页上方的一行和它打开的清单。

const store = memoryStore()
jest.mock('@/components/device-queue/indexed-store', () => ({
  readItems: (account: string) => store.itemsOf(account),
}))
jest.mock('@/components/device-queue/device-database', () => ({ canKeepItems: jest.fn() }))
jest.mock('@/components/device-queue/page-queue', () => ({
  pageQueue: jest.fn(),
  closePageQueue: jest.fn(),
}))

const MADE_AT = new Date('2026-11-24T10:42:00+08:00')
let queue: Queue
let refusal: string | null
beforeEach(async () => {
  makePageOf('m1')
  store.items.clear()
  refusal = null
  queue = await memoryQueue({
    store,
    clock: () => MADE_AT.getTime(),
    notify: notifyQueueChange,
    send: async (_item, body) =>
      refusal === null ? STORED(body) : { kind: 'refused', sentence: refusal },
  })
  jest.mocked(canKeepItems).mockReturnValue(true)
  const sendNow = async () => (await queue.run('text', true)).isSignedOut
  jest.mocked(pageQueue).mockImplementation(async () => ({ ...queue, sendNow }))
})
afterEach(() => jest.restoreAllMocks())

const add = (id: string) =>
  queue.add({
    id,
    caseId: 'c1',
    kind: 'contact',
    body: '{}',
    words: { title: `联系${id}`, lines: [['联系内容', `${id}说周五再谈`]] },
  })

test('本机没有内容、网络正常：什么也不显示', async () => {
  render(<QueueLine />)
  await act(async () => notifyQueueChange())
  expect(screen.getByRole('status')).toBeEmptyDOMElement()
})

test('写明几项、最早的时间；有被拒绝的，写明几项需要处理', async () => {
  render(<QueueLine />)
  await act(() => add('许静'))
  await act(() => add('何明'))
  expect(await screen.findByText(/^还有 2 项只在本机，最早 .*10:42$/)).toBeInTheDocument()
  expect(screen.queryByText(/需要处理/)).toBeNull()
  refusal = '案件已结案。'
  await act(async () => void (await queue.run('text')))
  expect(await screen.findByText('其中 1 项需要处理')).toBeInTheDocument()
})

test.each([
  [true, /^没有网络。联系记录、笔录、备忘和照片可以照常填写/],
  [false, /^没有网络。此浏览器不能在本机保存内容/],
])('没有网络时说明；能否在本机保存：%s', async (canKeep, words) => {
  jest.mocked(canKeepItems).mockReturnValue(canKeep)
  const onLine = jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  render(<QueueLine />)
  expect(await screen.findByText(words)).toBeInTheDocument()
  onLine.mockReturnValue(true)
  act(() => void window.dispatchEvent(new Event('online')))
  expect(screen.queryByText(words)).toBeNull()
})

async function openSheet() {
  await userEvent.click(await screen.findByRole('button', { name: '查看' }))
  return within(await screen.findByRole('dialog'))
}

test('被拒绝的：本机所记和服务器答复都在，可以修改、再次提交、查看案件；放弃要先问', async () => {
  refusal = '该案件已于 14:02 由李敏结案。'
  await add('许静')
  await queue.run('text')
  render(<QueueLine />)
  const sheet = await openSheet()
  expect(await sheet.findByText(/该案件已于 14:02 由李敏结案。/)).toBeVisible()
  expect(sheet.getByText('许静说周五再谈')).toBeVisible()
  const address = (name: string) => sheet.getByRole('link', { name }).getAttribute('href')
  expect(address('修改')).toBe('/mediator/cases/c1/contact?item=许静')
  expect(address('查看案件现状')).toBe('/mediator/cases/c1')
  await userEvent.click(sheet.getByRole('button', { name: '放弃' }))
  const question = within(await screen.findByRole('alertdialog'))
  expect(question.getByText(/放弃后从本机删除，不能恢复/)).toBeVisible()
  await userEvent.click(question.getByRole('button', { name: '取消' }))
  expect(store.items.size).toBe(1)
  await userEvent.click(sheet.getByRole('button', { name: '放弃' }))
  await userEvent.click(screen.getByRole('button', { name: '放弃并删除' }))
  expect(await screen.findByText('没有待提交的内容。')).toBeInTheDocument()
  expect(store.items.size).toBe(0)
})

test('立即提交：送到的从清单消失；没有送到的说明', async () => {
  await add('许静')
  render(<QueueLine />)
  const sheet = await openSheet()
  const send = jest.spyOn(queue, 'run').mockResolvedValueOnce({ nextAt: 1, isSignedOut: false })
  await userEvent.click(await sheet.findByRole('button', { name: '立即提交' }))
  expect(await sheet.findByText(/仍未提交成功/)).toBeVisible()
  send.mockRestore()
  await userEvent.click(sheet.getByRole('button', { name: '立即提交' }))
  expect(await sheet.findByText('没有待提交的内容。')).toBeVisible()
})

test('紧急副本：生成的文字用同一口令打得开', async () => {
  await add('许静')
  render(<QueueLine />)
  const sheet = await openSheet()
  await userEvent.click(sheet.getByText('紧急副本'))
  await userEvent.type(sheet.getByLabelText('口令'), '短')
  await userEvent.click(await sheet.findByRole('button', { name: '生成加密副本' }))
  expect(sheet.getByText('口令至少 8 个字符。')).toBeVisible()
  await userEvent.type(sheet.getByLabelText('口令'), '一些雨天带伞出门')
  await userEvent.click(sheet.getByRole('button', { name: '生成加密副本' }))
  expect(await sheet.findByDisplayValue(/^HEYI1\./)).toBeVisible()
  await userEvent.click(sheet.getByRole('button', { name: '打开副本' }))
  await waitFor(() => expect(sheet.getAllByText('联系许静')).toHaveLength(2))
})
