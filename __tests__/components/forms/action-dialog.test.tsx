import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { ActionButton } from '@/components/forms/action-button'
import type { FormAction } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { Textarea } from '@/components/ui/textarea'
import type { ActionState } from '@/lib/edge/action/action-state'
import { refusedState } from '../../support/action-answers'

const REFUSED = refusedState(
  'CASE_CHANGED_MEANWHILE',
  '该案件已于 14:02 由李敏受理，无需重复操作。',
)

function Accept({ action }: { action: FormAction }) {
  return (
    <ActionButton
      label="受理"
      title="受理这个案件"
      description="调解期限从今天起算。"
      action={action}
      submitLabel="确认受理"
    >
      <FormField name="note" label="备注">
        <Textarea />
      </FormField>
    </ActionButton>
  )
}

async function press() {
  await userEvent.click(screen.getByRole('button', { name: '受理' }))
  // What it asks is loaded now.
  await screen.findByRole('dialog')
}

test('被拒绝时对话框不关，说明谁在什么时候做了什么，备注还在', async () => {
  render(<Accept action={async () => REFUSED} />)
  await press()
  await userEvent.type(screen.getByLabelText('备注'), '当事人已电话确认')
  await userEvent.click(screen.getByRole('button', { name: '确认受理' }))
  expect(await screen.findByRole('alert')).toHaveTextContent('该案件已于 14:02 由李敏受理')
  expect(screen.getByRole('dialog', { name: '受理这个案件' })).toBeInTheDocument()
  expect(screen.getByLabelText('备注')).toHaveValue('当事人已电话确认')
})

test('打开时焦点在第一栏，不在关闭按钮上', async () => {
  render(<Accept action={async () => REFUSED} />)
  await press()
  await waitFor(() => expect(screen.getByLabelText('备注')).toHaveFocus())
})

test('案件已经变了，就不能再按确认；一般的更正仍可以再交', async () => {
  const action = jest
    .fn<Promise<ActionState>, Parameters<FormAction>>()
    .mockResolvedValueOnce({ ...REFUSED, code: 'INPUT_INVALID' })
    .mockResolvedValueOnce(REFUSED)
  render(<Accept action={action} />)
  await press()
  const confirm = () => screen.getByRole('button', { name: '确认受理' })
  await userEvent.click(confirm())
  await screen.findByRole('alert')
  expect(confirm()).toBeEnabled()
  await userEvent.click(confirm())
  await waitFor(() => expect(confirm()).toBeDisabled())
})

test('取消不提交', async () => {
  const action = jest.fn<Promise<ActionState>, Parameters<FormAction>>()
  render(<Accept action={action} />)
  await press()
  await userEvent.click(screen.getByRole('button', { name: '取消' }))
  expect(action).not.toHaveBeenCalled()
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
})

test('办成后关闭，焦点回到打开它的按钮', async () => {
  render(<Accept action={async () => ({ status: 'done', message: '已受理。', at: 1 })} />)
  await press()
  await userEvent.click(screen.getByRole('button', { name: '确认受理' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
  await waitFor(() => expect(screen.getByRole('button', { name: '受理' })).toHaveFocus())
})
