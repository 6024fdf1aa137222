import type { Column, ListTable } from '@/components/list/data-table'
import { RowLink } from '@/components/list/row-link'
import { SCORE_TABLE } from '@/lib/labels/zh-CN/score-table'
import type { CaseScoreRow } from '@/lib/queries/scoring/case-scores-view'

const { columns, title } = SCORE_TABLE.cases
const LINK =
  'text-court underline-offset-4 hover:underline sm:font-medium phone:inline-flex phone:min-h-11 phone:items-center'

/**
 * 案件积分: the manual's columns, letter by letter. `first`: 序号 of the first row; `rowHref`: the link
 * of a row, to the case's points or the case.
 */
function caseScoreColumns(
  first: number,
  rowHref: (caseId: string) => string,
): readonly Column<CaseScoreRow>[] {
  const points = (key: 'operation' | 'time' | 'result' | 'total'): Column<CaseScoreRow> => ({
    key,
    header: columns[key],
    align: 'right',
    cell: (row) => (key === 'total' ? <span className="font-semibold">{row[key]}</span> : row[key]),
  })
  return [
    {
      key: 'place',
      header: columns.place,
      isFixed: true,
      card: 'none',
      className: 'text-ink-3',
      cell: (_row, index) => first + index,
    },
    {
      key: 'caseNo',
      header: columns.caseNo,
      sticky: true,
      isFixed: true,
      card: 'title',
      cell: (row) => (
        <RowLink href={rowHref(row.caseId)} data-row-link className={LINK}>
          {row.caseNo}
        </RowLink>
      ),
    },
    { key: 'referredOn', header: columns.referredOn, cell: (row) => row.referredOn },
    {
      key: 'disputeType',
      header: columns.disputeType,
      className: 'whitespace-normal sm:min-w-[9em]',
      cell: (row) => row.disputeType,
    },
    // For a case without a mediator the manual prints nothing.
    {
      key: 'mediator',
      header: columns.mediator,
      cell: (row) => (row.mediator === '' ? <span data-none /> : row.mediator),
    },
    points('operation'),
    points('time'),
    points('result'),
    points('total'),
  ]
}

/** 案件积分: a table on a desk, cards on a phone. */
export function caseScoreTable(
  first: number,
  rowHref: (caseId: string) => string,
): ListTable<CaseScoreRow> {
  return {
    caption: title,
    columns: caseScoreColumns(first, rowHref),
    rowKey: ({ caseId }) => caseId,
    isStacked: true,
  }
}
