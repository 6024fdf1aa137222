import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { ContactForm } from '@/app/(mediator)/mediator/cases/[caseId]/contact/_components/contact-form'
import { recordContactAction } from '@/app/(mediator)/mediator/cases/[caseId]/contact/actions'
import { canKeepItems } from '@/components/device-queue/device-database'
import { pageQueue } from '@/components/device-queue/page-queue'
import { memoryQueue } from '../../support/memory-queue'
import { readDraftValues } from '../../support/drafts'
import { makePageOf } from '../../support/page-person'

// 断网时登记联系：存在本机，联网后提交。

jest.mock('@/app/(mediator)/mediator/cases/[caseId]/contact/actions', () => ({
  recordContactAction: jest.fn(),
}))
jest.mock('@/components/device-queue/page-queue', () => ({ pageQueue: jest.fn() }))
jest.mock('@/components/device-queue/device-database', () => ({ canKeepItems: jest.fn() }))

const action = jest.mocked(recordContactAction)
const CASE_NO = '（2026）示01民初1号'
const FORM = {
  contactId: '11111111-1111-4111-8111-111111111111',
  suggestedId: null,
  happenedAt: '2026-11-24T15:20',
  earliest: null,
  due: null,
  last: null,
  people: [{ id: 'p1', name: '许静', role: '申请人' }],
}

let queue: Awaited<ReturnType<typeof memoryQueue>>
beforeEach(async () => {
  makePageOf('m1')
  window.localStorage.clear()
  window.history.replaceState(null, '', '/')
  queue = await memoryQueue()
  jest.mocked(canKeepItems).mockReturnValue(true)
  jest.mocked(pageQueue).mockImplementation(async () => ({ ...queue, sendNow: async () => false }))
  action.mockReset().mockRejectedValue(new TypeError('Failed to fetch'))
})

const show = () => render(<ContactForm caseId="c1" caseNo={CASE_NO} form={FORM} phrases={[]} />)
async function fillIn(note: string): Promise<void> {
  await userEvent.click(screen.getByRole('radio', { name: /许静/ }))
  await userEvent.click(screen.getByRole('radio', { name: '无人接听' }))
  await userEvent.type(screen.getByLabelText('联系内容'), note)
  await userEvent.click(screen.getByRole('button', { name: '保存' }))
}

test('送不到服务器：存在本机并说明，编号就是表单的编号，草稿不再留着', async () => {
  show()
  await fillIn('周五再打')
  expect(await screen.findByText('已存在本机，联网后自动提交。')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '保存' })).toBeNull()
  expect(screen.queryByRole('alert')).toBeNull()
  const sent = Object.fromEntries(action.mock.calls[0]![1].entries())
  const [entry] = await queue.list()
  expect(entry).toMatchObject({
    item: { id: sent.contactId, caseId: 'c1', kind: 'contact' },
    words: { title: '联系许静：无人接听' },
  })
  expect(entry!.words!.lines).toEqual([
    ['案号', CASE_NO],
    ['联系对象', '许静'],
    ['结果', '无人接听'],
    ['方式', '电话'],
    ['联系时间', '2026-11-24 15:20'],
    ['联系内容', '周五再打'],
  ])
  const body = JSON.parse(new TextDecoder().decode((await queue.bodyOf(entry!.item.id))!))
  expect(body).toEqual({
    caseId: 'c1',
    contactId: sent.contactId,
    personId: 'p1',
    result: 'no_answer',
    channel: 'phone',
    happenedAt: '2026-11-24T15:20',
    note: '周五再打',
  })
  expect(await readDraftValues('contact:c1')).toBeNull()
})

test('再记一条：空白的表单，另一个编号', async () => {
  show()
  await fillIn('第一次')
  await userEvent.click(await screen.findByRole('button', { name: '再记一条' }))
  expect(screen.getByLabelText('联系内容')).toHaveValue('')
  await fillIn('第二次')
  await screen.findByText('已存在本机，联网后自动提交。')
  const ids = (await queue.list()).map(({ item }) => item.id)
  expect(new Set(ids).size).toBe(2)
})

test('修改本机的一项：原来填的都在；提交成功后从本机删除', async () => {
  const id = '22222222-2222-4222-8222-222222222222'
  const body = { personId: 'p1', result: 'no_answer', channel: 'video', note: '不愿意' }
  await queue.add({
    id,
    caseId: 'c1',
    kind: 'contact',
    body: JSON.stringify(body),
    words: { title: '', lines: [] },
  })
  window.history.replaceState(null, '', `/?item=${id}`)
  show()
  await waitFor(() => expect(screen.getByLabelText('联系内容')).toHaveValue('不愿意'))
  expect(screen.getByRole('radio', { name: '视频' })).toBeChecked()
  action.mockReset().mockResolvedValue({ status: 'done', message: '', at: 1 })
  await userEvent.click(screen.getByRole('button', { name: '保存' }))
  expect(Object.fromEntries(action.mock.calls[0]![1].entries())).toMatchObject({
    contactId: id,
    ...body,
  })
  await waitFor(async () => expect(await queue.list()).toEqual([]))
})

test('本机存储已满：不说已存在本机，填写的留在页面上', async () => {
  jest.spyOn(queue, 'add').mockRejectedValue(new DOMException('full', 'QuotaExceededError'))
  show()
  await fillIn('周五再打')
  expect(await screen.findByText(/没有收到服务器的答复/)).toBeInTheDocument()
  expect(screen.queryByText(/已存在本机/)).toBeNull()
  expect(screen.getByLabelText('联系内容')).toHaveValue('周五再打')
})

test('浏览器不能保存：说明没有保存，填写的留在页面上', async () => {
  jest.mocked(canKeepItems).mockReturnValue(false)
  jest.mocked(pageQueue).mockResolvedValue(null)
  jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  show()
  await fillIn('周五再打')
  expect(await screen.findByText(/此浏览器不能在本机保存内容，请勿关闭本页/)).toBeInTheDocument()
  expect(screen.getByLabelText('联系内容')).toHaveValue('周五再打')
  jest.restoreAllMocks()
})
