import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import {
  EntryForm,
  type EntryFormProps,
} from '@/app/(mediator)/mediator/cases/[caseId]/minutes/[minutesId]/_components/entry-form'
import { writeMinutesAction } from '@/app/(mediator)/mediator/cases/[caseId]/minutes/actions'
import { readForm } from '@/lib/edge/action/read-form'
import { makePageOf } from '../../support/page-person'

jest.mock('@/app/(mediator)/mediator/cases/[caseId]/minutes/actions', () => ({
  writeMinutesAction: jest.fn(),
}))

const action = jest.mocked(writeMinutesAction)
const PROPS: EntryFormProps = {
  caseId: 'c1',
  minutesId: 'r1',
  section: 'statement',
  nextId: '00000000-0000-4000-8000-00000000000f',
  version: 0,
  savedAt: null,
  speakers: [
    { id: 'p1', name: '许静' },
    { id: 'a1', name: '张律师' },
    { id: 'm1', name: '调解员' },
  ],
}

beforeEach(() => {
  makePageOf(null)
  window.localStorage.clear()
  action.mockReset().mockResolvedValue({ status: 'done', message: '', at: 1 })
})

const show = (change: Partial<EntryFormProps> = {}) =>
  render(<EntryForm {...PROPS} phrases={['对以上无异议。']} {...change} />)
const sent = () => readForm(action.mock.lastCall![1])
const add = () => userEvent.click(screen.getByRole('button', { name: /^记下/ }))
const text = () => screen.getByRole('textbox', { name: '内容' })

test('记下一段：谁说的、说了什么、手机上的时间', async () => {
  show()
  await userEvent.click(screen.getByRole('radio', { name: '张律师' }))
  await userEvent.type(text(), '渗漏属实')
  await add()
  expect(sent()).toEqual({
    caseId: 'c1',
    minutesId: 'r1',
    section: 'statement',
    speakerId: 'a1',
    text: '渗漏属实',
    id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    saidAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
  })
})

test('记下以后，发言人不变，内容清空', async () => {
  show()
  await userEvent.click(screen.getByRole('radio', { name: '张律师' }))
  await userEvent.type(text(), '渗漏属实')
  await add()
  expect(text()).toHaveValue('')
  expect(screen.getByRole('radio', { name: '张律师' })).toBeChecked()
})

test('常用语插在光标处，不覆盖已写的', async () => {
  show()
  await userEvent.type(text(), '对鉴定')
  await userEvent.click(screen.getByRole('button', { name: '对以上无异议。' }))
  expect(text()).toHaveValue('对鉴定对以上无异议。')
  expect(text()).toHaveFocus()
})

test('结果由调解员记，没有常用语', async () => {
  show({ section: 'result' })
  expect(screen.getByRole('radio', { name: '调解员' })).toBeChecked()
  expect(screen.queryByRole('group', { name: '常用语' })).toBeNull()
  await userEvent.type(text(), '另约时间')
  await add()
  expect(sent()).toMatchObject({ speakerId: 'm1' })
})
