import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/textarea'

test('字数按人数的方式数：扩展区汉字算一个字', async () => {
  render(<Textarea aria-label="说明" maxCharacters={10} />)
  await userEvent.type(screen.getByLabelText('说明'), '𠮷祥')
  expect(screen.getByText('2 / 10 字')).toBeInTheDocument()
})

test('超出上限时不截断，只说超出多少', async () => {
  render(<Textarea aria-label="说明" maxCharacters={3} />)
  await userEvent.type(screen.getByLabelText('说明'), '超出行业领域')
  expect(screen.getByLabelText('说明')).toHaveValue('超出行业领域')
  expect(screen.getByText(/超出 3 字/)).toBeInTheDocument()
})

test('字数与字段的说明一起读给读屏软件', () => {
  render(
    <Field name="note" label="说明" help="法院会看到。">
      <Textarea maxCharacters={200} defaultValue="已联系" />
    </Field>,
  )
  expect(screen.getByLabelText('说明')).toHaveAccessibleDescription('法院会看到。 3 / 200 字')
})

test('表单重置后字数归零', async () => {
  render(
    <form>
      <Textarea aria-label="说明" maxCharacters={10} />
      <button type="reset">重置</button>
    </form>,
  )
  await userEvent.type(screen.getByLabelText('说明'), '已联系')
  await userEvent.click(screen.getByRole('button', { name: '重置' }))
  await waitFor(() => expect(screen.getByText('0 / 10 字')).toBeInTheDocument())
})
