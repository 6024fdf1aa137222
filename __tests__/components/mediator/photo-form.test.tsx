import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { PhotoForm } from '@/app/(mediator)/mediator/cases/[caseId]/materials/add/_components/photo-form'
import { pageQueue } from '@/components/device-queue/page-queue'
import { localDate } from '../../support/local-date'
import { memoryQueue } from '../../support/memory-queue'
import { makePageOf } from '../../support/page-person'

// 添加照片：目录和名称已经填好，几张一起存到本机，逐张改名。

jest.mock('@/lib/edge/action/read-page-again', () => ({ readPageAgain: async () => undefined }))
jest.mock('@/components/device-queue/pending-items', () => ({ PendingItems: () => null }))
jest.mock('@/components/device-queue/page-queue', () => ({ pageQueue: jest.fn() }))

const FORM = {
  slots: [
    { value: 'evidence', label: '证据材料及清单' },
    { value: 'identity', label: '当事人身份证明' },
  ],
  slot: 'evidence',
  givers: ['申请人', '被申请人', '调解员'],
  titles: ['证据材料及清单_申请人_2026-11-27_1'],
  today: localDate('2026-11-27'),
}

let queue: Awaited<ReturnType<typeof memoryQueue>>
const answer = globalThis.fetch
beforeEach(async () => {
  makePageOf('m1')
  queue = await memoryQueue()
  jest.mocked(pageQueue).mockImplementation(async () => ({ ...queue, sendNow: async () => false }))
  URL.createObjectURL = () => 'blob:x'
  URL.revokeObjectURL = () => {}
})
afterEach(() => {
  globalThis.fetch = answer
})

/** With its bytes: jsdom reads none of a file. */
const photo = (name: string) =>
  Object.assign(new File([name], name, { type: 'image/jpeg' }), {
    arrayBuffer: async () => new TextEncoder().encode(name).buffer,
  })
const show = (mostMb = 10) => render(<PhotoForm caseId="c1" form={FORM} mostMb={mostMb} />)
const pick = (...files: File[]) => userEvent.upload(screen.getByLabelText('选取照片'), files)
const names = () =>
  screen.getAllByLabelText(/^第\d张的名称$/).map((field) => (field as HTMLInputElement).value)

test('两张一起选：名称依次编号，不与卷宗中已有的重复；存到本机的是原样的文件和目录', async () => {
  show()
  await pick(photo('a.jpg'), photo('b.jpg'))
  expect(names()).toEqual([
    '证据材料及清单_申请人_2026-11-27_2',
    '证据材料及清单_申请人_2026-11-27_3',
  ])
  await userEvent.clear(screen.getByLabelText('第2张的名称'))
  await userEvent.type(screen.getByLabelText('第2张的名称'), '收据')
  await userEvent.click(screen.getByRole('button', { name: '保存 2 张' }))
  expect(await screen.findByText('2 张照片已存到本机，正在上传。')).toBeVisible()
  const kept = await queue.list()
  expect(kept.map(({ item, words }) => [item.kind, words!.title])).toEqual([
    ['photo', '证据材料及清单_申请人_2026-11-27_2'],
    ['photo', '收据'],
  ])
  expect(new TextDecoder().decode((await queue.bodyOf(kept[0]!.item.id))!)).toBe('a.jpg')
  expect(screen.queryByLabelText('第1张的名称')).toBeNull()
})

test('改了目录和提交人，之后选的用新的名称；去掉的不存', async () => {
  show()
  await userEvent.selectOptions(screen.getByLabelText('卷宗目录'), 'identity')
  await userEvent.selectOptions(screen.getByLabelText('提交人'), '被申请人')
  await pick(photo('a.jpg'))
  expect(names()).toEqual(['当事人身份证明_被申请人_2026-11-27_1'])
  await userEvent.click(screen.getByRole('button', { name: /^去掉/ }))
  expect(screen.queryByRole('button', { name: '保存' })).toBeNull()
})

test('超过 10 MB 的说明，不存；其余照存', async () => {
  show()
  const large = photo('large.jpg')
  Object.defineProperty(large, 'size', { value: 10 * 1024 * 1024 + 1 })
  await pick(large, photo('b.jpg'))
  await userEvent.click(screen.getByRole('button', { name: '保存 2 张' }))
  await waitFor(async () => expect(await queue.list()).toHaveLength(1))
  expect(screen.getByText('超过 10 MB，请缩小后重新选取。')).toBeVisible()
})

test('上限改小的，按现行的说明和判断', async () => {
  show(2)
  expect(screen.getByText(/每张不超过 2 MB/)).toBeVisible()
  const large = photo('large.jpg')
  Object.defineProperty(large, 'size', { value: 2 * 1024 * 1024 + 1 })
  await pick(large)
  expect(screen.getByText('超过 2 MB，请缩小后重新选取。')).toBeVisible()
})

test('本机存储已满：直接传到服务器；也传不到的留在页面上说明', async () => {
  jest.spyOn(queue, 'add').mockRejectedValue(new DOMException('full', 'QuotaExceededError'))
  const post = jest.fn().mockRejectedValueOnce(new TypeError('Failed to fetch'))
  globalThis.fetch = post
  show()
  await pick(photo('a.jpg'))
  await userEvent.click(screen.getByRole('button', { name: '保存' }))
  expect(await screen.findByText(/没有存到本机，也没有传到服务器/)).toBeVisible()
  expect(names()).toHaveLength(1)
})
