import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { SignInAgainHost } from '@/components/account/sign-in-again-host'
import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { callAction } from '@/components/forms/call-action'
import { FormField } from '@/components/forms/form-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { Checkbox } from '@/components/ui/checkbox'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import type { ActionState } from '@/lib/edge/action/action-state'

const SIGNED_OUT: ActionState = {
  status: 'refused',
  code: 'SIGNED_OUT',
  message: '登录已失效，内容没有提交。',
  link: { href: '/sign-in', label: '在新窗口登录' },
  fieldErrors: {},
  values: {},
  at: 1,
}
const DONE: ActionState = { status: 'done', message: '', at: 2 }

const NO_PARTY = { send: jest.fn(), enter: jest.fn() }

type Answer = (typed: URLSearchParams) => { url: string; status: number }
let answer: Answer
beforeEach(() => {
  answer = () => ({ status: 200, url: 'http://localhost/' })
  global.fetch = jest.fn(async (input: RequestInfo | URL, init?: RequestInit) => {
    if (String(input).endsWith('/csrf'))
      return { ok: true, json: async () => ({ csrfToken: 'token' }) } as Response
    const { status, url } = answer(init!.body as URLSearchParams)
    return { ok: status < 400, json: async () => ({ url }) } as Response
  })
})
afterEach(() => {
  document.head.querySelectorAll('meta').forEach((meta) => meta.remove())
  window.history.replaceState(null, '', '/')
})

const actionOf = (...answers: ActionState[]) => {
  const action = jest.fn<Promise<ActionState>, Parameters<FormAction>>()
  answers.forEach((each) => action.mockResolvedValueOnce(each))
  return action
}

async function fillAndSend(action: FormAction) {
  const user = userEvent.setup()
  render(
    <>
      <ActionForm action={action} aria-label="添加">
        <FormField name="name" label="姓名">
          <Input />
        </FormField>
        <FormField name="day" label="日期">
          <Input type="date" />
        </FormField>
        <FormField name="field" label="领域">
          <Select
            options={[
              { value: 'a', label: '物业' },
              { value: 'b', label: '婚姻' },
            ]}
          />
        </FormField>
        <Checkbox name="told" label="已告知" />
        <SubmitButton>添加</SubmitButton>
      </ActionForm>
      <SignInAgainHost party={NO_PARTY} />
    </>,
  )
  await user.type(screen.getByLabelText('姓名'), '谢岚')
  await user.type(screen.getByLabelText('日期'), '2026-11-03')
  await user.selectOptions(screen.getByLabelText('领域'), 'b')
  await user.click(screen.getByLabelText('已告知'))
  await user.click(screen.getByRole('button', { name: '添加' }))
  return { user, dialog: await screen.findByRole('dialog', { name: '重新登录' }) }
}

async function signIn({ user, dialog }: Awaited<ReturnType<typeof fillAndSend>>) {
  const within_ = within(dialog)
  await user.type(within_.getByLabelText('手机号'), '13800000001')
  await user.type(within_.getByLabelText('密码'), 'Right-password-2026')
  await user.click(within_.getByRole('button', { name: '登录' }))
}

function expectKept() {
  const kept = (label: string) => screen.getByLabelText(label, { selector: '[aria-hidden] *, *' })
  expect(kept('姓名')).toHaveValue('谢岚')
  expect(kept('日期')).toHaveValue('2026-11-03')
  expect(kept('领域')).toHaveValue('b')
  expect(kept('已告知')).toBeChecked()
}

test('登录失效：在原页上登录，登录后同样的内容自动再交一次，办成', async () => {
  const action = actionOf(SIGNED_OUT, DONE)
  const opened = await fillAndSend(action)
  expectKept()
  await signIn(opened)
  await waitFor(() => expect(action).toHaveBeenCalledTimes(2))
  expect([...action.mock.calls[1]![1].entries()]).toEqual([
    ['name', '谢岚'],
    ['day', '2026-11-03'],
    ['field', 'b'],
    ['told', 'on'],
  ])
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
  expect(screen.queryByRole('alert')).not.toBeInTheDocument()
})

test('密码错误：对话框里说明，原来的表单不动', async () => {
  answer = () => ({ status: 401, url: 'http://localhost/api/auth/error?error=REFUSED.1' })
  const action = actionOf(SIGNED_OUT)
  const opened = await fillAndSend(action)
  await signIn(opened)
  expect(await within(opened.dialog).findByRole('alert')).toHaveTextContent('手机号或密码不正确')
  expect(action).toHaveBeenCalledTimes(1)
  expectKept()
})

test('不登录而关闭：说明没有提交，给出登录的链接，内容都在；登录后再按即可', async () => {
  const action = actionOf(SIGNED_OUT, DONE)
  const { user } = await fillAndSend(action)
  await user.keyboard('{Escape}')
  const summary = await screen.findByRole('alert')
  expect(summary).toHaveTextContent('登录已失效，内容没有提交。')
  const link = within(summary).getByRole('link', { name: '在新窗口登录' })
  expect(link).toHaveAttribute('href', '/sign-in')
  expect(link).toHaveAttribute('target', '_blank')
  expectKept()
  await user.click(screen.getByRole('button', { name: '添加' }))
  await waitFor(() => expect(action).toHaveBeenCalledTimes(2))
})

test('当事人没有密码：在原页上凭手机号和验证码再进来，同样的内容自动再交一次', async () => {
  window.history.replaceState(null, '', '/party/cases/c/talk')
  const user = userEvent.setup()
  const party = { send: actionOf(DONE), enter: actionOf(DONE) }
  render(<SignInAgainHost party={party} />)
  const action = actionOf(SIGNED_OUT, DONE)
  const sent = callAction(action, { words: '三万元可以。' })
  const dialog = within(await screen.findByRole('dialog', { name: '请再进来一次' }))
  expect(dialog.queryByLabelText('密码')).not.toBeInTheDocument()
  await user.type(dialog.getByLabelText('手机号'), '19900008001')
  await user.click(dialog.getByRole('button', { name: '发验证码给我' }))
  await user.type(await dialog.findByLabelText('验证码'), '123456')
  await user.click(dialog.getByRole('button', { name: '进入' }))
  expect(await sent).toEqual(DONE)
  const typed = (form: FormData) => [form.get('phone'), form.get('code')]
  expect(party.send.mock.calls.map(([, form]) => typed(form))).toEqual([['19900008001', null]])
  expect(party.enter.mock.calls.map(([, form]) => typed(form))).toEqual([['19900008001', '123456']])
  expect(action.mock.calls.map(([, form]) => form.get('words'))).toEqual([
    '三万元可以。',
    '三万元可以。',
  ])
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
})

test('表单说明它是为谁打开的', async () => {
  document.head.insertAdjacentHTML('beforeend', '<meta name="heyi-person" content="p-1">')
  const action = actionOf(SIGNED_OUT, DONE)
  await signIn(await fillAndSend(action))
  await waitFor(() => expect(action).toHaveBeenCalledTimes(2))
  expect(action.mock.calls.map(([, form]) => form.get('$PERSON'))).toEqual(['p-1', 'p-1'])
})

test('逐件办理的几件同时失效：只登录一次，各自再交', async () => {
  const user = userEvent.setup()
  render(<SignInAgainHost party={NO_PARTY} />)
  const actions = [actionOf(SIGNED_OUT, DONE), actionOf(SIGNED_OUT, DONE)]
  const called = actions.map((action) => callAction(action, { caseId: 'c' }))
  await signIn({ user, dialog: await screen.findByRole('dialog') })
  expect(await Promise.all(called)).toEqual([DONE, DONE])
  const requests = jest.mocked(global.fetch).mock.calls.map(([url]) => String(url))
  expect(requests.filter((url) => url.endsWith('credentials'))).toHaveLength(1)
})

test('页面没有登录对话框的，只说明情况', async () => {
  expect(await callAction(actionOf(SIGNED_OUT), {})).toEqual(SIGNED_OUT)
})
