import type { ReactNode } from 'react'
import { DataTable, type Column } from '@/components/ui/data-table'
import { RowLink } from '@/components/ui/row-link'
import { SCORE_TABLE } from '@/lib/labels/zh-CN/score-table'
import type { CaseScoreRow } from '@/lib/queries/scoring/case-scores-view'

const { columns, title } = SCORE_TABLE.cases
const LINK = 'font-medium text-court underline-offset-4 hover:underline phone:inline-flex phone:min-h-11 phone:items-center'

export interface CaseScoreTableProps {
  rows: readonly CaseScoreRow[]
  /** 序号 of the first row. */
  first: number
  /** Where a row leads: the case's points, or the case. */
  rowHref: (caseId: string) => string
  empty: ReactNode
}

/** 案件积分: the manual's columns, letter by letter. */
export function CaseScoreTable({ rows, first, rowHref, empty }: CaseScoreTableProps) {
  const points = (key: 'operation' | 'time' | 'result' | 'total'): Column<CaseScoreRow> => ({
    key, header: columns[key], align: 'right', cell: (row) => (key === 'total' ? <span className="font-semibold">{row[key]}</span> : row[key]),
  })
  const table: readonly Column<CaseScoreRow>[] = [
    { key: 'place', header: columns.place, isFixed: true, card: 'none', className: 'text-ink-3', cell: (_row, index) => first + index },
    {
      key: 'caseNo', header: columns.caseNo, sticky: true, card: 'title',
      cell: (row) => (
        <RowLink href={rowHref(row.caseId)} className={LINK}>{row.caseNo}</RowLink>
      ),
    },
    { key: 'referredOn', header: columns.referredOn, cell: (row) => row.referredOn },
    { key: 'disputeType', header: columns.disputeType, className: 'whitespace-normal min-w-[9em]', cell: (row) => row.disputeType },
    // Where nobody has the case the manual prints nothing.
    { key: 'mediator', header: columns.mediator, cell: (row) => (row.mediator === '' ? <span data-none /> : row.mediator) },
    points('operation'), points('time'), points('result'), points('total'),
  ]
  return <DataTable caption={title} columns={table} rows={rows} rowKey={({ caseId }) => caseId} isStacked empty={empty} />
}
