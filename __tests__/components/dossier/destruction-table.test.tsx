import { render, screen } from '@testing-library/react'
import { destructionTable } from '@/app/(institution)/institution/dossiers/destruction/_components/destruction-table'
import { DataTable } from '@/components/list/data-table'
import type { DestructionRow } from '@/lib/queries/institution/get-destruction-list'

jest.mock('next/navigation', () => ({ useRouter: () => ({ refresh: jest.fn() }) }))
jest.mock('@/app/(institution)/institution/dossiers/destruction/actions', () => ({
  proposeDestructionAction: jest.fn(),
  decideDestructionAction: jest.fn(),
  carryOutDestructionAction: jest.fn(),
}))

const ROW: DestructionRow = {
  caseId: 'c1',
  caseNo: '（2026）演示1号',
  number: '（2026）调卷字第12号',
  applicants: '许静',
  respondents: '王朗',
  retention: '短期（10年）',
  until: '2036-12-31',
  why: '按短期（10年）保管，2036-12-31 期满。',
  state: '尚未提请',
  isApproved: false,
  carriesOut: null,
  steps: [],
  decides: null,
  isOwn: false,
  mayPropose: true,
}

const show = (row: Partial<DestructionRow>) =>
  render(<DataTable {...destructionTable} rows={[{ ...ROW, ...row }]} empty={null} />)
const buttons = () => screen.queryAllByRole('button').map(({ textContent }) => textContent)

test.each([
  ['尚未提请', {}, ['提请销毁']],
  ['他人提请的', { mayPropose: false, decides: 'p1' }, ['批准', '不批准']],
  ['自己提请的', { mayPropose: false, isOwn: true }, []],
  ['已批准的', { mayPropose: false, isApproved: true, carriesOut: 'a1' }, ['办理销毁']],
  ['已办理的', { mayPropose: false }, []],
] as const)('%s，可以做什么', (_name, row, expected) => {
  show(row)
  expect(buttons()).toEqual(expected)
})

test('自己提请的写明须由另一人审批；每一步写明谁、何时、意见', () => {
  const steps = [{ id: 's1', words: '2037-01-01 10:00 林敏提请销毁', reason: '意见：已无价值' }]
  show({ mayPropose: false, isOwn: true, steps })
  expect(screen.getByText('由您提请，须另一名管理员审批。')).toBeVisible()
  expect(screen.getByText(/林敏提请销毁/)).toHaveTextContent('意见：已无价值')
  expect(screen.getByRole('cell', { name: '2036-12-31' })).toBeVisible()
})
