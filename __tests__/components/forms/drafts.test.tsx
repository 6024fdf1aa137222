import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { Component, type ReactNode } from 'react'
import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { forgetDrafts, readDraft, writeDraft } from '@/components/forms/draft-storage'
import { FormField } from '@/components/forms/form-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { Input } from '@/components/ui/input'
import { Textarea } from '@/components/ui/textarea'
import type { ActionState } from '@/lib/edge/action/action-state'

const DRAFT = { key: 'm1:close:c1', fields: ['summary'] } as const
const DONE: ActionState = { status: 'done', message: '', at: 1 }

function CloseForm({ action = async () => DONE }: { action?: FormAction }) {
  return (
    <ActionForm action={action} draft={DRAFT} aria-label="结案">
      <FormField name="summary" label="调解情况">
        <Textarea maxCharacters={100} />
      </FormField>
      <FormField name="idNumber" label="证件号码">
        <Input />
      </FormField>
      <SubmitButton>结案</SubmitButton>
    </ActionForm>
  )
}

function type(label: string, value: string) {
  fireEvent.input(screen.getByLabelText(label), { target: { value } })
}

beforeEach(() => {
  jest.useFakeTimers()
  window.localStorage.clear()
  window.sessionStorage.clear()
})
afterEach(() => {
  jest.useRealTimers()
  jest.restoreAllMocks()
})

test('只保存点名的长文本，证件号码不落在浏览器里', () => {
  render(<CloseForm />)
  type('调解情况', '双方就电梯费用分歧较大')
  type('证件号码', '110101199001011234')
  act(() => jest.advanceTimersByTime(5_000))
  expect(readDraft(window.localStorage, DRAFT.key)).toEqual({ summary: '双方就电梯费用分歧较大' })
  expect(JSON.stringify(Object.entries(window.localStorage))).not.toContain('1101011990')
  expect(screen.getByText('草稿已保存在本机')).toBeInTheDocument()
})

test('五秒未到不写；离开页面时立刻写', () => {
  render(<CloseForm />)
  type('调解情况', '写到一半')
  act(() => jest.advanceTimersByTime(4_900))
  expect(readDraft(window.localStorage, DRAFT.key)).toBeNull()
  act(() => void window.dispatchEvent(new Event('pagehide')))
  expect(readDraft(window.localStorage, DRAFT.key)).toEqual({ summary: '写到一半' })
})

test('重新打开时恢复草稿、字数跟着变，并说明已恢复', () => {
  writeDraft(window.localStorage, DRAFT.key, { summary: '上次写的' })
  render(<CloseForm />)
  act(() => jest.runOnlyPendingTimers())
  expect(screen.getByLabelText('调解情况')).toHaveValue('上次写的')
  expect(screen.getByText('4 / 100 字')).toBeInTheDocument()
  expect(screen.getByText('已恢复上次没有提交的内容。')).toBeInTheDocument()
})

test('放弃草稿：恢复原来的内容并删掉草稿', () => {
  writeDraft(window.localStorage, DRAFT.key, { summary: '上次写的' })
  render(<CloseForm />)
  fireEvent.click(screen.getByRole('button', { name: '放弃草稿' }))
  expect(screen.getByLabelText('调解情况')).toHaveValue('')
  act(() => jest.advanceTimersByTime(10_000))
  expect(readDraft(window.localStorage, DRAFT.key)).toBeNull()
})

test('提交失败时草稿留着；办成后删掉', async () => {
  const refused: ActionState = {
    status: 'refused',
    code: 'X',
    message: '请更正。',
    fieldErrors: {},
    values: {},
    at: 1,
  }
  const action = jest
    .fn<Promise<ActionState>, Parameters<FormAction>>()
    .mockResolvedValueOnce(refused)
    .mockResolvedValueOnce(DONE)
  render(<CloseForm action={action} />)
  type('调解情况', '双方分歧较大')
  act(() => jest.advanceTimersByTime(5_000))
  fireEvent.submit(screen.getByRole('form'))
  await screen.findByRole('alert')
  expect(readDraft(window.localStorage, DRAFT.key)).toEqual({ summary: '双方分歧较大' })
  fireEvent.submit(screen.getByRole('form'))
  await waitFor(() => expect(readDraft(window.localStorage, DRAFT.key)).toBeNull())
  act(() => jest.advanceTimersByTime(10_000))
  expect(readDraft(window.localStorage, DRAFT.key)).toBeNull()
})

test('办成后转到别的页面：草稿删掉', async () => {
  const away = Object.assign(new Error('NEXT_REDIRECT'), {
    digest: 'NEXT_REDIRECT;push;/mediator;307;',
  })
  jest.spyOn(console, 'error').mockImplementation(() => {})
  render(
    <Boundary>
      <CloseForm action={() => Promise.reject(away)} />
    </Boundary>,
  )
  type('调解情况', '写了很久的内容')
  act(() => jest.advanceTimersByTime(5_000))
  type('调解情况', '写了很久的内容，又补了一句')
  fireEvent.submit(screen.getByRole('form'))
  await screen.findByText('已离开')
  expect(readDraft(window.localStorage, DRAFT.key)).toBeNull()
})

test('退出登录时清掉本机所有草稿，不碰别的', () => {
  writeDraft(window.localStorage, 'a', { note: '一' })
  writeDraft(window.sessionStorage, 'b', { note: '二' })
  window.localStorage.setItem('heyi-display', 'dark.large')
  forgetDrafts()
  expect(readDraft(window.localStorage, 'a')).toBeNull()
  expect(readDraft(window.sessionStorage, 'b')).toBeNull()
  expect(window.localStorage.getItem('heyi-display')).toBe('dark.large')
})

test.each(['{', '"text"', '[]', '{"summary":1}'])('读不懂的草稿 %s 当作没有', (stored) => {
  window.localStorage.setItem('heyi-draft:k', stored)
  expect(readDraft(window.localStorage, 'k')).toBeNull()
})

/** In the place of Next's own boundary, which catches a redirect. */
class Boundary extends Component<{ children: ReactNode }, { hasLeft: boolean }> {
  override state = { hasLeft: false }

  static getDerivedStateFromError() {
    return { hasLeft: true }
  }

  override render() {
    return this.state.hasLeft ? '已离开' : this.props.children
  }
}
