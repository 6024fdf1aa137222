import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { ActionForm } from '@/components/forms/action-form'
import { CaseVersion } from '@/components/forms/case-version'
import { FormField } from '@/components/forms/form-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { Radio } from '@/components/ui/radio-group'
import { Textarea } from '@/components/ui/textarea'
import { readDrafts } from '@/components/forms/draft-storage'
import { leaveDraft, readDraftValues } from '../../support/drafts'
import { makePageOf } from '../../support/page-person'

// 上次没有提交的内容：写明日期时间，问过才填回；不回答就什么也不动。

const KEY = 'note:c1'
const MOMENT = /^本机时间 (2026年)?11月28日 10:42 填写的内容没有提交。是否恢复？$/
/** A sentence in which a day is kept together by an element of its own. */
const moment = () =>
  screen.queryByText((_, element) => element?.tagName === 'P' && MOMENT.test(element.textContent))

function NoteForm({ caseVersion, version }: { caseVersion?: string; version?: number }) {
  return (
    <>
      {caseVersion ? <CaseVersion version={caseVersion} /> : null}
      <ActionForm
        action={async () => ({ status: 'done', message: '', at: 1 })}
        draft={{ key: KEY, version }}
        aria-label="备忘"
      >
        <FormField name="summary" label="情况">
          <Textarea maxCharacters={500} />
        </FormField>
        <FormField name="advice" label="意见">
          <Textarea maxCharacters={500} />
        </FormField>
        <FormField name="channel" label="方式" group>
          <Radio value="phone" label="电话" defaultChecked />
          <Radio value="video" label="视频" />
        </FormField>
        <input name="order" readOnly className="hidden" />
        <SubmitButton>提交</SubmitButton>
      </ActionForm>
    </>
  )
}

const field = (label: string) => screen.getByLabelText(label)
const type = (label: string, value: string) => fireEvent.input(field(label), { target: { value } })
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const question = () => screen.findByRole('button', { name: '恢复' })

beforeEach(async () => {
  makePageOf('m1')
  // What the form of the last test still wrote.
  await readDrafts(KEY)
  window.localStorage.clear()
})
afterEach(() => makePageOf(null))

test('写明本机的日期时间和内容，栏目空着；恢复后填入，问题撤去', async () => {
  await leaveDraft(KEY, { summary: ['双方分歧较大'], channel: ['video'], order: ['a.b'] })
  render(<NoteForm />)
  await question()
  expect(screen.queryByText(/a\.b|另有/)).not.toBeInTheDocument()
  expect(moment()).toBeVisible()
  expect(screen.getByText('情况：双方分歧较大')).toBeVisible()
  expect(screen.getByText('方式：视频')).toBeVisible()
  expect(field('情况')).toHaveValue('')
  expect(field('电话')).toBeChecked()
  press('恢复')
  expect(field('情况')).toHaveValue('双方分歧较大')
  expect(field('视频')).toBeChecked()
  expect(moment()).not.toBeInTheDocument()
  await waitFor(async () =>
    expect(await readDraftValues(KEY)).toEqual({
      summary: ['双方分歧较大'],
      channel: ['video'],
      order: ['a.b'],
    }),
  )
})

test('放弃要再确认一次；确认后从本机删除，栏目不动', async () => {
  await leaveDraft(KEY, { summary: ['双方分歧较大'] })
  render(<NoteForm />)
  await question()
  press('放弃')
  press('取消')
  expect(await readDraftValues(KEY)).toEqual({ summary: ['双方分歧较大'] })
  press('放弃')
  press('放弃并删除')
  expect(moment()).not.toBeInTheDocument()
  expect(field('情况')).toHaveValue('')
  expect(await readDraftValues(KEY)).toBeNull()
  expect(window.localStorage).toHaveLength(0)
})

test('没有回答就往下写：两份都留着；恢复时不改已写的栏，未填入的照样列出并留存', async () => {
  await leaveDraft(KEY, { summary: ['上次的情况'], advice: ['上次的意见'] })
  render(<NoteForm />)
  await question()
  type('情况', '这次的情况')
  await waitFor(async () => expect(await readDrafts(KEY)).toHaveLength(2))
  press('恢复')
  expect(field('情况')).toHaveValue('这次的情况')
  expect(field('意见')).toHaveValue('上次的意见')
  expect(screen.getByText('以下内容未填入，该栏已另行填写。')).toBeVisible()
  expect(screen.getByText('情况：上次的情况')).toBeVisible()
  expect(screen.queryByRole('button', { name: '恢复' })).not.toBeInTheDocument()
  await waitFor(async () =>
    expect((await readDrafts(KEY)).map(({ values }) => values)).toEqual([
      { summary: ['上次的情况'] },
      { summary: ['这次的情况'], advice: ['上次的意见'] },
    ]),
  )
})

test('写了又清空的栏照样填回', async () => {
  await leaveDraft(KEY, { summary: ['上次的情况'] })
  render(<NoteForm />)
  await question()
  type('情况', '写错')
  type('情况', '')
  press('恢复')
  expect(field('情况')).toHaveValue('上次的情况')
})

test('没有回答就提交：这次的内容已送达，上次的仍留着，下次再问', async () => {
  await leaveDraft(KEY, { summary: ['上次的情况'] })
  const first = render(<NoteForm />)
  await question()
  type('意见', '这次的意见')
  fireEvent.submit(screen.getByRole('form'))
  await waitFor(async () => expect(await readDraftValues(KEY)).toEqual({ summary: ['上次的情况'] }))
  first.unmount()
  render(<NoteForm />)
  await question()
})

test.each([
  ['案件没有变动', { caseVersion: '1' }, '1', null],
  ['案件已有变动', { caseVersion: '2' }, '1', /此后本案已有变动/],
  ['资料没有变动', { version: 3 }, '3', null],
  ['资料已有变动', { version: 4 }, '3', /此后这份资料已有变动/],
])('%s', async (_name, page, version, sentence) => {
  await leaveDraft(KEY, { summary: ['上次的情况'] }, { version })
  render(<NoteForm {...page} />)
  await question()
  if (sentence) expect(screen.getByText(sentence)).toBeVisible()
  else expect(screen.queryByText(/此后/)).not.toBeInTheDocument()
})

test('草稿记下时间和所见案件的版本', async () => {
  const before = Date.now()
  render(<NoteForm caseVersion="7" />)
  type('情况', '写到一半')
  await screen.findByText('草稿已保存在本机')
  const [draft] = await readDrafts(KEY)
  expect(draft).toMatchObject({ version: '7', values: { summary: ['写到一半'] } })
  expect(draft!.at).toBeGreaterThanOrEqual(before)
})

test('以前存的草稿没有时间，照样能问能恢复', async () => {
  const { subtle } = crypto
  Object.defineProperty(crypto, 'subtle', { value: undefined, configurable: true })
  try {
    window.sessionStorage.setItem(`heyi-draft:m1:${KEY}`, '{"summary":["旧的"]}')
    render(<NoteForm caseVersion="7" />)
    await question()
    expect(screen.getByText('以前在本机填写的内容没有提交。是否恢复？')).toBeVisible()
    expect(screen.queryByText(/此后/)).not.toBeInTheDocument()
    press('恢复')
    expect(field('情况')).toHaveValue('旧的')
  } finally {
    Object.defineProperty(crypto, 'subtle', { value: subtle, configurable: true })
    window.sessionStorage.clear()
  }
})
