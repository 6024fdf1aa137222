import { CellNote, type Column, type ListTable } from '@/components/list/data-table'
import { Detail } from '@/components/log/log-cells'
import { logColumns, logTable } from '@/components/log/log-table'
import { AUDIT } from '@/lib/labels/zh-CN/audit'
import { LOG } from '@/lib/labels/zh-CN/log'
import type { LogQuery } from '@/lib/queries/log/log-query'
import type { LogRow } from '@/lib/queries/log/log-row'
import { leadsOn, WhereCell } from './where-cell'

/** What happened, and for a sign-in from where. */
function DetailAndOrigin({ row }: { row: LogRow }) {
  const { device, address } = row
  return (
    <>
      <Detail row={row} />
      {device && address ? <CellNote>{LOG.from(device, address)}</CellNote> : null}
    </>
  )
}

/** The columns of the whole record. */
function eventColumns(from: number, query: LogQuery): readonly Column<LogRow>[] {
  const { index, at, what, who, detail, link } = logColumns(from, ({ caseNo }) =>
    leadsOn(caseNo, query),
  )
  return [
    index,
    at,
    what,
    who,
    {
      key: 'where',
      header: LOG.columns.where,
      className: 'align-top whitespace-normal min-w-[13em]',
      cell: (row) => <WhereCell row={row} query={query} />,
    },
    { ...detail, cell: (row) => <DetailAndOrigin row={row} /> },
    link,
  ]
}

/** The whole record, each line with its place in its chain. */
export function eventTable(from: number, query: LogQuery): ListTable<LogRow> {
  return logTable({
    caption: AUDIT.title,
    columns: eventColumns(from, query),
    about: (row) => (row.caseNo || row.tenant ? <WhereCell row={row} query={query} /> : null),
    foot: ({ chain, seq }) => LOG.position(chain, seq),
  })
}
