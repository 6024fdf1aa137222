import { render, screen } from '@testing-library/react'
import { CaseRow } from '@/app/(mediator)/mediator/(lists)/cases/_components/case-row'
import type { MyCaseRow } from '@/lib/queries/mediator/my-case-row'

// 我的案件：催办的与今日待办同一个标记、同一句话。

const ROW: MyCaseRow = {
  caseId: 'c1',
  caseNo: '(2026) 多元化解1182号',
  between: '许静 与 恒信物业',
  dispute: '物业服务合同纠纷',
  status: 'in_mediation',
  clock: null,
  urged: null,
  outcome: null,
  closedOn: null,
}

test('催办的有标记，写明谁何时催办和附言', () => {
  const urged = '今天 09:12 林敏催办：请先联系申请人'
  render(<CaseRow row={{ ...ROW, urged }} />)
  expect(screen.getByText(urged)).toBeInTheDocument()
  expect(screen.getByText('催办')).toHaveClass('chip')
  expect(screen.getByText('调解中')).toBeInTheDocument()
})

test('没有催办的没有标记', () => {
  render(<CaseRow row={ROW} />)
  expect(screen.queryByText(/催办/)).toBeNull()
})
