import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { UnrecognizedActionError } from 'next/dist/client/components/unrecognized-action-error'
import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { Textarea } from '@/components/ui/textarea'
import { makePageOf } from '../../support/page-person'

// 升级和维护时正在填写的：页面说明系统已升级或者在维护，内容留着；载入新版本以后放得回来。

const oldPage: FormAction = () => Promise.reject(new UnrecognizedActionError('old'))

function NoteForm({ action }: { action: FormAction }) {
  return (
    <ActionForm action={action} aria-label="登记">
      <FormField name="note" label="说明">
        <Textarea />
      </FormField>
      <SubmitButton>登记</SubmitButton>
    </ActionForm>
  )
}

beforeEach(() => {
  makePageOf(null)
  window.sessionStorage.clear()
  window.localStorage.clear()
  window.history.replaceState(null, '', '/')
})
afterEach(() => jest.restoreAllMocks())

async function fillAndSend(action: FormAction) {
  const view = render(<NoteForm action={action} />)
  await userEvent.type(screen.getByLabelText('说明'), '双方约定周五再谈')
  await userEvent.click(screen.getByRole('button', { name: '登记' }))
  return view
}

test('系统已升级：说明没有提交，内容留着；没有草稿的，先请复制，再按一次才载入', async () => {
  await fillAndSend(oldPage)
  expect(await screen.findByText(/系统已升级，本页还是升级以前的，内容没有提交/)).toBeVisible()
  await userEvent.click(await screen.findByRole('button', { name: '载入新版本' }))
  expect(await screen.findByText(/这张表没有草稿，载入后填写的内容将丢失/)).toBeVisible()
  expect(screen.getByLabelText('说明')).toHaveValue('双方约定周五再谈')
  expect(screen.getByRole('button', { name: '已复制，载入新版本' })).toBeVisible()
})

test('正在维护：说明预计何时恢复，内容留着', async () => {
  const page = '<meta name="heyi-maintenance" content="2026-11-30T22:30+08:00">'
  const answer = { status: 503, text: async () => page } as Response
  globalThis.fetch = jest.fn<Promise<Response>, []>().mockResolvedValue(answer)
  await fillAndSend(() => Promise.reject(new Error('An unexpected response was received')))
  expect(await screen.findByRole('alert')).toHaveTextContent('系统正在维护，预计 22:30 恢复')
  expect(screen.getByLabelText('说明')).toHaveValue('双方约定周五再谈')
})
