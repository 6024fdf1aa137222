import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { ConsentForm } from '@/app/(mediator)/mediator/cases/[caseId]/consent/_components/consent-form'
import { readAnswers } from '@/app/(mediator)/mediator/cases/[caseId]/consent/_components/read-answers'
import { recordConsentAction } from '@/app/(mediator)/mediator/cases/[caseId]/consent/actions'
import { parseLocalDate } from '@/lib/domain/time/local-date'
import { readForm } from '@/lib/edge/action/read-form'
import { fieldSentence } from '@/lib/labels/zh-CN/field'
import { makePageOf } from '../../support/page-person'

jest.mock('@/app/(mediator)/mediator/cases/[caseId]/consent/actions', () => ({
  recordConsentAction: jest.fn(),
}))

const action = jest.mocked(recordConsentAction)
const FORM = {
  suggestedId: null as string | null,
  earliest: parseLocalDate('2026-11-16')!,
  today: parseLocalDate('2026-11-24')!,
  parties: [
    { partyId: 'p1', name: '许静', side: '申请人', answers: ['同意调解（2026-11-20 口头）'] },
    { partyId: 'p2', name: '恒信物业', side: '被申请人', answers: [] },
  ],
}

beforeEach(() => {
  makePageOf(null)
  window.localStorage.clear()
  action.mockReset().mockResolvedValue({ status: 'done', message: '', at: 1 })
})

const show = (form = FORM) => render(<ConsentForm caseId="c1" form={form} />)
const choose = (group: string, option: string) =>
  userEvent.click(
    within(screen.getByRole('group', { name: group })).getByRole('radio', { name: option }),
  )
const submit = () => userEvent.click(screen.getByRole('button', { name: '登记' }))
const sent = () => readForm(action.mock.lastCall![1])

test('同意不能推定：开始时各事项都是未表态，方式和当事人不替人选好', async () => {
  show()
  expect(screen.getAllByRole('radio', { name: '未表态', checked: true })).toHaveLength(5)
  for (const radio of screen.getAllByRole('radio', { checked: true }))
    expect(radio).toHaveAttribute('value', '')
  await submit()
  expect(readAnswers(sent())).toEqual({})
  expect(sent()).toEqual({ caseId: 'c1', on: '2026-11-24' })
})

test('每一方写着已登记的意愿；没有登记的写未登记', () => {
  show()
  const cardOf = (name: RegExp) => screen.getByRole('radio', { name }).closest('label')
  expect(cardOf(/^许静/)).toHaveTextContent('同意调解（2026-11-20 口头）')
  expect(cardOf(/^恒信物业/)).toHaveTextContent('未登记')
})

test('一次登记几项：表态的送出，未表态的不送', async () => {
  show({ ...FORM, suggestedId: 'p2' })
  await choose('在线调解', '同意')
  await choose('以录音录像代替笔录', '不同意')
  await choose('表示方式', '书面')
  await userEvent.type(screen.getByLabelText('说明'), '只同意文字笔录')
  await submit()
  expect(sent()).toMatchObject({
    caseId: 'c1',
    partyId: 'p2',
    how: 'written',
    on: '2026-11-24',
    note: '只同意文字笔录',
  })
  expect(readAnswers(sent())).toEqual({ online: 'agrees', recording: 'declines' })
})

test('登记不了的事项，在该事项旁说明', async () => {
  const message = fieldSentence('CONSENT_NOTHING_NEW')
  action.mockResolvedValueOnce({
    status: 'refused',
    code: 'INPUT_INVALID',
    message: '请更正以下内容后重新提交。',
    at: 1,
    values: {},
    fieldErrors: { 'answers.online': message },
  })
  show({ ...FORM, suggestedId: 'p1' })
  await choose('在线调解', '同意')
  await submit()
  expect(await screen.findByRole('alert')).toHaveTextContent(message)
  expect(screen.getByRole('group', { name: '在线调解' })).toHaveAccessibleDescription(message)
  expect(screen.getByRole('group', { name: '电子送达' })).not.toHaveAccessibleDescription()
})
