import { act, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { PhrasePicker } from '@/components/forms/phrase-picker'
import { ReplyPicker } from '@/components/forms/reply-picker'
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

test('回复模板写入时填好案件的内容，表单里选了谁就写谁；没有的说明是哪一项', async () => {
  render(
    <form>
      <label>
        <input type="radio" name="partyId" value="p1" /> 许静
      </label>
      <Field name="note" label="说明">
        <Textarea />
      </Field>
      <ReplyPicker
        name="note"
        replies={['已告知【当事人姓名】。', '【案号】一案。']}
        valuesOf={(form) => ({ caseNo: '1号', party: form.get('partyId') ? '许静' : null })}
      />
    </form>,
  )
  // The choice is loaded after the page.
  await act(async () => void (await import('@/components/forms/reply-choice')))
  const area = screen.getByLabelText('说明')
  await userEvent.click(await screen.findByText('回复模板'))
  await userEvent.click(screen.getByRole('button', { name: '已告知【当事人姓名】。' }))
  expect(area).toHaveValue('已告知【当事人姓名】。')
  expect(screen.getByRole('status')).toHaveTextContent('本页没有【当事人姓名】的内容')
  await userEvent.clear(area)
  await userEvent.click(screen.getByLabelText('许静'))
  for (const name of ['【案号】一案。', '已告知【当事人姓名】。'])
    await userEvent.click(screen.getByRole('button', { name }))
  expect(area).toHaveValue('1号一案。已告知许静。')
  expect(screen.getByRole('status')).toBeEmptyDOMElement()
})
