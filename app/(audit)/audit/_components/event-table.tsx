import type { ReactNode } from 'react'
import { Detail } from '@/components/log/log-cells'
import { logColumns, LogTable } from '@/components/log/log-table'
import { CellNote } from '@/components/ui/data-table'
import { AUDIT } from '@/lib/labels/zh-CN/audit'
import { LOG } from '@/lib/labels/zh-CN/log'
import type { LogAsked } from '@/lib/queries/log/log-asked'
import type { LogRow } from '@/lib/queries/log/log-row'
import { WhereCell } from './where-cell'

/** What happened, and for a sign-in from where. */
function DetailAndOrigin({ row }: { row: LogRow }) {
  const { device, address } = row
  return <><Detail row={row} />{device && address ? <CellNote>{LOG.from(device, address)}</CellNote> : null}</>
}

/** A page of the whole record, each line with its place in its chain. */
export function EventTable({ rows, from, asked, empty }: { rows: readonly LogRow[]; from: number; asked: LogAsked; empty: ReactNode }) {
  const { index, at, what, who, detail, link } = logColumns(from)
  const where = (row: LogRow) => <WhereCell row={row} asked={asked} />
  return (
    <LogTable
      caption={AUDIT.title}
      columns={[index, at, what, who, { key: 'where', header: LOG.columns.where, className: 'align-top whitespace-normal min-w-[13em]', cell: where }, { ...detail, cell: (row) => <DetailAndOrigin row={row} /> }, link]}
      rows={rows}
      empty={empty}
      about={(row) => (row.caseNo || row.home ? where(row) : null)}
      foot={({ chain, seq }) => LOG.position(chain, seq)}
    />
  )
}
