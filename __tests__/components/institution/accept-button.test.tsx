import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { toast } from 'sonner'
import { acceptCaseAction } from '@/app/(institution)/institution/cases/actions'
import { AcceptButton } from '@/app/(institution)/institution/cases/_components/accept-button'
import { Toaster } from '@/components/ui/toaster'
import type { AcceptAbility } from '@/lib/queries/institution/case-row'
import { refusedState } from '../../support/action-answers'
import { localDate } from '../../support/local-date'
import { sentence } from '../../support/sentence'

// 案件页上的受理：一按即办，页面随后写明可以撤销。

const refresh = jest.fn()
jest.mock('next/navigation', () => ({
  useRouter: () => ({ refresh }),
  unstable_rethrow: () => undefined,
}))
jest.mock('@/app/(institution)/institution/cases/actions', () => ({ acceptCaseAction: jest.fn() }))

const action = jest.mocked(acceptCaseAction)
const MAY: AcceptAbility = {
  allowed: true,
  days: 30,
  dueOn: localDate('2026-12-24'),
  isProvisional: false,
}

beforeEach(() => jest.resetAllMocks())
afterEach(() => toast.dismiss())

async function press(ability: AcceptAbility = MAY) {
  render(
    <>
      <Toaster />
      <AcceptButton caseId="c1" ability={ability} />
    </>,
  )
  await userEvent.click(screen.getByRole('button', { name: '受理' }))
}

test('一按即受理，不再追问；告知期限，页面刷新', async () => {
  const said = '已受理 (2026) 多元化解1182号，调解期限至 2026-12-24。'
  action.mockResolvedValueOnce({
    status: 'done',
    message: '',
    at: 1,
    value: { said, caseId: 'c1', caseNo: '(2026) 多元化解1182号' },
  })
  await press()
  expect(await screen.findByText(sentence(said))).toBeInTheDocument()
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  expect(action.mock.lastCall![1].get('caseId')).toBe('c1')
  expect(refresh).toHaveBeenCalledTimes(1)
})

test('被别人抢先时，说明谁在什么时候办了什么，页面刷新', async () => {
  action.mockResolvedValueOnce(refusedState('STATUS_DOES_NOT_ALLOW', '该案件已于 14:02 由李敏受理'))
  await press()
  expect(await screen.findByText('该案件已于 14:02 由李敏受理')).toBeInTheDocument()
  expect(refresh).toHaveBeenCalledTimes(1)
})

test('不能受理的，说明原因，什么也不办', async () => {
  await press({ allowed: false, why: '2027年的放假安排尚未载入，无法计算期限。' })
  expect(await screen.findByText(/2027年的放假安排尚未载入/)).toBeInTheDocument()
  expect(action).not.toHaveBeenCalled()
})
