import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { allowDisclosedAction } from '@/app/(institution)/institution/cases/[caseId]/disclosure/actions'
import { AllowForm } from '@/app/(institution)/institution/cases/[caseId]/disclosure/_components/allow-form'
import type { CaseList } from '@/app/(institution)/institution/_components/case-address'
import { readConsents } from '@/components/case/read-consents'
import { readForm } from '@/lib/edge/action/read-form'
import { fieldSentence } from '@/lib/labels/zh-CN/field'

jest.mock('next/navigation', () => ({
  useRouter: () => ({ refresh: jest.fn() }),
  unstable_rethrow: () => undefined,
}))
jest.mock('@/app/(institution)/institution/cases/[caseId]/disclosure/actions', () => ({
  allowDisclosedAction: jest.fn(),
}))

const action = jest.mocked(allowDisclosedAction)
const PARTIES = [
  { id: 'p1', side: 'applicant', name: '宋佳', joinedAt: null },
  { id: 'p2', side: 'respondent', name: '卢平', joinedAt: null },
] as const

const show = (list: CaseList | null = null) =>
  render(<AllowForm caseId="c1" list={list} parties={PARTIES} today="2026-11-24" />)
const sent = () => readConsents(readForm(action.mock.lastCall![1]))

test('同意不能推定：开始时每一方都是未同意，这样提交就没有一方同意', async () => {
  action.mockResolvedValueOnce({
    status: 'refused',
    code: 'CONSENTS_INCOMPLETE',
    message: '还缺少以下当事人的同意：宋佳、卢平。',
    at: 1,
    values: {},
    fieldErrors: {
      'consents.p1': fieldSentence('CONSENT_MISSING'),
      'consents.p2': fieldSentence('CONSENT_MISSING'),
    },
  })
  show()
  for (const radio of screen.getAllByRole('radio', { name: '未同意' })) expect(radio).toBeChecked()
  await userEvent.click(screen.getByRole('button', { name: '各方同意，由其继续调解' }))
  expect(sent()).toEqual([])
  expect(await screen.findByRole('alert')).toHaveTextContent('还缺少以下当事人的同意：宋佳、卢平。')
  expect(screen.getByRole('group', { name: /卢平/ })).toHaveAccessibleDescription(
    '尚未同意；已经同意的，请选择同意的方式。',
  )
})

test('逐一记录方式和日期', async () => {
  action.mockResolvedValueOnce({ status: 'done', message: '', at: 1 })
  show()
  await userEvent.click(screen.getAllByRole('radio', { name: '书面' })[0]!)
  await userEvent.click(screen.getAllByRole('radio', { name: '口头' })[1]!)
  await userEvent.click(screen.getByRole('button', { name: '各方同意，由其继续调解' }))
  expect(sent()).toEqual([
    { partyId: 'p1', how: 'written', on: '2026-11-24' },
    { partyId: 'p2', how: 'oral', on: '2026-11-24' },
  ])
})

test('选了方式而没有日期的，不算同意', () => {
  expect(readConsents({ caseId: 'c1', 'consents.p1': 'written' })).toEqual([])
})

test('从别的列表打开的案件，提交时带着那个列表', async () => {
  action.mockResolvedValueOnce({ status: 'done', message: '', at: 1 })
  show('people')
  await userEvent.click(screen.getByRole('button', { name: '各方同意，由其继续调解' }))
  expect(readForm(action.mock.lastCall![1])).toMatchObject({ caseId: 'c1', list: 'people' })
})
