import type { ReactNode } from 'react'
import { CellNote, DataTable, type Column } from '@/components/ui/data-table'
import { DECLINES } from '@/lib/labels/zh-CN/institution'
import type { DeclineRow } from '@/lib/queries/institution/find-declines'

function columnsFrom(from: number): readonly Column<DeclineRow>[] {
  const { columns } = DECLINES
  return [
    { key: 'index', header: columns.index, align: 'center', sticky: true, className: 'w-14 text-ink-3', cell: (_, index) => from + index },
    { key: 'caseNo', header: columns.caseNo, cell: (row) => row.caseNo },
    { key: 'disputeType', header: columns.disputeType, className: 'whitespace-normal text-balance min-w-[10em]', cell: (row) => row.disputeType },
    { key: 'court', header: columns.court, cell: (row) => row.courtName },
    { key: 'received', header: columns.received, cell: (row) => row.receivedAt },
    { key: 'declined', header: columns.declined, cell: (row) => row.declinedAt },
    { key: 'by', header: columns.by, cell: (row) => row.declinedBy },
    {
      key: 'reason', header: columns.reason, className: 'whitespace-normal min-w-[16em]',
      cell: (row) => (
        <>
          {row.reason}
          <CellNote>{row.text}</CellNote>
        </>
      ),
    },
  ]
}

/** One page of 不受理记录. */
export function DeclineTable({ rows, from, empty }: { rows: readonly DeclineRow[]; from: number; empty: ReactNode }) {
  return (
    <DataTable
      caption={DECLINES.title}
      columns={columnsFrom(from)}
      rows={rows}
      rowKey={(row) => row.id}
      empty={empty}
      renderCard={(row) => <DeclineCard row={row} />}
    />
  )
}

function DeclineCard({ row }: { row: DeclineRow }) {
  const { columns } = DECLINES
  return (
    <article className="flex flex-col gap-2 border-b border-line-2 px-4 py-3.5">
      <p className="font-semibold">{row.caseNo}</p>
      <p>
        {row.reason}
        <span className="block break-words text-sm text-ink-2">{row.text}</span>
      </p>
      <dl className="grid grid-cols-[5.5em_minmax(0,1fr)] gap-x-3 gap-y-1 text-sm [&>dt]:text-ink-3">
        <dt>{columns.disputeType}</dt>
        <dd>{row.disputeType}</dd>
        <dt>{columns.court}</dt>
        <dd>{row.courtName}</dd>
        <dt>{columns.received}</dt>
        <dd>{row.receivedAt}</dd>
        <dt>{columns.declined}</dt>
        <dd>{row.declinedAt} · {row.declinedBy}</dd>
      </dl>
    </article>
  )
}
