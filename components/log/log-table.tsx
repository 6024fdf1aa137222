import type { ReactNode } from 'react'
import { DataTable, type Column } from '@/components/list/data-table'
import { RowStop } from '@/components/list/row-stop'
import type { ListPreference } from '@/lib/domain/list/preference'
import { LOG } from '@/lib/labels/zh-CN/log'
import type { LogRow } from '@/lib/queries/log/log-row'
import { Detail, NOTHING, What, Who } from './log-cells'

const WRAPPED = 'align-top whitespace-normal'

/** The columns that every log has, by name; a surface picks and adds its own. `opens`: the line has a link marked as its own. */
export function logColumns(from: number, opens: (row: LogRow) => boolean) {
  const { columns } = LOG
  return {
    index: {
      key: 'index',
      header: columns.index,
      align: 'center',
      sticky: true,
      isFixed: true,
      className: 'align-top text-ink-3',
      cell: (_: LogRow, index: number) => (from + index).toLocaleString('zh-CN'),
    },
    at: {
      key: 'at',
      header: columns.at,
      isFixed: true,
      className: 'align-top',
      cell: (row: LogRow) => (opens(row) ? row.at : <RowStop>{row.at}</RowStop>),
    },
    what: {
      key: 'what',
      header: columns.what,
      isFixed: true,
      className: `${WRAPPED} min-w-[9em]`,
      cell: (row: LogRow) => <What row={row} />,
    },
    who: {
      key: 'who',
      header: columns.who,
      className: 'align-top',
      cell: (row: LogRow) => <Who row={row} />,
    },
    detail: {
      key: 'detail',
      header: columns.detail,
      className: `${WRAPPED} min-w-[22em]`,
      cell: (row: LogRow) => <Detail row={row} />,
    },
    link: {
      key: 'link',
      header: columns.link,
      className: 'align-top text-ink-3',
      cell: ({ chain, seq }: LogRow) => LOG.position(chain, seq),
    },
    device: {
      key: 'device',
      header: columns.device,
      className: 'align-top',
      cell: ({ device }: LogRow) => device ?? NOTHING,
    },
    address: {
      key: 'address',
      header: columns.address,
      className: 'align-top',
      cell: ({ address }: LogRow) => address ?? NOTHING,
    },
  } as const satisfies Record<string, Column<LogRow>>
}

type Props = {
  caption: string
  columns: readonly Column<LogRow>[]
  rows: readonly LogRow[]
  empty: ReactNode
  /** Of what a line is: its case, its home, the device. */
  about: (row: LogRow) => ReactNode
  foot?: (row: LogRow) => string
  preference: ListPreference
}

/** The same on a phone: what and when, by whom, of what, and why. */
function LogCard({ row, about, foot }: Pick<Props, 'about' | 'foot'> & { row: LogRow }) {
  const below = about(row)
  return (
    <div className="flex flex-col gap-1 border-b border-line-2 px-4 py-3">
      <p className="flex items-baseline justify-between gap-3">
        <span className="min-w-0 font-medium">
          <What row={row} />
        </span>
        <span className="shrink-0 text-sm text-ink-3">{row.at}</span>
      </p>
      <div>
        <Detail row={row} />
      </div>
      <div className="text-sm text-ink-2">
        {row.role ? LOG.whoWithRole(row.who, row.role) : row.who}
        {below ? (
          <div className="flex min-h-6 flex-wrap items-baseline gap-x-2">{below}</div>
        ) : null}
      </div>
      {foot ? <p className="text-xs text-ink-3">{foot(row)}</p> : null}
    </div>
  )
}

/** A page of a log: a table on a desk, a list on a phone. */
export function LogTable({ caption, columns, rows, empty, about, foot, preference }: Props) {
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      empty={empty}
      hidden={preference.hidden}
      density={preference.density}
      renderCard={(row) => <LogCard row={row} about={about} {...(foot && { foot })} />}
    />
  )
}
