import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { ExtendForm } from '@/app/(mediator)/mediator/cases/[caseId]/extend/_components/extend-form'
import { extendPeriodAction } from '@/app/(mediator)/mediator/cases/[caseId]/extend/actions'
import { parseLocalDate } from '@/lib/domain/time/local-date'
import { readForm } from '@/lib/edge/action/read-form'
import { makePageOf } from '../../support/page-person'

jest.mock('@/app/(mediator)/mediator/cases/[caseId]/extend/actions', () => ({
  extendPeriodAction: jest.fn(),
}))

const action = jest.mocked(extendPeriodAction)
const PARTIES = [
  { id: 'p1', name: '许静', role: '申请人' },
  { id: 'p2', name: '恒信物业', role: '被申请人' },
]

function show(parties = PARTIES) {
  makePageOf(null)
  action.mockReset().mockResolvedValue({ status: 'done', message: '', at: 1 })
  render(
    <ExtendForm
      caseId="c1"
      parties={parties}
      extension={{ most: 30, used: 0, left: 30, dueOn: '12月7日', ends: [] }}
      today={parseLocalDate('2026-11-27')!}
    />,
  )
}
const sent = () => readForm(action.mock.lastCall![1])

test('同意不替人选；各方一致的，一次选好，仍可逐一修改', async () => {
  show()
  for (const none of screen.getAllByRole('radio', { name: '未同意' })) expect(none).toBeChecked()
  const all = within(screen.getByRole('group', { name: '各方均同意' }))
  await userEvent.click(all.getByRole('button', { name: '口头' }))
  const party = within(screen.getByRole('group', { name: /恒信物业/ }))
  await userEvent.click(party.getByRole('radio', { name: '书面' }))
  await userEvent.click(screen.getByRole('button', { name: '登记延长' }))
  expect(sent()).toMatchObject({ 'consents.p1': 'oral', 'consents.p2': 'written' })
})

test('只有一方的，不用一次选好', () => {
  show(PARTIES.slice(0, 1))
  expect(screen.queryByRole('group', { name: '各方均同意' })).toBeNull()
})
