import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { toast } from 'sonner'
import {
  acceptCaseAction,
  undoAcceptanceAction,
  urgeMediatorAction,
} from '@/app/(institution)/institution/cases/actions'
import { toActableRows } from '@/app/(institution)/institution/cases/_components/actable-row'
import { RowActs } from '@/app/(institution)/institution/cases/_components/row-acts'
import { RowDialogs } from '@/app/(institution)/institution/cases/_components/row-dialogs'
import { Toaster } from '@/components/ui/toaster'
import type { CaseRow } from '@/lib/queries/institution/case-row'
import { heldAnswer, refusedState } from '../../support/action-answers'
import { localDate } from '../../support/local-date'
import { sentence } from '../../support/sentence'

// 一个监听管全部的行：按行里的受理，办的是那一行；按不受理，问的是那一行。

const refresh = jest.fn()
jest.mock('next/navigation', () => ({
  useRouter: () => ({ refresh }),
  unstable_rethrow: () => undefined,
}))
jest.mock('@/app/(institution)/institution/cases/actions', () => ({
  acceptCaseAction: jest.fn(),
  declineCaseAction: jest.fn(),
  undoAcceptanceAction: jest.fn(),
  undoAssignmentAction: jest.fn(),
  urgeMediatorAction: jest.fn(),
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
  asking: null,
  urge: null,
  choice: null,
  workingDays: null,
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

const TOAST = '已受理 (2026) 多元化解2号，调解期限至 2026-12-24。'
const ACCEPTED = {
  status: 'done',
  message: '',
  at: 1,
  value: { said: TOAST, caseId: 'c2', caseNo: '(2026) 多元化解2号' },
} as const
const accept = jest.mocked(acceptCaseAction)
const undo = jest.mocked(undoAcceptanceAction)

beforeEach(() => jest.resetAllMocks())
afterEach(() => toast.dismiss())

function show(rows: readonly CaseRow[] = ROWS) {
  render(
    <>
      <Toaster />
      <RowDialogs rows={toActableRows(rows)}>
        <p>别处</p>
        {rows.map((row) => (
          <RowActs key={row.caseId} row={row} isOverview={false} />
        ))}
      </RowDialogs>
    </>,
  )
}
const press = (name: string, index: number) =>
  userEvent.click(screen.getAllByRole('button', { name })[index]!)

async function acceptSecond() {
  accept.mockResolvedValueOnce(ACCEPTED)
  show()
  await press('受理', 1)
  await screen.findByText(sentence(TOAST))
}

test('按第二行的受理，办的就是第二件，不再追问；提示写明期限，给出下一步：分配调解员', async () => {
  await acceptSecond()
  expect(accept.mock.calls.map(([, form]) => form.get('caseId'))).toEqual(['c2'])
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  expect(refresh).toHaveBeenCalledTimes(1)
  expect(screen.getByRole('link', { name: '分配调解员' })).toHaveAttribute(
    'href',
    '/institution/cases/c2/assign',
  )
})

test('提示停留十分钟，即可以撤销的时间；也可以先关闭', async () => {
  await acceptSecond()
  expect(toast.getToasts()).toEqual([
    expect.objectContaining({ id: 'accepted-c2', duration: 600_000 }),
  ])
  await userEvent.click(screen.getByRole('button', { name: '关闭' }))
  await waitFor(() => expect(screen.queryByText(sentence(TOAST))).not.toBeInTheDocument())
})

test('一按就撤销，不再追问；收起“已受理”的提示', async () => {
  await acceptSecond()
  undo.mockResolvedValueOnce({ status: 'done', message: '已撤销受理，回到“待受理”。', at: 1 })
  await userEvent.click(screen.getByRole('button', { name: '撤销受理 (2026) 多元化解2号' }))
  await waitFor(() => expect(screen.queryByText(sentence(TOAST))).not.toBeInTheDocument())
  expect(undo.mock.lastCall![1].get('caseId')).toBe('c2')
  expect(refresh).toHaveBeenCalledTimes(2)
})

test('撤销不成时说明原因，“已受理”的提示仍在', async () => {
  await acceptSecond()
  undo.mockResolvedValueOnce(
    refusedState('UNDO_SOMETHING_FOLLOWED', '该案件已于 14:02 由周正分配调解员'),
  )
  await userEvent.click(screen.getByRole('button', { name: '撤销受理 (2026) 多元化解2号' }))
  expect(await screen.findByText('该案件已于 14:02 由周正分配调解员')).toBeInTheDocument()
  expect(screen.getByText(sentence(TOAST))).toBeInTheDocument()
})

test('被别人抢先时，说明谁在什么时候办了什么，列表刷新到现在的样子', async () => {
  accept.mockResolvedValueOnce(refusedState('STATUS_DOES_NOT_ALLOW', '该案件已于 14:02 由李敏受理'))
  show()
  await press('受理', 0)
  expect(await screen.findByText('该案件已于 14:02 由李敏受理')).toBeInTheDocument()
  expect(refresh).toHaveBeenCalledTimes(1)
})

test('正在受理的一行，再按一次什么也不办', async () => {
  const { promise, answer } = heldAnswer<typeof ACCEPTED>()
  accept.mockReturnValueOnce(promise)
  show()
  await press('受理', 1)
  await press('受理', 1)
  await answer(ACCEPTED)
  await screen.findByText(sentence(TOAST))
  expect(accept).toHaveBeenCalledTimes(1)
})

test('不受理的，先问理由，问的是那一件', async () => {
  show()
  await press('不受理', 0)
  expect(await screen.findByRole('dialog')).toHaveTextContent('(2026) 多元化解1号')
  expect(accept).not.toHaveBeenCalled()
})

test('催办先给出附言，可以不填；催的是那一行的案件，写明调解员会看到什么', async () => {
  const running = (number: number, urge: CaseRow['urge']): CaseRow => ({
    ...rowOf(number, {}),
    status: 'in_mediation',
    mediator: `调解员${number}`,
    urge,
  })
  const urged = { day: '11月24日', time: '09:12', by: '林敏', note: null }
  show([
    running(1, { ability: { allowed: true }, urged: null }),
    running(2, { ability: { allowed: true }, urged: null }),
    running(3, { ability: { allowed: false, why: '林敏已于 09:12 催办' }, urged }),
  ])
  // The third was urged a moment ago: nothing is offered for it.
  expect(screen.getAllByRole('button', { name: '催办' })).toHaveLength(2)
  await press('催办', 1)
  const dialog = await screen.findByRole('dialog', { name: '催办 (2026) 多元化解2号' })
  expect(dialog).toHaveTextContent('本案排在调解员2“今日待办”首位')
  const urge = jest
    .mocked(urgeMediatorAction)
    .mockResolvedValueOnce({ status: 'done', message: '已催办', at: 1 })
  await userEvent.type(screen.getByRole('textbox', { name: /附言/ }), '请先联系申请人')
  await userEvent.click(screen.getByRole('button', { name: '确认催办' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
  expect(Object.fromEntries(urge.mock.lastCall![1])).toMatchObject({
    caseId: 'c2',
    note: '请先联系申请人',
  })
})

test('不能受理的，按下去说为什么', async () => {
  show()
  await press('受理', 2)
  expect(await screen.findByText(/2027年的放假安排尚未载入/)).toBeInTheDocument()
  expect(accept).not.toHaveBeenCalled()
})

test('按别的地方什么也不办', async () => {
  show()
  await userEvent.click(screen.getByText('别处'))
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  expect(accept).not.toHaveBeenCalled()
})
