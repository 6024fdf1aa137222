import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Component, useState, type ReactNode } from 'react'
import { ActionDialog } from '@/components/forms/action-dialog'
import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { readDrafts } from '@/components/forms/draft-storage'
import { FormField } from '@/components/forms/form-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { Checkbox } from '@/components/ui/checkbox'
import { Input } from '@/components/ui/input'
import { Radio } from '@/components/ui/radio-group'
import { Select } from '@/components/ui/select'
import { Textarea } from '@/components/ui/textarea'
import type { ActionState } from '@/lib/edge/action/action-state'
import { refusedState } from '../../support/action-answers'
import { leaveDraft, readDraftValues } from '../../support/drafts'
import { makePageOf } from '../../support/page-person'

const KEY = 'close:c1'
const DONE: ActionState = { status: 'done', message: '', at: 1 }
const REFUSED = refusedState('X', '请更正。')

function Fields() {
  const [channel, setChannel] = useState('phone')
  return (
    <>
      <FormField name="summary" label="调解情况">
        <Textarea maxCharacters={100} />
      </FormField>
      <FormField name="channel" label="方式" group>
        {['phone', 'video'].map((each) => (
          <Radio
            key={each}
            value={each}
            label={each}
            defaultChecked={each === 'phone'}
            onChange={() => setChannel(each)}
          />
        ))}
      </FormField>
      {channel === 'video' ? (
        <FormField name="link" label="会议号">
          <Input />
        </FormField>
      ) : null}
      <FormField name="day" label="日期">
        <Input type="date" defaultValue="2026-11-01" />
      </FormField>
      <FormField name="kind" label="类型">
        <Select options={['a', 'b'].map((value) => ({ value, label: value }))} />
      </FormField>
      <Checkbox name="informed" label="已告知" />
      <FormField name="idNumber" label="证件号码">
        <Input />
      </FormField>
      <FormField name="mobile" label="手机">
        <Input type="tel" />
      </FormField>
      <FormField name="secret" label="口令">
        <Input type="password" />
      </FormField>
    </>
  )
}

function CloseForm({ action = async () => DONE }: { action?: FormAction }) {
  return (
    <ActionForm action={action} draft={{ key: KEY }} aria-label="结案">
      <Fields />
      <SubmitButton>结案</SubmitButton>
    </ActionForm>
  )
}

const type = (label: string, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } })
const stored = () => JSON.stringify(Object.entries(window.localStorage))
/** Puts back what an earlier visit left. */
const restore = async () => fireEvent.click(await screen.findByRole('button', { name: '恢复' }))
const saved = () => screen.findByText('草稿已保存在本机')

beforeEach(async () => {
  makePageOf('m1')
  // What the form of the last test still wrote.
  await readDrafts(KEY)
  window.localStorage.clear()
  window.sessionStorage.clear()
})
afterEach(() => {
  makePageOf(null)
  jest.restoreAllMocks()
})

async function fillAll(user: ReturnType<typeof userEvent.setup>) {
  await user.type(screen.getByLabelText('调解情况'), '双方分歧较大')
  await user.click(screen.getByLabelText('video'))
  await user.type(screen.getByLabelText('会议号'), '881')
  type('日期', '2026-11-05')
  await user.selectOptions(screen.getByLabelText('类型'), 'b')
  await user.click(screen.getByLabelText('已告知'))
}

async function expectAll() {
  await waitFor(() => expect(screen.getByLabelText('调解情况')).toHaveValue('双方分歧较大'))
  expect(screen.getByLabelText('video')).toBeChecked()
  expect(await screen.findByLabelText('会议号')).toBeInTheDocument()
  await waitFor(() => expect(screen.getByLabelText('会议号')).toHaveValue('881'))
  expect(screen.getByLabelText('日期')).toHaveValue('2026-11-05')
  expect(screen.getByLabelText('类型')).toHaveValue('b')
  expect(screen.getByLabelText('已告知')).toBeChecked()
}

test('文字和选择都保存：单选、多选、下拉、日期，以及选后才出现的栏', async () => {
  const first = render(<CloseForm />)
  await fillAll(userEvent.setup())
  first.unmount()
  render(<CloseForm />)
  await restore()
  await expectAll()
  expect(screen.queryByText(/没有提交/)).not.toBeInTheDocument()
  expect(screen.getByText('6 / 100 字')).toBeInTheDocument()
})

test('选后才出现的栏，不论草稿里的先后，出现时再填上', async () => {
  await leaveDraft(KEY, { link: ['881'], channel: ['video'] })
  render(<CloseForm />)
  await restore()
  await waitFor(() => expect(screen.getByLabelText('会议号')).toHaveValue('881'))
  await saved()
})

test('每改一处立即写入本机，不等离开页面', async () => {
  render(<CloseForm />)
  type('调解情况', '写到一半')
  await saved()
  expect(await readDraftValues(KEY)).toEqual({ summary: ['写到一半'] })
  fireEvent.click(screen.getByLabelText('video'))
  await waitFor(async () =>
    expect(await readDraftValues(KEY)).toEqual({ summary: ['写到一半'], channel: ['video'] }),
  )
})

test('没有改过的栏不进草稿：再打开时以最新的资料为准', async () => {
  render(<CloseForm />)
  type('调解情况', '只改了这一处')
  await saved()
  expect(Object.keys((await readDraftValues(KEY))!)).toEqual(['summary'])
})

test('改回原样就没有草稿', async () => {
  render(<CloseForm />)
  fireEvent.click(screen.getByLabelText('已告知'))
  await saved()
  fireEvent.click(screen.getByLabelText('已告知'))
  await waitFor(() => expect(window.localStorage).toHaveLength(0))
})

test('本机上读不到草稿的文字；别的账号打不开，也看不到', async () => {
  const first = render(<CloseForm />)
  type('调解情况', '双方就电梯费用分歧较大')
  await saved()
  first.unmount()
  expect(stored()).toContain('heyi-draft:m1:close:c1')
  expect(stored()).not.toContain('电梯')
  makePageOf('m2')
  const [name, value] = Object.entries(window.localStorage)[0] as [string, string]
  window.localStorage.setItem(name.replace('m1', 'm2'), value)
  expect(await readDraftValues(KEY)).toBeNull()
  render(<CloseForm />)
  expect(screen.getByLabelText('调解情况')).toHaveValue('')
  makePageOf('m1')
  expect(await readDraftValues(KEY)).toEqual({ summary: ['双方就电梯费用分歧较大'] })
})

test('密码、证件号码、电话不进草稿', async () => {
  render(<CloseForm />)
  type('证件号码', '110101199001011234')
  type('手机', '13800000001')
  type('口令', 'Secret-2026')
  type('调解情况', '一')
  await saved()
  expect(await readDraftValues(KEY)).toEqual({ summary: ['一'] })
})

test('不能加密的浏览器（不经 https）：草稿随标签页结束，不留在本机', async () => {
  const { subtle } = crypto
  Object.defineProperty(crypto, 'subtle', { value: undefined, configurable: true })
  try {
    render(<CloseForm />)
    type('调解情况', '写到一半')
    await saved()
    expect(window.localStorage).toHaveLength(0)
    expect(window.sessionStorage).toHaveLength(1)
    expect(await readDraftValues(KEY)).toEqual({ summary: ['写到一半'] })
  } finally {
    Object.defineProperty(crypto, 'subtle', { value: subtle, configurable: true })
  }
})

test('没有登录的页面不留草稿', async () => {
  makePageOf(null)
  expect(await leaveDraft(KEY, { summary: ['一'] })).toBe(false)
  expect(window.localStorage).toHaveLength(0)
})

test('按 Esc 关闭的对话框，再打开时问一句，恢复后内容和选择都在', async () => {
  const user = userEvent.setup()
  function Page() {
    const [isOpen, setOpen] = useState(false)
    return (
      <>
        <button onClick={() => setOpen(true)}>不受理</button>
        <ActionDialog
          open={isOpen}
          onOpenChange={setOpen}
          title="不受理"
          action={async () => DONE}
          submitLabel="确认"
          draft={{ key: 'decline:c1' }}
        >
          <Fields />
        </ActionDialog>
      </>
    )
  }
  render(<Page />)
  await user.click(screen.getByRole('button', { name: '不受理' }))
  await fillAll(user)
  await user.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
  await user.click(screen.getByRole('button', { name: '不受理' }))
  await restore()
  await expectAll()
})

test('提交失败时草稿留着；办成后删掉', async () => {
  const action = jest
    .fn<Promise<ActionState>, Parameters<FormAction>>()
    .mockResolvedValueOnce(REFUSED)
    .mockResolvedValueOnce(DONE)
  render(<CloseForm action={action} />)
  type('调解情况', '双方分歧较大')
  fireEvent.submit(screen.getByRole('form'))
  await screen.findByRole('alert')
  await waitFor(async () =>
    expect(await readDraftValues(KEY)).toEqual({ summary: ['双方分歧较大'] }),
  )
  type('调解情况', '双方分歧较大，又补了一句')
  fireEvent.submit(screen.getByRole('form'))
  await waitFor(() => expect(screen.queryByRole('alert')).not.toBeInTheDocument())
  await waitFor(async () => expect(await readDraftValues(KEY)).toBeNull())
})

test('登录已失效：草稿不能丢', async () => {
  render(<CloseForm action={async () => ({ ...REFUSED, code: 'SIGNED_OUT' })} />)
  type('调解情况', '写了很久的内容')
  fireEvent.submit(screen.getByRole('form'))
  await screen.findByRole('alert')
  await waitFor(async () =>
    expect(await readDraftValues(KEY)).toEqual({ summary: ['写了很久的内容'] }),
  )
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
  await saved()
  type('调解情况', '写了很久的内容，又补了一句')
  fireEvent.submit(screen.getByRole('form'))
  await screen.findByText('已离开')
  await waitFor(async () => expect(await readDraftValues(KEY)).toBeNull())
})

class Boundary extends Component<{ children: ReactNode }, { hasLeft: boolean }> {
  override state = { hasLeft: false }

  static getDerivedStateFromError() {
    return { hasLeft: true }
  }

  override render() {
    return this.state.hasLeft ? '已离开' : this.props.children
  }
}
