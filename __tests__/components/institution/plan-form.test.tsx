import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { undoAssignmentAction } from '@/app/(institution)/institution/cases/actions'
import {
  assignRowAction,
  reassignRowAction,
} from '@/app/(institution)/institution/cases/assign-many/actions'
import { PlanForm } from '@/app/(institution)/institution/cases/assign-many/_components/plan-form'
import type { ActionState } from '@/lib/edge/action/action-state'
import type { PlannedView } from '@/lib/queries/institution/assign-plan-view'
import { refusedState } from '../../support/action-answers'

const replace = jest.fn()
const refresh = jest.fn()
jest.mock('next/navigation', () => ({
  useRouter: () => ({ replace, refresh }),
  unstable_rethrow: () => undefined,
}))
jest.mock('@/app/(institution)/institution/cases/actions', () => ({
  undoAcceptanceAction: jest.fn(),
  undoAssignmentAction: jest.fn(),
}))
jest.mock('@/app/(institution)/institution/cases/assign-many/actions', () => ({
  assignRowAction: jest.fn(),
  reassignRowAction: jest.fn(),
}))

const assign = jest.mocked(assignRowAction)
const reassign = jest.mocked(reassignRowAction)
const undo = jest.mocked(undoAssignmentAction)
const PEOPLE = [
  { mediatorId: 'm1', name: '谢岚', open: 3, cap: 12, caution: null },
  { mediatorId: 'm2', name: '王朗', open: 1, cap: 8, caution: '没有培训记录（特邀规定第7条）' },
]
const planned = (caseId: string, change: Partial<PlannedView> = {}): PlannedView => ({
  caseId,
  caseNo: `(2026) 测试${caseId}号`,
  disputeType: '侵权责任纠纷',
  applicants: '许静',
  respondents: '方远',
  clock: null,
  former: null,
  isReassignment: false,
  handover: '',
  ranked: [
    [0, 80],
    [1, 60],
  ],
  reasons: ['擅长侵权责任纠纷', '承办中 3 件，上限 12 件'],
  points: '领域 +20',
  excluded: [],
  ...change,
})
const done: ActionState = { status: 'done', message: '已分配给谢岚', at: 1 }

function show(cases: readonly PlannedView[], people = PEOPLE) {
  render(
    <PlanForm
      caseIds={cases.map(({ caseId }) => caseId).join()}
      people={people}
      cases={cases}
      isConfirmationWaived={false}
      list="/institution/cases?tab=assign"
    />,
  )
}
const sent = (action: typeof assign, call = 0) =>
  Object.fromEntries(action.mock.calls[call]![1].entries())
const confirm = (name: string) => userEvent.click(screen.getByRole('button', { name }))

beforeEach(() => {
  jest.resetAllMocks()
  assign.mockResolvedValue(done)
  reassign.mockResolvedValue(done)
})

test('没有人可以承办的案件不能勾选，也不算在内', async () => {
  show([planned('1', { ranked: [] }), planned('2')])
  expect(screen.getByRole('checkbox', { name: '分配 (2026) 测试1号' })).toBeDisabled()
  await confirm('确认分配 1 件')
  expect(assign).toHaveBeenCalledTimes(1)
  expect(sent(assign)).toEqual({ caseId: '2', mediatorId: 'm1' })
})

test('另选他人：地址跟着变，其余各件重新计算；不写理由不能分配', async () => {
  show([planned('1'), planned('2')])
  await userEvent.selectOptions(
    screen.getByRole('combobox', { name: '(2026) 测试2号 的调解员' }),
    '王朗（推荐第 2 位，60 分）',
  )
  expect(replace).toHaveBeenCalledWith('?cases=1%2C2&chosen=1%3Am2', { scroll: false })
  await confirm('确认分配 2 件')
  expect(assign).not.toHaveBeenCalled()
  expect(screen.getByRole('textbox', { name: /选择理由/ })).toHaveFocus()
  expect(screen.getByText('选择非首位的，请说明选择理由。')).toBeInTheDocument()
  await userEvent.type(screen.getByRole('textbox', { name: /选择理由/ }), '当事人共同选定')
  expect(screen.queryByText('选择非首位的，请说明选择理由。')).not.toBeInTheDocument()
  await confirm('确认分配 2 件')
  expect([sent(assign, 0), sent(assign, 1)]).toEqual([
    { caseId: '1', mediatorId: 'm1' },
    { caseId: '2', mediatorId: 'm2', note: '当事人共同选定' },
  ])
})

test('重新分配须写交接说明，不算空格至少五个字；写给每一件重新分配的', async () => {
  show([planned('1', { isReassignment: true, former: '陈晓' }), planned('2')])
  await userEvent.type(screen.getByRole('textbox', { name: /交接说明/ }), '  约过一次')
  await confirm('确认分配 2 件')
  expect(reassign).not.toHaveBeenCalled()
  expect(screen.getByText('请填写交接说明，至少 5 个字。')).toBeInTheDocument()
  await userEvent.type(screen.getByRole('textbox', { name: /交接说明/ }), '了')
  await confirm('确认分配 2 件')
  expect(sent(reassign)).toEqual({
    caseId: '1',
    mediatorId: 'm1',
    handoverNote: '  约过一次了',
  })
  expect(sent(assign)).toEqual({ caseId: '2', mediatorId: 'm1' })
})

test('原调解员留下说明的，各件已分别填入，可以修改；没有的和清空的，用统一的一份', async () => {
  const back = (caseId: string, handover: string) =>
    planned(caseId, { isReassignment: true, former: '陈晓', handover })
  show([
    back('1', '已当面谈过一次'),
    back('2', '材料已经收齐'),
    back('3', '尚未联系上'),
    back('4', ''),
  ])
  const own = (caseId: string) =>
    screen.getByRole('textbox', { name: `(2026) 测试${caseId}号 的交接说明` })
  expect(own('1')).toHaveValue('已当面谈过一次')
  expect(own('1')).toHaveAccessibleDescription(
    expect.stringContaining('已填入陈晓提前终结时的说明'),
  )
  expect(screen.queryByRole('textbox', { name: /测试4号/ })).toBeNull()
  expect(screen.getByText(/^用于没有单独交接说明的 1 件重新分配案件/)).toBeInTheDocument()
  await userEvent.type(own('2'), '，约定周五再谈')
  await userEvent.clear(own('3'))
  expect(screen.getByText(/^用于没有单独交接说明的 2 件重新分配案件/)).toBeInTheDocument()
  await userEvent.type(screen.getByRole('textbox', { name: '交接说明' }), '请先联系双方')
  await confirm('确认分配 4 件')
  expect(reassign.mock.calls.map(([, form]) => form.get('handoverNote'))).toEqual([
    '已当面谈过一次',
    '材料已经收齐，约定周五再谈',
    '请先联系双方',
    '请先联系双方',
  ])
  expect(screen.queryByRole('textbox', { name: /测试1号/ })).toBeNull()
})

test('各件都有原调解员的说明时，不要求统一的一份；改得不足五个字的不能分配', async () => {
  show([planned('1', { isReassignment: true, former: '陈晓', handover: '已当面谈过一次' })])
  expect(screen.queryByRole('textbox', { name: '交接说明' })).toBeNull()
  const own = screen.getByRole('textbox', { name: '(2026) 测试1号 的交接说明' })
  await userEvent.clear(own)
  await userEvent.type(own, '谈过')
  await confirm('确认分配 1 件')
  expect(reassign).not.toHaveBeenCalled()
  expect(own).toHaveFocus()
  expect(screen.getByText(/^交接说明至少 5 个字/)).toBeInTheDocument()
  await userEvent.type(own, '一次，未达成')
  expect(screen.queryByText(/^交接说明至少 5 个字/)).toBeNull()
  await confirm('确认分配 1 件')
  expect(sent(reassign).handoverNote).toBe('谈过一次，未达成')
})

test('留下一件：不分配它，在办也不算它', async () => {
  show([planned('1'), planned('2')])
  expect(screen.getByText('5 件（新增 2），上限 12')).toBeInTheDocument()
  await userEvent.click(screen.getByRole('checkbox', { name: '分配 (2026) 测试1号' }))
  expect(replace).toHaveBeenCalledWith('?cases=1%2C2&chosen=0%3A-', { scroll: false })
  expect(screen.getByText('4 件（新增 1），上限 12')).toBeInTheDocument()
  await confirm('确认分配 1 件')
  expect(sent(assign).caseId).toBe('2')
})

test('超过上限的写明；新增多的在前', async () => {
  const forSecond = { ranked: [[1, 80]] } as const
  const cases = [planned('1'), planned('2', forSecond), planned('3', forSecond)]
  show(
    cases,
    PEOPLE.map((person) => ({ ...person, cap: person.open + 1 })),
  )
  const loads = () => {
    const card = screen.getByRole('heading', { name: '分配后各人承办中的案件' }).closest('section')!
    return within(card)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent)
  }
  expect(loads()).toEqual(['王朗超过上限3 件（新增 2），上限 2', '谢岚4 件（新增 1），上限 4'])
  await userEvent.click(screen.getByRole('checkbox', { name: '分配 (2026) 测试2号' }))
  expect(loads()).toEqual(['谢岚4 件（新增 1），上限 4', '王朗2 件（新增 1），上限 2'])
})

test('办理未成功的一件写明原因，可以再次分配；办成的不再分配一次', async () => {
  assign.mockResolvedValueOnce(
    refusedState('NOTE_REQUIRED_FOR_LOWER_RANK', '谢岚匹配度列第 2 位，请说明选择理由。'),
  )
  show([planned('1'), planned('2')])
  await confirm('确认分配 2 件')
  expect(await screen.findByText('1 件已分配，1 件办理未成功。')).toBeInTheDocument()
  const [first, second] = within(screen.getByRole('list', { name: '逐件结果' })).getAllByRole(
    'listitem',
  )
  expect(first).toHaveTextContent('谢岚匹配度列第 2 位')
  expect(
    within(second!).getByRole('button', { name: '撤销分配 (2026) 测试2号' }),
  ).toBeInTheDocument()
  // The plan is not made again once some of it is carried out.
  const chosen = screen.getByRole('combobox', { name: '(2026) 测试1号 的调解员' })
  for (const mediatorId of ['m2', 'm1']) await userEvent.selectOptions(chosen, mediatorId)
  expect(replace).not.toHaveBeenCalled()
  await userEvent.type(screen.getByRole('textbox', { name: /选择理由/ }), '当事人共同选定')
  await confirm('再次分配其余 1 件')
  expect(await screen.findByText('2 件已分配。')).toBeInTheDocument()
  expect(assign.mock.calls.map(([, form]) => form.get('caseId'))).toEqual(['1', '2', '1'])
  expect(sent(assign, 2).note).toBe('当事人共同选定')
})

test('撤销了的一件，这里不再分配', async () => {
  undo.mockResolvedValue({ status: 'done', message: '已撤销', at: 2 })
  show([planned('1')])
  await confirm('确认分配 1 件')
  await userEvent.click(await screen.findByRole('button', { name: '撤销分配 (2026) 测试1号' }))
  expect(await screen.findByText('已撤销')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: /再次分配/ })).not.toBeInTheDocument()
})

test('办理以后：不再说确认后生效，菜单的数字重新读取；重新读取时各件的结果还在', async () => {
  const props = {
    caseIds: '1,2',
    people: PEOPLE,
    isConfirmationWaived: false,
    list: '/institution/cases?tab=assign',
    before: <p>可逐件调整；确认后生效。</p>,
    empty: <p>没有可以分配的案件</p>,
    children: <p>另有 1 人不可分配</p>,
  }
  const { rerender } = render(<PlanForm {...props} cases={[planned('1'), planned('2')]} />)
  const beforehand = [/确认后生效/, /分配后等待调解员接收/, '另有 1 人不可分配']
  for (const text of beforehand) expect(screen.getByText(text)).toBeInTheDocument()
  await confirm('确认分配 2 件')
  expect(await screen.findByText('2 件已分配。')).toBeInTheDocument()
  expect(refresh).toHaveBeenCalledTimes(1)
  for (const text of beforehand) expect(screen.queryByText(text)).not.toBeInTheDocument()
  // What the server answers then: none of them waits any more.
  rerender(<PlanForm {...props} cases={[]} />)
  expect(screen.getByText('2 件已分配。')).toBeInTheDocument()
  expect(screen.queryByText('没有可以分配的案件')).not.toBeInTheDocument()
})

test('在办已满不说是因本案；利益冲突才是', () => {
  const excluded = (mediatorId: string, isBecauseOfCase: boolean) => ({
    mediatorId,
    name: mediatorId,
    isBecauseOfCase,
    because: [{ chip: '原因', sentence: '原因' }],
  })
  show([
    planned('1', { excluded: [excluded('陈晓', true), excluded('周启', false)] }),
    planned('2', { excluded: [excluded('周启', false)] }),
  ])
  expect(screen.getByText('1 人不得承办本案，1 人暂不能承办')).toBeInTheDocument()
  expect(screen.getByText('1 人暂不能承办')).toBeInTheDocument()
})
