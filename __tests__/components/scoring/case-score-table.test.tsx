import { render, screen } from '@testing-library/react'
import { CaseScoreSheet } from '@/components/scoring/case-score-sheet'
import { DataTable } from '@/components/list/data-table'
import { caseScoreTable } from '@/components/scoring/case-score-table'
import { Definitions } from '@/components/scoring/definitions'
import { DEFAULT_1 } from '@/lib/domain/scoring/default-1'
import { localDate } from '../../support/local-date'
import { CASE_SCORE_DEFINITIONS } from '@/lib/labels/zh-CN/score-table'
import type { CaseScoreView } from '@/lib/queries/scoring/case-score-view'
import type { CaseScoreRow } from '@/lib/queries/scoring/case-scores-view'
import table from '../../../prisma/seed/score-table-cases.json'

const OPEN: CaseScoreRow = {
  caseId: 'c1',
  caseNo: '(2020) 多元化解470号',
  referredOn: localDate('2020-04-28'),
  disputeType: '其他纠纷',
  mediator: '',
  isClosed: false,
  operation: 0,
  time: 0,
  result: 0,
  total: 0,
}

test('列名与手册一字不差；没有调解员的格是空的，不写横线', () => {
  render(<DataTable {...caseScoreTable(81, (id) => `/cases/${id}`)} rows={[OPEN]} />)
  expect(screen.getAllByRole('columnheader').map((cell) => cell.textContent)).toEqual([
    '序号',
    '联调编号',
    '引调时间',
    '纠纷类型',
    '调解员',
    '操作分',
    '时间分',
    '结果分',
    '总分',
  ])
  const { seq, caseNo, referredAt, disputeType, mediator } = table.expectedOpenCaseRows[0]!
  expect(screen.getAllByRole('cell').map((cell) => cell.textContent)).toEqual([
    String(seq),
    caseNo,
    referredAt,
    disputeType,
    mediator,
    '0',
    '0',
    '0',
    '0',
  ])
})

test('联调编号打开该案的积分明细', () => {
  render(<DataTable {...caseScoreTable(1, (id) => `/cases/${id}`)} rows={[OPEN]} />)
  expect(screen.getByRole('link', { name: OPEN.caseNo })).toHaveAttribute('href', '/cases/c1')
})

const VIEW: CaseScoreView = {
  caseId: 'c1',
  caseNo: '(2020) 多元化解11号',
  status: 'closed',
  referredOn: localDate('2020-01-06'),
  disputeType: '其他纠纷',
  mediator: '王非',
  closed: { on: localDate('2020-01-11'), days: 5 },
  score: { operation: 5, time: 10, result: 5, total: 20 },
  lines: [
    {
      id: '1',
      on: localDate('2020-01-08'),
      event: '补录调解工作',
      sentence: '补录的工作。',
      who: '系统',
      part: 'operation',
      ground: '组织调解会',
      points: 5,
      ruleVersion: 'default-1',
    },
    {
      id: '2',
      on: localDate('2020-01-11'),
      event: '结案',
      sentence: '以“达成调解协议”结案。',
      who: '王非（调解员）',
      part: 'time',
      ground: '调解成功用时',
      points: 10,
      ruleVersion: 'default-1',
    },
    {
      id: '3',
      on: localDate('2020-01-11'),
      event: '结案',
      sentence: '以“达成调解协议”结案。',
      who: '王非（调解员）',
      part: 'result',
      ground: '调解成功',
      points: 5,
      ruleVersion: 'default-1',
    },
  ],
}

test('明细每行写明事件、项目、分数和规则版本，末尾是合计', () => {
  render(<CaseScoreSheet view={VIEW} />)
  expect(screen.getByRole('row', { name: /组织调解会 \+5 默认第 1 版/ })).toBeInTheDocument()
  expect(screen.getByText('合计 20')).toBeInTheDocument()
  expect(screen.queryByRole('status')).not.toBeInTheDocument()
})

test('较长的计分项目换行时两行相当，不单独剩下一个字', () => {
  const line = { ...VIEW.lines[0]!, ground: '上传、核对证据材料' }
  render(<CaseScoreSheet view={{ ...VIEW, lines: [line] }} />)
  expect(screen.getByRole('cell', { name: '上传、核对证据材料' })).toHaveClass('wrap')
})

test('没有结案的案件写明分数尚未计入', () => {
  render(<CaseScoreSheet view={{ ...VIEW, status: 'in_mediation', closed: null }} />)
  expect(screen.getByRole('status')).toHaveTextContent('下列分数结案后计入')
})

test('口径不靠悬停也能打开，并写出规则的全部分数', () => {
  render(<Definitions definitions={CASE_SCORE_DEFINITIONS} rules={DEFAULT_1} />)
  expect(screen.getByText('口径').closest('summary')).not.toBeNull()
  expect(screen.getByText(/组织调解会 5 分，最多 3 次/)).toBeInTheDocument()
  expect(screen.getByText(/7 天内结案 10 分；15 天内结案 8 分/)).toBeInTheDocument()
})
