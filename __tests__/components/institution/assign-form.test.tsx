import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { AssignForm } from '@/app/(institution)/institution/cases/[caseId]/assign/_components/assign-form'
import { ExcludedList } from '@/app/(institution)/institution/cases/[caseId]/assign/_components/excluded-list'
import type { CaseList } from '@/app/(institution)/institution/_components/case-address'
import { rememberView } from '@/components/ui/last-view'
import type { ActionState } from '@/lib/edge/action/action-state'
import { refusedState } from '../../support/action-answers'

jest.mock('next/navigation', () => ({
  useRouter: () => ({ refresh: jest.fn() }),
  unstable_rethrow: () => undefined,
}))

const RANKED = [
  {
    mediatorId: 'm1',
    name: '谢岚',
    score: 86,
    reasons: [
      '擅长物业服务合同纠纷，同类成功率 81.25%（13/16）',
      '承办中 4 件，上限 12 件',
      '平均结案 11 天，上次分配在 6 天前',
    ],
    points: '领域 +20，成功率 +23',
  },
  {
    mediatorId: 'm2',
    name: '王朗',
    score: 61,
    reasons: [
      '同类成功率 66.67%（4/6）',
      '承办中 9 件，上限 12 件',
      '平均结案 19 天，今天已分配过',
    ],
    points: '领域 +20，成功率 +23',
  },
]
const action = jest.fn<Promise<ActionState>, [ActionState, FormData]>()

function show(
  isReassignment = false,
  handover = '',
  list: CaseList | null = null,
  chosen: { mediatorId: string; name: string } | null = null,
) {
  render(
    <AssignForm
      action={action}
      caseId="c1"
      list={list}
      ranked={RANKED}
      isReassignment={isReassignment}
      handover={handover}
      isConfirmationWaived={false}
      chosen={chosen}
    />,
  )
}

/** What the form sent, without the way back. */
function sent() {
  const { returnTo: _returnTo, ...input } = Object.fromEntries(action.mock.lastCall![1])
  return input
}

beforeEach(() => {
  window.localStorage.clear()
  window.sessionStorage.clear()
  action.mockResolvedValue(refusedState('INPUT_INVALID', '有内容需要更正。'))
})

test('推荐的一位已选好，按钮写明分配给谁，不要求说明', async () => {
  show()
  expect(screen.getByRole('radio', { name: /谢岚.*推荐.*86 分/ })).toBeChecked()
  expect(screen.queryByRole('textbox')).not.toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: '分配给谢岚' }))
  expect(sent()).toEqual({ caseId: 'c1', mediatorId: 'm1' })
})

test('另选一位就要写理由，改回推荐的一位又不用写', async () => {
  show()
  await userEvent.click(screen.getByRole('radio', { name: /王朗/ }))
  expect(screen.getByLabelText('选择理由')).toHaveAccessibleDescription(
    expect.stringContaining('王朗匹配度列第 2 位'),
  )
  await userEvent.type(screen.getByLabelText('选择理由'), '双方共同选定')
  await userEvent.click(screen.getByRole('button', { name: '分配给王朗' }))
  expect(sent()).toEqual({
    caseId: 'c1',
    mediatorId: 'm2',
    note: '双方共同选定',
  })
  await userEvent.click(screen.getByRole('radio', { name: /谢岚/ }))
  expect(screen.queryByLabelText('选择理由')).not.toBeInTheDocument()
})

test('重新分配要写交接说明；缺了，写在该处旁边', async () => {
  action.mockResolvedValueOnce({
    status: 'refused',
    code: 'INPUT_INVALID',
    message: '有内容需要更正。',
    fieldErrors: { handoverNote: '请写明理由，至少 5 个字。' },
    values: {},
    at: 1,
  })
  show(true)
  await userEvent.click(screen.getByRole('button', { name: '分配给谢岚' }))
  await waitFor(() =>
    expect(screen.getByLabelText('交接说明')).toHaveAccessibleDescription(
      expect.stringContaining('请写明理由，至少 5 个字。'),
    ),
  )
})

test('交接说明已填入原调解员的说明，可以修改；送出的是修改后的', async () => {
  show(true, '双方已当面谈过一次，约定周五再谈。')
  const box = screen.getByLabelText('交接说明')
  expect(box).toHaveValue('双方已当面谈过一次，约定周五再谈。')
  expect(box).toHaveAccessibleDescription(expect.stringContaining('已填入原调解员'))
  await userEvent.type(box, '材料已齐。')
  await userEvent.click(screen.getByRole('button', { name: '分配给谢岚' }))
  expect(action.mock.lastCall![1].get('handoverNote')).toBe(
    '双方已当面谈过一次，约定周五再谈。材料已齐。',
  )
})

test('理由逐条是句子；不能分配的人各有原因，没有单选框', () => {
  show()
  expect(screen.getByText('同类成功率 66.67%（4/6）')).toBeInTheDocument()
  render(
    <ExcludedList
      isOpen
      excluded={[
        {
          mediatorId: 'm3',
          name: '陈晓',
          isBecauseOfCase: true,
          because: [{ chip: '利益冲突', sentence: '手机号与被申请人代理人相同，不能分配' }],
        },
      ]}
    />,
  )
  expect(screen.getByText('1 人不可分配')).toBeInTheDocument()
  expect(screen.getByText('手机号与被申请人代理人相同，不能分配')).toBeVisible()
  expect(screen.getAllByRole('radio')).toHaveLength(2)
})

test('从哪里来、离开时有什么条件，分配和返回列表都带着', async () => {
  const left = '/institution/cases?tab=all&q=%E8%AE%B8'
  window.history.replaceState(null, '', left)
  rememberView()
  window.history.replaceState(null, '', '/institution/cases/c1/assign')
  show()
  expect(screen.getByRole('link', { name: '返回列表' })).toHaveAttribute('href', left)
  await userEvent.click(screen.getByRole('button', { name: '分配给谢岚' }))
  const form = action.mock.lastCall![1]
  expect([form.get('returnTo'), form.get('list')]).toEqual([left, null])
})

test('从案件调解记录打开的，返回的是案件调解记录', async () => {
  show(false, '', 'records')
  expect(screen.getByRole('link', { name: '返回列表' })).toHaveAttribute(
    'href',
    '/institution/records',
  )
  await userEvent.click(screen.getByRole('button', { name: '分配给谢岚' }))
  expect(action.mock.lastCall![1].get('list')).toBe('records')
})

test('双方共同选定的一位已选好，排在后面也不用写理由；改选别人要写', async () => {
  show(false, '', null, { mediatorId: 'm2', name: '王朗' })
  expect(screen.getByRole('radio', { name: /王朗.*双方选定/ })).toBeChecked()
  expect(screen.queryByRole('textbox')).not.toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: '分配给王朗' }))
  expect(sent()).toEqual({ caseId: 'c1', mediatorId: 'm2' })
  await userEvent.click(screen.getByRole('radio', { name: /谢岚/ }))
  expect(screen.getByLabelText('选择理由')).toHaveAccessibleDescription(
    expect.stringContaining('双方共同选定了王朗'),
  )
})
