import { DeclineNotice } from '@/components/case/decline-notice'
import { CellNote, type Column, type ListTable } from '@/components/list/data-table'
import { indexColumn } from '@/components/list/index-column'
import { RowStop } from '@/components/list/row-stop'
import { DECLINES } from '@/lib/labels/zh-CN/decline-list'
import type { DeclineRow } from '@/lib/queries/institution/decline-row'

/** The columns of 不受理记录. */
function declineColumns(from: number): readonly Column<DeclineRow>[] {
  const { columns } = DECLINES
  return [
    indexColumn(columns.index, from),
    {
      key: 'caseNo',
      header: columns.caseNo,
      sticky: true,
      isFixed: true,
      card: 'title',
      className: 'font-medium',
      cell: (row) => <RowStop>{row.caseNo}</RowStop>,
    },
    {
      key: 'disputeType',
      header: columns.disputeType,
      className: 'whitespace-normal sm:text-balance sm:min-w-[6em]',
      cell: (row) => row.disputeType,
    },
    { key: 'court', header: columns.court, cell: (row) => row.courtName },
    { key: 'received', header: columns.received, cell: (row) => row.receivedAt },
    { key: 'declined', header: columns.declined, cell: (row) => row.declinedAt },
    { key: 'by', header: columns.by, cell: (row) => row.declinedBy },
    {
      key: 'reason',
      header: columns.reason,
      isFixed: true,
      card: 'foot',
      className: 'whitespace-normal sm:min-w-[12em]',
      cell: (row) => (
        <span className="block break-words">
          {row.reason}
          <CellNote>{row.text}</CellNote>
        </span>
      ),
    },
    {
      key: 'notice',
      header: columns.notice,
      className: 'whitespace-normal sm:min-w-[11em]',
      cell: (row) =>
        row.notice ? (
          <RowStop>
            <DeclineNotice notice={row.notice} mayDownload />
          </RowStop>
        ) : (
          '—'
        ),
    },
  ]
}

/** 不受理记录: a table on a desk, cards on a phone. */
export function declineTable(from: number): ListTable<DeclineRow> {
  return {
    caption: DECLINES.title,
    columns: declineColumns(from),
    rowKey: ({ id }) => id,
    isStacked: true,
    isNarrow: true,
  }
}
