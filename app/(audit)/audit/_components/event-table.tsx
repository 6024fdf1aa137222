import type { ReactNode } from 'react'
import type { Column } from '@/components/list/data-table'
import { Detail } from '@/components/log/log-cells'
import { logColumns, LogTable } from '@/components/log/log-table'
import { CellNote } from '@/components/list/data-table'
import { AUDIT } from '@/lib/labels/zh-CN/audit'
import { LOG } from '@/lib/labels/zh-CN/log'
import type { ListPreference } from '@/lib/domain/list/preference'
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
export function eventColumns(from: number, query: LogQuery): readonly Column<LogRow>[] {
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

type Props = {
  rows: readonly LogRow[]
  from: number
  query: LogQuery
  preference: ListPreference
  empty: ReactNode
}

/** A page of the whole record, each line with its place in its chain. */
export function EventTable({ rows, from, query, preference, empty }: Props) {
  return (
    <LogTable
      caption={AUDIT.title}
      columns={eventColumns(from, query)}
      preference={preference}
      rows={rows}
      empty={empty}
      about={(row) => (row.caseNo || row.home ? <WhereCell row={row} query={query} /> : null)}
      foot={({ chain, seq }) => LOG.position(chain, seq)}
    />
  )
}
