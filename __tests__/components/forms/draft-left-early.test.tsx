import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { ActionForm } from '@/components/forms/action-form'
import { readDrafts } from '@/components/forms/draft-storage'
import { FormField } from '@/components/forms/form-field'
import { Textarea } from '@/components/ui/textarea'
import { readDraftValues } from '../../support/drafts'
import { makePageOf } from '../../support/page-person'

// 草稿每改一处就写；前一次还没有写完时离开，最后改的也在。

function show() {
  return render(
    <ActionForm
      action={async () => ({ status: 'done', message: '', at: 1 })}
      draft={{ key: 'close:c1' }}
    >
      <FormField name="summary" label="调解情况">
        <Textarea maxCharacters={100} />
      </FormField>
    </ActionForm>,
  )
}
const field = () => screen.getByLabelText('调解情况')
const type = (value: string) => fireEvent.input(field(), { target: { value } })

beforeEach(async () => {
  makePageOf('m1')
  // What the form of the last test still wrote.
  await readDrafts('close:c1')
  window.localStorage.clear()
})
afterEach(() => {
  makePageOf(null)
  jest.restoreAllMocks()
})

test('前一次写入没有完就离开：再打开时最后一个字也在', async () => {
  const encrypt = crypto.subtle.encrypt.bind(crypto.subtle)
  let finish = () => {}
  const isHeld = new Promise<void>((resolve) => (finish = resolve))
  jest.spyOn(crypto.subtle, 'encrypt').mockImplementationOnce(async (...args) => {
    await isHeld
    return encrypt(...args)
  })
  const first = show()
  type('约周五下')
  await waitFor(() => expect(crypto.subtle.encrypt).toHaveBeenCalledTimes(1))
  type('约周五下午')
  first.unmount()
  show()
  finish()
  fireEvent.click(await screen.findByRole('button', { name: '恢复' }))
  expect(field()).toHaveValue('约周五下午')
  await screen.findByText('草稿已保存在本机')
})

test('草稿的程序读到之前就写了又离开：再打开时也在', async () => {
  const first = show()
  type('约周五下午')
  first.unmount()
  await waitFor(async () => expect(await readDraftValues('close:c1')).not.toBeNull())
  show()
  fireEvent.click(await screen.findByRole('button', { name: '恢复' }))
  expect(field()).toHaveValue('约周五下午')
  await screen.findByText('草稿已保存在本机')
})
