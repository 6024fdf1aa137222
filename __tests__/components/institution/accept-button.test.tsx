import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { toast } from 'sonner'
import {
  acceptCaseAction,
  undoAcceptanceAction,
} from '@/app/(institution)/institution/cases/actions'
import { AcceptButton } from '@/app/(institution)/institution/cases/_components/accept-button'
import { Toaster } from '@/components/ui/toaster'
import type { AcceptAbility } from '@/lib/queries/institution/case-row'
import { localDate } from '../../support/local-date'

const refresh = jest.fn()
jest.mock('next/navigation', () => ({
  useRouter: () => ({ refresh }),
  unstable_rethrow: () => undefined,
}))
jest.mock('@/app/(institution)/institution/cases/actions', () => ({
  acceptCaseAction: jest.fn(),
  undoAcceptanceAction: jest.fn(),
  undoAssignmentAction: jest.fn(),
}))

const action = jest.mocked(acceptCaseAction)
const MAY: AcceptAbility = {
  allowed: true,
  days: 30,
  dueOn: localDate('2026-12-24'),
  isProvisional: false,
}

afterEach(() => toast.dismiss())

async function open(ability: AcceptAbility = MAY) {
  render(
    <>
      <Toaster />
      <AcceptButton
        caseId="c1"
        caseNo="(2026) 多元化解1182号"
        applicants="许静"
        respondents="恒信物业服务有限公司"
        disputeType="物业服务合同纠纷"
        courtName="示例区法院"
        ability={ability}
      />
    </>,
  )
  await userEvent.click(screen.getByRole('button', { name: '受理' }))
  // What it asks is loaded now.
  await screen.findByRole('dialog')
}

test('放假安排未公布时不能受理，原因代替确认', async () => {
  await open({ allowed: false, why: '2027年的放假安排尚未载入，无法计算期限。' })
  expect(screen.getByRole('dialog', { name: '暂不能受理' })).toHaveTextContent(
    '2027年的放假安排尚未载入',
  )
  expect(screen.queryByRole('button', { name: '确认受理' })).not.toBeInTheDocument()
})

test('受理之前说明期限多长、到哪一天；焦点就在确认上，一按回车即可', async () => {
  await open()
  expect(screen.getByRole('dialog')).toHaveTextContent(
    '受理后开始计算 30 日调解期限，至 2026-12-24。',
  )
  expect(screen.getByRole('button', { name: '确认受理' })).toHaveFocus()
})

test('被别人抢先时，说明谁在什么时候办了什么，收回期限的说法，给出刷新', async () => {
  action.mockResolvedValueOnce({
    status: 'refused',
    code: 'STATUS_DOES_NOT_ALLOW',
    message: '该案件已于 14:02 由李敏受理',
    fieldErrors: {},
    values: {},
    at: 1,
  })
  await open()
  await userEvent.click(screen.getByRole('button', { name: '确认受理' }))
  expect(await screen.findByRole('alert')).toHaveTextContent('该案件已于 14:02 由李敏受理')
  expect(screen.getByRole('dialog')).not.toHaveTextContent('受理后开始计算')
  await userEvent.click(screen.getByRole('button', { name: '刷新列表' }))
  expect(refresh).toHaveBeenCalled()
})

const TOAST = '已受理 (2026) 多元化解1182号，调解期限至 2026-12-24。'

const ACCEPTED = {
  status: 'done',
  message: '',
  at: 1,
  value: {
    said: TOAST,
    caseId: 'c1',
    caseNo: '(2026) 多元化解1182号',
  },
} as const

async function acceptAndReadToast() {
  action.mockResolvedValueOnce(ACCEPTED)
  await open()
  await userEvent.keyboard('{Enter}')
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
  await screen.findByText(TOAST)
}

test('办成后关闭，并告知期限和下一步：分配调解员', async () => {
  await acceptAndReadToast()
  expect(action.mock.lastCall![1].get('caseId')).toBe('c1')
  expect(screen.getByRole('link', { name: '分配调解员' })).toHaveAttribute(
    'href',
    '/institution/cases/c1/assign',
  )
})

test('撤销不成时说明原因，页面刷新到现在的样子', async () => {
  await acceptAndReadToast()
  jest.mocked(undoAcceptanceAction).mockResolvedValueOnce({
    status: 'refused',
    code: 'UNDO_SOMETHING_FOLLOWED',
    message: '该案件已于 14:02 由周正分配调解员',
    fieldErrors: {},
    values: {},
    at: 1,
  })
  await userEvent.click(screen.getByRole('button', { name: '撤销受理 (2026) 多元化解1182号' }))
  expect(await screen.findByText('该案件已于 14:02 由周正分配调解员')).toBeInTheDocument()
  expect(screen.getByText(TOAST)).toBeInTheDocument()
})

test('一按就撤销，不再追问；收起“已受理”的提示', async () => {
  await acceptAndReadToast()
  refresh.mockClear()
  jest
    .mocked(undoAcceptanceAction)
    .mockResolvedValueOnce({ status: 'done', message: '已撤销受理，回到“待受理”。', at: 1 })
  await userEvent.click(screen.getByRole('button', { name: '撤销受理 (2026) 多元化解1182号' }))
  await waitFor(() => expect(screen.queryByText(TOAST)).not.toBeInTheDocument())
  expect(jest.mocked(undoAcceptanceAction).mock.lastCall![1].get('caseId')).toBe('c1')
  expect(refresh).toHaveBeenCalledTimes(1)
})
