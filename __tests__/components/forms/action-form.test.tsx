import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Toaster } from '@/components/ui/toaster'
import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { FieldError } from '@/components/forms/field-error'
import { FormField } from '@/components/forms/form-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { Checkbox } from '@/components/ui/checkbox'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { Textarea } from '@/components/ui/textarea'
import type { ActionState } from '@/lib/edge/action/action-state'
import { heldAnswer } from '../../support/action-answers'

const REFUSED: ActionState = {
  status: 'refused',
  code: 'INPUT_INVALID',
  message: '请更正后再提交。',
  fieldErrors: { note: '请写明原因，至少 5 个字。' },
  values: { reason: 'other', note: '短' },
  at: 1,
}
const DONE: ActionState = { status: 'done', message: '已退回示例区法院。', at: 2 }

function DeclineForm({
  action,
  ...rest
}: { action: FormAction } & Partial<Parameters<typeof ActionForm>[0]>) {
  return (
    <ActionForm action={action} aria-label="不受理" {...rest}>
      <FormField name="reason" label="原因">
        <Select
          options={[
            { value: 'scope', label: '超出受理范围' },
            { value: 'other', label: '其他' },
          ]}
        />
      </FormField>
      <FormField name="note" label="说明">
        <Textarea />
      </FormField>
      <FormField name="contact" label="联系人">
        <Input />
      </FormField>
      <Checkbox name="success" label="已告知" />
      <SubmitButton>不受理</SubmitButton>
    </ActionForm>
  )
}

afterEach(() => jest.restoreAllMocks())

async function fillAndSend() {
  await userEvent.selectOptions(screen.getByLabelText('原因'), 'other')
  await userEvent.type(screen.getByLabelText('说明'), '短')
  await userEvent.type(screen.getByLabelText('联系人'), '许静')
  await userEvent.click(screen.getByLabelText('已告知'))
  await userEvent.click(screen.getByRole('button', { name: '不受理' }))
}

test('被拒绝时：填写的内容全部留着，错误写在字段旁；只有一处的，焦点就到这一处', async () => {
  render(<DeclineForm action={async () => REFUSED} />)
  await fillAndSend()
  const summary = await screen.findByRole('alert')
  expect(screen.getByLabelText('说明')).toHaveFocus()
  // The field is named once here and once beside it; a general sentence would only say so again.
  await waitFor(() => expect(summary.textContent).toBe('说明：请写明原因，至少 5 个字。'))
  expect(screen.getAllByText(/请写明原因，至少 5 个字。/)).toHaveLength(2)
  expect(screen.getByLabelText('原因')).toHaveValue('other')
  expect(screen.getByLabelText('说明')).toHaveValue('短')
  expect(screen.getByLabelText('联系人')).toHaveValue('许静')
  expect(screen.getByLabelText('已告知')).toBeChecked()
  expect(screen.getByLabelText('说明')).toBeInvalid()
  expect(screen.getByLabelText('说明')).toHaveAccessibleDescription('请写明原因，至少 5 个字。')
  expect(screen.getByLabelText('联系人')).toBeValid()
})

test('规则拒绝而只有一处要更正的，汇总就是规则的那一句，也走到这一处', async () => {
  const refused = { ...REFUSED, code: 'NOTE_REQUIRED', message: '王朗列第 2 位，请说明理由。' }
  render(<DeclineForm action={async () => refused} />)
  await fillAndSend()
  const summary = await screen.findByRole('alert')
  expect(summary.textContent).toBe('王朗列第 2 位，请说明理由。')
  await userEvent.click(screen.getByRole('link', { name: '王朗列第 2 位，请说明理由。' }))
  expect(screen.getByLabelText('说明')).toHaveFocus()
})

test('有几处要更正的，焦点到汇总，写明几处，每处一条', async () => {
  const refused = { ...REFUSED, fieldErrors: { reason: '请选择。', note: '请写明原因。' } }
  render(<DeclineForm action={async () => refused} />)
  await fillAndSend()
  const summary = await screen.findByRole('alert')
  expect(summary).toHaveFocus()
  expect(summary).toHaveTextContent('有 2 处需要更正')
  await waitFor(() =>
    expect(screen.getAllByRole('link').map(({ textContent }) => textContent)).toEqual([
      '原因：请选择。',
      '说明：请写明原因。',
    ]),
  )
})

test('汇总里的每一条都能走到它的字段', async () => {
  render(<DeclineForm action={async () => REFUSED} />)
  await fillAndSend()
  await userEvent.click(
    await screen.findByRole('link', { name: '说明：请写明原因，至少 5 个字。' }),
  )
  expect(screen.getByLabelText('说明')).toHaveFocus()
})

test('更正后再交，旧的错误消失', async () => {
  const action = jest
    .fn<Promise<ActionState>, Parameters<FormAction>>()
    .mockResolvedValueOnce(REFUSED)
    .mockResolvedValueOnce(DONE)
  render(<DeclineForm action={action} />)
  await fillAndSend()
  await screen.findByRole('alert')
  await userEvent.type(screen.getByLabelText('说明'), '，超出行业领域')
  await userEvent.click(screen.getByRole('button', { name: '不受理' }))
  await waitFor(() => expect(screen.queryByRole('alert')).not.toBeInTheDocument())
  expect(action.mock.calls[1]?.[1].get('note')).toBe('短，超出行业领域')
  expect(action.mock.calls[1]?.[0]).toEqual(REFUSED)
})

test('同一张表单连按两次，只办一次；等待时说明正在提交并保留焦点', async () => {
  const { promise, answer } = heldAnswer()
  const action = jest.fn<Promise<ActionState>, Parameters<FormAction>>(() => promise)
  render(<DeclineForm action={action} />)
  const button = screen.getByRole('button', { name: '不受理' })
  await userEvent.dblClick(button)
  fireEvent.submit(screen.getByRole('form'))
  expect(action).toHaveBeenCalledTimes(1)
  const waiting = screen.getByRole('button', { name: '正在提交…' })
  expect(waiting).toHaveFocus()
  expect(waiting).toHaveAttribute('aria-busy', 'true')
  await answer(DONE)
  expect(screen.getByRole('button', { name: '不受理' })).toBeInTheDocument()
})

test('办成后可以再办下一次', async () => {
  const action = jest.fn<Promise<ActionState>, Parameters<FormAction>>().mockResolvedValue(DONE)
  render(<DeclineForm action={action} />)
  await fillAndSend()
  await waitFor(() => expect(screen.getByLabelText('说明')).toHaveValue(''))
  await fillAndSend()
  await waitFor(() => expect(action).toHaveBeenCalledTimes(2))
})

test('办成时清空表单，告诉结果，并通知调用者一次', async () => {
  const onDone = jest.fn()
  render(
    <>
      <Toaster />
      <DeclineForm action={async () => DONE} onDone={onDone} />
    </>,
  )
  await fillAndSend()
  await waitFor(() => expect(onDone).toHaveBeenCalledTimes(1))
  expect(onDone).toHaveBeenCalledWith(DONE)
  expect(await screen.findByText('已退回示例区法院。')).toBeInTheDocument()
  expect(screen.getByLabelText('说明')).toHaveValue('')
  expect(screen.getByLabelText('已告知')).not.toBeChecked()
})

test('设置类表单办成后保留内容', async () => {
  const onDone = jest.fn()
  render(<DeclineForm action={async () => DONE} keepOnDone onDone={onDone} />)
  await fillAndSend()
  await waitFor(() => expect(onDone).toHaveBeenCalled())
  expect(screen.getByLabelText('联系人')).toHaveValue('许静')
})

test('断网时用中文说明没有提交，内容都还在，恢复后可以再交', async () => {
  const action = jest
    .fn<Promise<ActionState>, Parameters<FormAction>>()
    .mockRejectedValueOnce(new TypeError('Failed to fetch'))
    .mockResolvedValueOnce(DONE)
  jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  render(<DeclineForm action={action} />)
  await fillAndSend()
  const summary = await screen.findByRole('alert')
  expect(summary).toHaveTextContent('网络未连接')
  expect(summary).toHaveFocus()
  expect(screen.getByLabelText('联系人')).toHaveValue('许静')
  await userEvent.click(screen.getByRole('button', { name: '不受理' }))
  await waitFor(() => expect(screen.queryByRole('alert')).not.toBeInTheDocument())
  expect(action).toHaveBeenCalledTimes(2)
})

test('服务器没有答复时不说办理未成功，只说不能确定', async () => {
  render(<DeclineForm action={() => Promise.reject(new Error('500'))} />)
  await fillAndSend()
  expect(await screen.findByRole('alert')).toHaveTextContent('不能确定是否已办理')
  expect(screen.getByLabelText('说明')).toHaveValue('短')
})

test('没有控件的名称也能显示它的错误', async () => {
  const refused: ActionState = { ...REFUSED, fieldErrors: { files: '请上传至少一份材料。' } }
  render(
    <ActionForm action={async () => refused}>
      <FieldError name="files" id="files-error" />
      <SubmitButton>提交</SubmitButton>
    </ActionForm>,
  )
  expect(document.getElementById('files-error')).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: '提交' }))
  await screen.findByRole('alert')
  expect(document.getElementById('files-error')).toHaveTextContent('请上传至少一份材料。')
})

test('按下的按钮自己的名称和值一起提交', async () => {
  const action = jest.fn<Promise<ActionState>, Parameters<FormAction>>().mockResolvedValue(DONE)
  render(
    <ActionForm action={action}>
      <SubmitButton name="decision" value="accept">
        接收
      </SubmitButton>
      <SubmitButton name="decision" value="disclose">
        披露
      </SubmitButton>
    </ActionForm>,
  )
  await userEvent.click(screen.getByRole('button', { name: '披露' }))
  await waitFor(() => expect(action.mock.calls[0]?.[1].getAll('decision')).toEqual(['disclose']))
})

test('只用键盘：在单行框里按回车即提交', async () => {
  const action = jest.fn<Promise<ActionState>, Parameters<FormAction>>().mockResolvedValue(DONE)
  render(<DeclineForm action={action} />)
  await userEvent.type(screen.getByLabelText('联系人'), '许静{Enter}')
  await waitFor(() => expect(action).toHaveBeenCalledTimes(1))
})
