import { fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { ContactForm } from '@/app/(mediator)/mediator/cases/[caseId]/contact/_components/contact-form'
import { recordContactAction } from '@/app/(mediator)/mediator/cases/[caseId]/contact/actions'
import { parseLocalDate } from '@/lib/domain/time/local-date'
import type { ActionState } from '@/lib/edge/action/action-state'
import { readDraftValues } from '../../support/drafts'
import { makePageOf } from '../../support/page-person'

jest.mock('@/app/(mediator)/mediator/cases/[caseId]/contact/actions', () => ({
  recordContactAction: jest.fn(),
}))

const action = jest.mocked(recordContactAction)
const DONE: ActionState = { status: 'done', message: '联系记录已保存。', at: 2 }
const FROM_SERVER = '11111111-1111-4111-8111-111111111111'
const FORM = {
  contactId: FROM_SERVER,
  suggestedId: null,
  happenedAt: '2026-11-24T15:20',
  earliest: '2026-11-01T09:00',
  due: { on: parseLocalDate('2026-12-01')!, words: '12月1日' },
  last: null,
  people: [
    { id: 'p1', name: '许静', role: '申请人' },
    { id: 'p2', name: '恒信物业', role: '被申请人' },
  ],
}
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

beforeEach(() => {
  makePageOf(null)
  window.localStorage.clear()
  action.mockReset().mockResolvedValue(DONE)
})

function show(form = FORM) {
  return render(<ContactForm caseId="c1" caseNo="（2026）示01民初1号" form={form} phrases={[]} />)
}
const sent = (call = 0) => Object.fromEntries(action.mock.calls[call]![1].entries())

test('联系对象、结果如何不替人选好；方式和时间有通常的默认值', () => {
  show()
  expect(screen.getByRole('radio', { name: /许静/ })).not.toBeChecked()
  for (const result of ['同意调解', '不同意调解', '无人接听'])
    expect(screen.getByRole('radio', { name: result })).not.toBeChecked()
  expect(screen.getByRole('radio', { name: '电话' })).toBeChecked()
  expect(screen.getByLabelText('联系时间')).toHaveValue('2026-11-24T15:20')
})

test('打开后三次点按就送出：谁、结果、保存', async () => {
  show()
  await userEvent.click(screen.getByRole('radio', { name: /许静/ }))
  await userEvent.click(screen.getByRole('radio', { name: '同意调解' }))
  await userEvent.click(screen.getByRole('button', { name: '保存' }))
  expect(sent()).toEqual({
    caseId: 'c1',
    contactId: expect.stringMatching(UUID),
    personId: 'p1',
    result: 'agreed',
    channel: 'phone',
    happenedAt: '2026-11-24T15:20',
    callbackAt: '',
    note: '',
  })
})

test('约定再联系的，送出约定的日期和时间；晚于调解期限届满之日的提醒，仍可以保存', async () => {
  show()
  await userEvent.click(screen.getByRole('radio', { name: /许静/ }))
  await userEvent.click(screen.getByRole('radio', { name: '约定再联系' }))
  const field = screen.getByLabelText('约定再联系的时间')
  expect(field).toHaveAttribute('type', 'datetime-local')
  expect(field).toHaveAttribute('min', '2026-11-24T15:20')
  fireEvent.change(field, { target: { value: '2026-12-01T16:30' } })
  expect(screen.queryByText(/晚于本案调解期限届满之日/)).toBeNull()
  fireEvent.change(field, { target: { value: '2026-12-02T09:00' } })
  expect(screen.getByText('晚于本案调解期限届满之日（12月1日），请核对。')).toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: '保存' }))
  expect(sent()).toMatchObject({ result: 'call_back_later', callbackAt: '2026-12-02T09:00' })
})

test('约好回电的人已经选好', () => {
  show({ ...FORM, suggestedId: 'p2' as never })
  expect(screen.getByRole('radio', { name: /恒信物业/ })).toBeChecked()
})

test('没有收到答复时再送一次，用的是同一个编号', async () => {
  action.mockRejectedValueOnce(new Error('network')).mockResolvedValueOnce(DONE)
  show()
  await userEvent.click(screen.getByRole('radio', { name: /许静/ }))
  await userEvent.click(screen.getByRole('radio', { name: '无人接听' }))
  await userEvent.click(screen.getByRole('button', { name: '保存' }))
  expect(await screen.findByText(/没有收到服务器的答复/)).toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: '保存' }))
  expect(sent(1).contactId).toBe(sent(0).contactId)
})

test('从历史记录里退回来的页面不会再用旧编号：每打开一次换一个', async () => {
  for (let round = 0; round < 2; round++) {
    const { unmount } = show()
    await userEvent.click(screen.getByRole('button', { name: '保存' }))
    unmount()
  }
  expect(new Set([FROM_SERVER, sent(0).contactId, sent(1).contactId]).size).toBe(3)
})

test('写到一半重新打开：联系对象、结果、方式、联系内容都在，视频不会变成电话；别人用同一部手机看不到', async () => {
  makePageOf('m1')
  const first = show()
  await userEvent.click(screen.getByRole('radio', { name: /恒信物业/ }))
  await userEvent.click(screen.getByRole('radio', { name: '约定再联系' }))
  await userEvent.click(screen.getByRole('radio', { name: '视频' }))
  await userEvent.type(screen.getByLabelText('联系内容'), '约周五下午')
  first.unmount()
  // Read after everything that was written before, as the form reads it when it is opened again.
  expect(await readDraftValues('contact:c1')).toMatchObject({ note: ['约周五下午'] })
  makePageOf('m2')
  const others = show()
  expect(await readDraftValues('contact:c1')).toBeNull()
  expect(screen.getByLabelText('联系内容')).toHaveValue('')
  expect(screen.getByRole('radio', { name: '电话' })).toBeChecked()
  others.unmount()
  makePageOf('m1')
  show()
  await userEvent.click(await screen.findByRole('button', { name: '恢复' }))
  expect(screen.getByLabelText('联系内容')).toHaveValue('约周五下午')
  for (const name of [/恒信物业/, '约定再联系', '视频'])
    expect(screen.getByRole('radio', { name })).toBeChecked()
  await userEvent.click(screen.getByRole('button', { name: '保存' }))
  expect(sent()).toMatchObject({ personId: 'p2', result: 'call_back_later', channel: 'video' })
})

test('上一条记录写在表单上方，免得重复登记', () => {
  show({ ...FORM, last: '15:10 许静：无人接听' as never })
  expect(screen.getByText(/15:10 许静：无人接听/)).toBeInTheDocument()
})
