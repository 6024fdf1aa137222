import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { PasswordForm } from '@/app/account/_components/password-form'
import { decidePasswordChange } from '@/lib/domain/access/decide-password-change'
import type { ActionState } from '@/lib/edge/action/action-state'
import { fieldSentence } from '@/lib/labels/zh-CN/field'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'

/** The rule's own answer to a first password, in the words of the page. */
async function refuseFirst(_state: ActionState, form: FormData): Promise<ActionState> {
  const decided = decidePasswordChange(
    { phone: '13800000001', isFirst: true, currentFits: null, wrongTries: 0, isReused: false },
    { chosen: String(form.get('newPassword')), repeated: String(form.get('repeatedPassword')) },
  )
  if (decided.ok) throw new Error('the password was not refused')
  const { code, fields = {} } = decided.refusal
  const sentences = Object.entries(fields).map(([name, fault]) => [name, fieldSentence(fault)])
  return {
    status: 'refused',
    code,
    message: refusalSentence(decided.refusal, new Date(0)),
    fieldErrors: Object.fromEntries(sentences) as Record<string, string>,
    values: {},
    at: 1,
  }
}

test.each([
  ['Short-2027', '密码至少 12 位。'],
  ['chosen-password-2027', '密码须同时包含大写字母、小写字母和数字。'],
  ['Aa-13800000001', '密码中不能包含您的手机号。'],
])('首次设置的密码“%s”被拒绝：规则、结果、原因各说一次', async (chosen, reason) => {
  render(<PasswordForm action={refuseFirst} because="first" />)
  await userEvent.type(screen.getByLabelText('新密码'), chosen)
  await userEvent.type(screen.getByLabelText('再次输入新密码'), chosen)
  await userEvent.click(screen.getByRole('button', { name: '保存新密码' }))
  expect((await screen.findByRole('alert')).textContent).toBe('新密码不符合要求，请更正。')
  expect(screen.getAllByText(reason)).toHaveLength(1)
  expect(screen.getAllByText(/至少 12 位，/)).toHaveLength(1)
})
