import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { acceptCaseAction, declineCaseAction } from '@/app/(institution)/institution/cases/actions'
import { toActableRows } from '@/app/(institution)/institution/cases/_components/actable-row'
import { RowActs } from '@/app/(institution)/institution/cases/_components/row-acts'
import { RowDialogs } from '@/app/(institution)/institution/cases/_components/row-dialogs'
import type { CaseRow } from '@/lib/queries/institution/case-row'
import { localDate } from '../../support/local-date'

// 一个监听管全部的行：按行里的受理、不受理，问的是那一行的案件。

jest.mock('next/navigation', () => ({
  useRouter: () => ({ refresh: jest.fn() }),
  unstable_rethrow: () => undefined,
}))
jest.mock('@/app/(institution)/institution/cases/actions', () => ({
  acceptCaseAction: jest.fn(),
  declineCaseAction: jest.fn(),
  undoAcceptanceAction: jest.fn(),
  undoAssignmentAction: jest.fn(),
}))

const rowOf = (number: number, abilities: CaseRow['abilities']): CaseRow => ({
  caseId: `c${number}`,
  caseNo: `(2026) 多元化解${number}号`,
  referredOn: localDate('2026-11-24'),
  disputeType: '物业服务合同纠纷',
  applicants: `申请人${number}`,
  respondents: '恒信物业服务有限公司',
  amount: null,
  courtName: '示例区法院',
  status: 'pending_acceptance',
  mediator: null,
  cameBack: null,
  clock: null,
  abilities,
})
const MAY = {
  accept: { allowed: true, days: 30, dueOn: localDate('2026-12-24'), isProvisional: false },
  decline: { allowed: true },
} as const
const ROWS = [
  rowOf(1, MAY),
  rowOf(2, MAY),
  rowOf(3, { accept: { allowed: false, why: '2027年的放假安排尚未载入，无法计算期限。' } }),
]

function show() {
  render(
    <RowDialogs rows={toActableRows(ROWS)}>
      <p>别处</p>
      {ROWS.map((row) => (
        <RowActs key={row.caseId} row={row} isOverview={false} />
      ))}
    </RowDialogs>,
  )
}
const press = async (name: string, index: number) => {
  await userEvent.click(screen.getAllByRole('button', { name })[index]!)
  return screen.findByRole('dialog')
}

test('按第二行的受理，问的是第二件；取消以后按第一行的不受理，问的是第一件', async () => {
  show()
  expect(await press('受理', 1)).toHaveTextContent('(2026) 多元化解2号')
  expect(screen.getByRole('dialog')).toHaveTextContent('申请人2')
  await userEvent.click(screen.getByRole('button', { name: '取消' }))
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  expect(await press('不受理', 0)).toHaveTextContent('(2026) 多元化解1号')
})

test('确认以后办的就是那一件', async () => {
  jest.mocked(acceptCaseAction).mockResolvedValue({ status: 'done', message: '已受理', at: 1 })
  show()
  await press('受理', 1)
  await userEvent.click(screen.getByRole('button', { name: '确认受理' }))
  const form = jest.mocked(acceptCaseAction).mock.calls[0]![1] as FormData
  expect(form.get('caseId')).toBe('c2')
  expect(declineCaseAction).not.toHaveBeenCalled()
})

test('不能受理的，按下去说为什么', async () => {
  show()
  expect(await press('受理', 2)).toHaveTextContent('2027年的放假安排尚未载入')
})

test('按别的地方什么也不问', async () => {
  show()
  await userEvent.click(screen.getByText('别处'))
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
})
