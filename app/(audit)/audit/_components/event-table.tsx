import type { ReactNode } from 'react'
import { logColumns, LogTable } from '@/components/log/log-table'
import { AUDIT } from '@/lib/labels/zh-CN/audit'
import { LOG } from '@/lib/labels/zh-CN/log'
import type { LogAsked } from '@/lib/queries/log/log-asked'
import type { LogRow } from '@/lib/queries/log/log-row'
import { WhereCell } from './where-cell'

/** A page of the whole record, each line with its place in its chain. */
export function EventTable({ rows, from, asked, empty }: { rows: readonly LogRow[]; from: number; asked: LogAsked; empty: ReactNode }) {
  const { index, at, what, who, detail, link } = logColumns(from)
  const where = (row: LogRow) => <WhereCell row={row} asked={asked} />
  return (
    <LogTable
      caption={AUDIT.title}
      columns={[index, at, what, who, { key: 'where', header: LOG.columns.where, className: 'align-top whitespace-normal min-w-[13em]', cell: where }, detail, link]}
      rows={rows}
      empty={empty}
      about={(row) => (row.caseNo || row.home ? where(row) : null)}
      foot={({ chain, seq }) => LOG.position(chain, seq)}
    />
  )
}
