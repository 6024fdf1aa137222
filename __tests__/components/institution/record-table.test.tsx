import { render, screen, within } from '@testing-library/react'
import { recordTable } from '@/app/(institution)/institution/records/_components/record-table'
import { DataTable } from '@/components/list/data-table'
import { SelectionArea } from '@/components/list/selection'
import { PLAIN_LIST } from '@/lib/domain/list/preference'
import type { RecordTab } from '@/lib/queries/institution/find-records'
import type { RecordRow } from '@/lib/queries/institution/record-row'
import { localDate } from '../../support/local-date'

const ROW: RecordRow = {
  caseId: 'c1',
  caseNo: '(2026) 多元化解1182号',
  referredOn: localDate('2026-11-20'),
  acceptedOn: localDate('2026-11-21'),
  disputeType: '物业服务合同纠纷',
  source: '委派（立案前）',
  applicants: '许静',
  respondents: '恒信物业服务有限公司',
  amount: null,
  courtName: '示例区法院',
  mediator: '谢岚',
  status: 'in_mediation',
  clock: null,
  closedOn: null,
  closingDays: null,
  outcome: null,
  totalPoints: null,
  urge: { ability: { allowed: true }, urged: null },
}
const URGED: RecordRow = {
  ...ROW,
  caseId: 'c2',
  urge: {
    ability: { allowed: false, why: '林敏已于 09:12 催办' },
    urged: { day: '11月24日', time: '09:12', by: '林敏', note: null },
  },
}

function rowsOf(tab: RecordTab) {
  render(
    <SelectionArea ids={['c1', 'c2']}>
      <DataTable {...recordTable(tab, 1)} {...PLAIN_LIST} rows={[ROW, URGED]} />
    </SelectionArea>,
  )
  const [first, second] = screen.getAllByRole('row').slice(1)
  return [first!, second!] as const
}

test('调解中：可以催办；催过的写明何时，当时不再给出', () => {
  const [open, urged] = rowsOf('running')
  expect(within(open).getByRole('button', { name: '催办' })).toHaveAttribute('data-case', 'c1')
  expect(open).not.toHaveTextContent('已催办')
  expect(within(urged).queryByRole('button')).toBeNull()
  expect(within(urged).getByText('调解中').closest('td')).toHaveTextContent('已催办 11月24日 09:12')
})

test('全部：结案的各列之外没有地方，行里没有催办', () => {
  for (const row of rowsOf('all')) {
    expect(within(row).queryByRole('button')).toBeNull()
    expect(row).not.toHaveTextContent('催办')
  }
})
