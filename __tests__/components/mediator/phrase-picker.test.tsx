import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { PhrasePicker } from '@/app/(mediator)/mediator/_components/phrase-picker'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/textarea'

function show(phrases: readonly string[]) {
  render(
    <form>
      <Field name="note" label="说明">
        <Textarea maxCharacters={20} defaultValue="已通话。" />
      </Field>
      <PhrasePicker name="note" phrases={phrases} />
    </form>,
  )
}

test('点一句就写到光标处，字数跟着变，光标留在文字里', async () => {
  show(['请稍后再联系。'])
  const area = screen.getByLabelText<HTMLTextAreaElement>('说明')
  area.setSelectionRange(0, 0)
  await userEvent.click(screen.getByText('常用语'))
  await userEvent.click(screen.getByRole('button', { name: '请稍后再联系。' }))
  expect(area).toHaveValue('请稍后再联系。已通话。')
  expect(area).toHaveFocus()
  expect(area.selectionStart).toBe(7)
  expect(screen.getByText('11 / 20 字')).toBeInTheDocument()
})

test('没有可选的就不显示', () => {
  show([])
  expect(screen.queryByText('常用语')).toBeNull()
})
