import { render, screen } from '@testing-library/react'
import AssignManyPage from '@/app/(institution)/institution/cases/assign-many/page'
import { getAssignPlan } from '@/lib/queries/institution/get-assign-plan'
import type { AssignPlanView, PlannedView } from '@/lib/queries/institution/assign-plan-view'

// 批量分配：有几件谁也不能承办、为什么，在确认之前就说清楚。

jest.mock('next/navigation', () => ({
  useRouter: () => ({ replace: jest.fn(), refresh: jest.fn() }),
  unstable_rethrow: () => undefined,
  notFound: () => undefined,
}))
jest.mock('@/lib/auth/require-actor', () => ({ requireActor: jest.fn() }))
jest.mock('@/lib/queries/institution/get-assign-plan', () => ({ getAssignPlan: jest.fn() }))
jest.mock('@/app/(institution)/institution/cases/actions', () => ({
  undoAcceptanceAction: jest.fn(),
  undoAssignmentAction: jest.fn(),
}))
jest.mock('@/app/(institution)/institution/cases/assign-many/actions', () => ({
  assignRowAction: jest.fn(),
  reassignRowAction: jest.fn(),
}))

const planned = (number: number, ranked: PlannedView['ranked']): PlannedView => ({
  caseId: `c${number}`,
  caseNo: `(2026) 测试${number}号`,
  disputeType: '侵权责任纠纷',
  applicants: '许静',
  respondents: '方远',
  clock: null,
  former: null,
  isReassignment: false,
  handover: '',
  ranked,
  reasons: [],
  points: '',
  excluded: [],
})
const FULL = [
  {
    mediatorId: 'm1',
    name: '王朗',
    isBecauseOfCase: false,
    because: [{ chip: '已满', sentence: '承办中 8 件，已达上限 8 件' }],
  },
]

async function show(cases: readonly PlannedView[], rest: Partial<AssignPlanView> = {}) {
  const view: AssignPlanView = {
    people: [{ mediatorId: 'm2', name: '谢岚', open: 3, cap: 12, caution: null }],
    cases,
    cannot: [],
    missing: 0,
    excludedEverywhere: FULL,
    isConfirmationWaived: false,
    ...rest,
  }
  jest.mocked(getAssignPlan).mockResolvedValue({ ok: true, value: view })
  render(await AssignManyPage({ searchParams: Promise.resolve({ cases: 'c1,c2' }) }))
}
const notice = () => screen.queryByText(/没有可以承办的调解员$/, { selector: '[role="status"] p' })
/** The list of those who can get none of the cases. */
const reasons = () => screen.getByText('另有 1 人不可分配').closest('details')

test('谁也不能承办的：说有几件，原因的名单直接打开，并给出去处', async () => {
  await show([planned(1, []), planned(2, [])])
  expect(notice()).toHaveTextContent('这 2 件都没有可以承办的调解员')
  expect(reasons()).toHaveAttribute('open')
  expect(reasons()).toHaveTextContent('王朗已满承办中 8 件，已达上限 8 件')
  expect(screen.getByRole('link', { name: '服务人员列表' })).toHaveAttribute(
    'href',
    '/institution/people',
  )
})

test('只有其中几件时，只说那几件；名单收着', async () => {
  await show([planned(1, []), planned(2, [[0, 80]])])
  expect(notice()).toHaveTextContent('其中 1 件没有可以承办的调解员')
  expect(reasons()).not.toHaveAttribute('open')
})

test('每件都有人可以承办时，不提醒', async () => {
  await show([planned(1, [[0, 80]])])
  expect(notice()).toBeNull()
})

test('一件也不能分配时，没有名单，说回列表重选', async () => {
  await show([], {
    excludedEverywhere: [],
    cannot: [{ caseId: 'c1', caseNo: '(2026) 测试1号', why: '已结案。' }],
  })
  expect(notice()).toBeNull()
  expect(screen.getByText('1 件暂不能分配')).toBeInTheDocument()
  expect(screen.getByText('没有可以分配的案件')).toBeInTheDocument()
})
