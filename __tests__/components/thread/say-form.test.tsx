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

/** The form with the fields for files, which come after it. */
async function show(fields: Readonly<Record<string, string>>, to?: string) {
  const shown = render(
    <SayForm
      action={async () => DONE}
      audience={'topicId' in fields ? 'case' : 'caucus'}
      label="您的话"
      button="只发给这一方"
      to={to}
      fields={fields}
      mostMb={2}
    />,
  )
  await screen.findByRole('group', { name: '加语音、照片或者文件' })
  return shown
}

const type = (words: string) =>
  fireEvent.input(screen.getByLabelText(/您的话/), { target: { value: words } })

beforeEach(async () => {
  makePageOf('m1')
  await readDrafts(KEY)
  window.localStorage.clear()
})
afterEach(() => makePageOf(null))

test('没有发出的话，离开再回来可以恢复，别处没有', async () => {
  const first = await show(toOne)
  type('最少要两万五')
  await screen.findByText('草稿已保存在本机')
  first.unmount()

  const elsewhere = await show(toAll)
  expect(await readDraftValues('say:c1:t1')).toBeNull()
  expect(screen.queryByRole('button', { name: '恢复' })).toBeNull()
  elsewhere.unmount()

  await show({ ...toOne, messageId: 'm3' })
  fireEvent.click(await screen.findByRole('button', { name: '恢复' }))
  expect(screen.getByLabelText<HTMLTextAreaElement>(/您的话/).value).toBe('最少要两万五')
})

test('收件人写在按钮上方，按钮的名称里也有', async () => {
  await show(toOne, '收件人：示例物业服务有限公司')
  expect(screen.getByText('收件人：示例物业服务有限公司')).toBeInTheDocument()
  expect(
    screen.getByRole('button', { name: '只发给这一方，收件人：示例物业服务有限公司' }),
  ).toHaveTextContent('只发给这一方')
})

test('选了文件，和字一起列在发送按钮上面，可以去掉；超过六个的没有加上', async () => {
  Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => undefined })
  await show(toAll)
  const files = [1, 2, 3, 4, 5, 6, 7].map((no) => new File(['x'], `${no}.pdf`))
  fireEvent.change(screen.getByLabelText('照片和文件，从手机里选'), { target: { files } })
  const list = screen.getByRole('list', { name: '一起发的' })
  expect(list.querySelectorAll('li')).toHaveLength(6)
  expect(screen.getByText('一次最多发 6 个，多选的没有加上。')).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: '去掉 1.pdf' }))
  expect(list.querySelectorAll('li')).toHaveLength(5)
})

test('超过现行单个文件上限的没有加上，说明上限', async () => {
  Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => undefined })
  await show(toAll)
  const large = new File(['x'], '大.pdf')
  Object.defineProperty(large, 'size', { value: 2 * 1024 * 1024 + 1 })
  const files = [new File(['x'], '小.pdf'), large]
  fireEvent.change(screen.getByLabelText('照片和文件，从手机里选'), { target: { files } })
  expect(screen.getByText('大.pdf 超过 2 MB，没有加上。')).toBeInTheDocument()
  expect(screen.getByRole('list', { name: '一起发的' }).querySelectorAll('li')).toHaveLength(1)
})

test('换个说法的表单只能写字', async () => {
  render(
    <SayForm
      action={async () => DONE}
      audience="case"
      label="您的话"
      button="换个说法发给全体"
      fields={{ caseId: 'c1', messageId: 'm1', heldId: 'm0' }}
      mostMb={2}
    />,
  )
  expect(screen.getByLabelText(/您的话/)).toBeRequired()
  expect(screen.queryByRole('group')).toBeNull()
})
