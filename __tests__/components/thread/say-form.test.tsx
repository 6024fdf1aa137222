import { fireEvent, render, screen } from '@testing-library/react'
import { readDrafts } from '@/components/forms/draft-storage'
import { SayForm } from '@/components/thread/say-form'
import type { ActionState } from '@/lib/edge/action/action-state'
import { readDraftValues } from '../../support/drafts'
import { makePageOf } from '../../support/page-person'

jest.mock('next/navigation', () => ({
  ...jest.requireActual('next/navigation'),
  useRouter: () => ({ replace: jest.fn(), refresh: jest.fn() }),
}))

// 商量时的发言：没有发出的话留在本机，回来时可以恢复；一处的话不出现在另一处。

const DONE: ActionState = { status: 'done', message: '', at: 1 }
const KEY = 'say:c1:p1'

const toOne = { caseId: 'c1', messageId: 'm1', partyId: 'p1' }
const toAll = { caseId: 'c1', messageId: 'm2', topicId: 't1' }

const show = (fields: Readonly<Record<string, string>>, to?: string) =>
  render(
    <SayForm
      action={async () => DONE}
      audience={'topicId' in fields ? 'case' : 'caucus'}
      label="您的话"
      button="只发给这一方"
      to={to}
      fields={fields}
    />,
  )

const type = (words: string) =>
  fireEvent.input(screen.getByLabelText(/您的话/), { target: { value: words } })

beforeEach(async () => {
  makePageOf('m1')
  await readDrafts(KEY)
  window.localStorage.clear()
})
afterEach(() => makePageOf(null))

test('没有发出的话，离开再回来可以恢复，别处没有', async () => {
  const first = show(toOne)
  type('最少要两万五')
  await screen.findByText('草稿已保存在本机')
  first.unmount()

  const elsewhere = show(toAll)
  expect(await readDraftValues('say:c1:t1')).toBeNull()
  expect(screen.queryByRole('button', { name: '恢复' })).toBeNull()
  elsewhere.unmount()

  show({ ...toOne, messageId: 'm3' })
  fireEvent.click(await screen.findByRole('button', { name: '恢复' }))
  expect(screen.getByLabelText<HTMLTextAreaElement>(/您的话/).value).toBe('最少要两万五')
})

test('收件人写在按钮上方，按钮的名称里也有', () => {
  show(toOne, '收件人：示例物业服务有限公司')
  expect(screen.getByText('收件人：示例物业服务有限公司')).toBeInTheDocument()
  expect(
    screen.getByRole('button', { name: '只发给这一方，收件人：示例物业服务有限公司' }),
  ).toHaveTextContent('只发给这一方')
})
