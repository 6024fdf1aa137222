import type { ReactNode } from 'react'
import { DataTable, type Column } from '@/components/ui/data-table'
import { AUDIT } from '@/lib/labels/zh-CN/audit'
import type { EventRow } from '@/lib/queries/audit/event-row'
import type { EventsAsked } from '@/lib/queries/audit/find-events'
import { Detail, What, Where, Who } from './event-cells'

function columnsOf(from: number, asked: EventsAsked): readonly Column<EventRow>[] {
  const { columns } = AUDIT
  return [
    { key: 'index', header: columns.index, align: 'center', className: 'align-top text-ink-3', cell: (_, index) => (from + index).toLocaleString('zh-CN') },
    { key: 'at', header: columns.at, className: 'align-top', cell: ({ at }) => at },
    { key: 'what', header: columns.what, className: 'align-top whitespace-normal min-w-[9em]', cell: (row) => <What row={row} /> },
    { key: 'who', header: columns.who, className: 'align-top', cell: (row) => <Who row={row} /> },
    { key: 'where', header: columns.where, className: 'align-top whitespace-normal min-w-[13em]', cell: (row) => <Where row={row} asked={asked} /> },
    { key: 'detail', header: columns.detail, className: 'align-top whitespace-normal min-w-[22em]', cell: (row) => <Detail row={row} /> },
    { key: 'link', header: columns.link, className: 'align-top text-ink-3', cell: ({ chain, seq }) => AUDIT.position(chain, seq) },
  ]
}

/** The same on a phone: what and when, by whom, of what, and why. */
function EventCard({ row, asked }: { row: EventRow; asked: EventsAsked }) {
  return (
    <div className="flex flex-col gap-1 border-b border-line-2 px-4 py-3">
      <p className="flex items-baseline justify-between gap-3">
        <span className="min-w-0 font-medium"><What row={row} /></span>
        <span className="shrink-0 text-sm text-ink-3">{row.at}</span>
      </p>
      <div><Detail row={row} /></div>
      <div className="text-sm text-ink-2">
        {row.role ? AUDIT.whoWithRole(row.who, row.role) : row.who}
        {row.caseNo || row.home ? <div className="flex min-h-6 flex-wrap items-baseline gap-x-2"><Where row={row} asked={asked} /></div> : null}
      </div>
      <p className="text-xs text-ink-3">{AUDIT.position(row.chain, row.seq)}</p>
    </div>
  )
}

/** A page of the record: a table on a desk, a list on a phone. */
export function EventTable({ rows, from, asked, empty }: { rows: readonly EventRow[]; from: number; asked: EventsAsked; empty: ReactNode }) {
  return (
    <DataTable
      caption={AUDIT.caption}
      columns={columnsOf(from, asked)}
      rows={rows}
      rowKey={({ id }) => id}
      empty={empty}
      renderCard={(row) => <EventCard row={row} asked={asked} />}
    />
  )
}
