import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { FactSection } from '@/app/(mediator)/mediator/cases/[caseId]/_components/fact-section'
import { ConfirmFactsForm } from '@/app/(mediator)/mediator/cases/[caseId]/facts/confirm/_components/confirm-facts-form'
import { readFactAnswers } from '@/components/case/read-fact-answers'
import {
  confirmFactsAction,
  recordFactAction,
} from '@/app/(mediator)/mediator/cases/[caseId]/facts/actions'
import { RecordFactForm } from '@/app/(mediator)/mediator/cases/[caseId]/facts/record/_components/record-fact-form'
import { parseLocalDate } from '@/lib/domain/time/local-date'
import { readForm } from '@/lib/edge/action/read-form'
import { fieldSentence } from '@/lib/labels/zh-CN/field'
import type { MyCaseView } from '@/lib/queries/mediator/get-my-case'
import { makePageOf } from '../../support/page-person'

jest.mock('@/app/(mediator)/mediator/cases/[caseId]/facts/actions', () => ({
  confirmFactsAction: jest.fn(),
  recordFactAction: jest.fn(),
}))

const confirm = jest.mocked(confirmFactsAction)
const record = jest.mocked(recordFactAction)
const fact = (no: number, corrects: string | null = null) => ({
  id: `f${no}`,
  no: `第 ${no} 项`,
  text: `月租金 ${no},000 元`,
  corrects,
  answers: ['许静确认（2026-11-24 书面）', '恒信物业未核对'],
})
const FORM = {
  facts: [fact(1), fact(2)],
  suggestedId: null,
  earliest: parseLocalDate('2026-11-16')!,
  today: parseLocalDate('2026-11-24')!,
  parties: [
    { partyId: 'p1', name: '许静', side: '申请人', waiting: 0 },
    { partyId: 'p2', name: '恒信物业', side: '被申请人', waiting: 2 },
  ],
}

beforeEach(() => {
  makePageOf(null)
  window.localStorage.clear()
  for (const action of [confirm, record])
    action.mockReset().mockResolvedValue({ status: 'done', message: '', at: 1 })
})

const section = (otherFacts: MyCaseView['file']['otherFacts'], allowed: readonly string[]) =>
  render(
    <FactSection
      file={
        {
          header: { caseId: 'c1' },
          confirmedFacts: [fact(3)],
          otherFacts,
          abilities: { allowed },
        } as unknown as MyCaseView['file']
      }
    />,
  )
const OTHERS = {
  pending: [fact(4, '更正第 1 项')],
  ended: [{ id: 'f1', no: '第 1 项', text: '旧', corrects: null, how: '已撤回', reason: '误记' }],
}

test('案件页：各方已确认的和待确认的分别注明，撤回的带理由；每一项都能更正和撤回', () => {
  section(OTHERS, ['record_fact'])
  const region = screen.getByRole('region', { name: '无争议事实' })
  expect(region).toHaveTextContent(/第 3 项各方已确认.*第 4 项待各方确认更正第 1 项/)
  expect(region).toHaveTextContent('第 1 项 已撤回旧撤回理由：误记')
  const addressOf = (name: string) =>
    within(region).getByRole('link', { name }).getAttribute('href')
  expect(addressOf('更正第 4 项')).toBe('/mediator/cases/c1/facts/record?corrects=f4')
  expect(addressOf('撤回第 3 项')).toBe('/mediator/cases/c1/facts/withdraw?fact=f3')
  expect(addressOf('登记核对')).toBe('/mediator/cases/c1/facts/confirm')
})

test('不能办理时只读；与事实无关的案件没有这一栏', () => {
  section(OTHERS, ['close'])
  expect(screen.queryByRole('link')).toBeNull()
  expect(section(null, ['record_fact']).container).toBeEmptyDOMElement()
})

test('记载的表单写明什么是事实、什么是让步，依据第18条；更正时带出原文', async () => {
  render(<RecordFactForm caseId="c1" freshId="fresh" corrected={fact(2)} />)
  expect(screen.getByText(/不得在诉讼中作为对其不利的依据（在线调解规则第18条）/)).toBeVisible()
  expect(screen.getByText('是让步')).toBeVisible()
  expect(screen.getByLabelText(/^事实/)).toHaveValue('月租金 2,000 元')
  await userEvent.click(screen.getByRole('button', { name: '更正' }))
  expect(readForm(record.mock.lastCall![1])).toMatchObject({ caseId: 'c1', correctsId: 'f2' })
})

test('确认不能推定：开始时各项都是未答复；答复的送出，未答复的不送', async () => {
  render(<ConfirmFactsForm caseId="c1" form={FORM} />)
  for (const radio of screen.getAllByRole('radio', { checked: true }))
    expect(radio).toHaveAttribute('value', '')
  const second = screen.getByRole('group', { name: /^第 2 项/ })
  await userEvent.click(within(second).getByRole('radio', { name: '不确认' }))
  await userEvent.click(screen.getByRole('radio', { name: /^恒信物业/ }))
  await userEvent.click(screen.getByRole('radio', { name: '书面' }))
  await userEvent.click(screen.getByRole('button', { name: '登记' }))
  const sent = readForm(confirm.mock.lastCall![1])
  expect(sent).toMatchObject({ partyId: 'p2', how: 'written', on: '2026-11-24' })
  expect(readFactAnswers(sent)).toEqual({ f2: 'does_not_confirm' })
})

test('登记不了的一项，在该项旁说明', async () => {
  const message = fieldSentence('FACT_NOTHING_NEW')
  confirm.mockResolvedValueOnce({
    status: 'refused',
    code: 'INPUT_INVALID',
    message: '请更正以下内容后重新提交。',
    at: 1,
    values: {},
    fieldErrors: { 'answers.f1': message },
  })
  render(<ConfirmFactsForm caseId="c1" form={FORM} />)
  await userEvent.click(screen.getByRole('button', { name: '登记' }))
  expect(await screen.findByRole('alert')).toHaveTextContent(message)
  expect(screen.getByRole('group', { name: /^第 1 项/ })).toHaveAccessibleDescription(
    expect.stringContaining(message),
  )
})
