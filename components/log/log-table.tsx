import type { ReactNode } from 'react'
import type { Column, ListTable } from '@/components/list/data-table'
import { RowStop } from '@/components/list/row-stop'
import { LOG } from '@/lib/labels/zh-CN/log'
import type { LogRow } from '@/lib/queries/log/log-row'
import { Detail, NOTHING, What, Who } from './log-cells'

const WRAPPED = 'align-top whitespace-normal'

/**
 * The columns that every log has, by name; a surface picks some and adds its own. `opens`: the row
 * has a link.
 */
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

export interface LogTableProps {
  caption: string
  columns: readonly Column<LogRow>[]
  /** What a line is about, on a phone's card: its case, its institution, the device. */
  about: (row: LogRow) => ReactNode
  /** The last line of a phone's card. */
  foot?: (row: LogRow) => string
}

/** The same on a phone: what and when, by whom, of what, and why. */
function LogCard({ row, about, foot }: Pick<LogTableProps, 'about' | 'foot'> & { row: LogRow }) {
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

/** A log: a table on a desk, a list of cards on a phone. */
export function logTable({ caption, columns, about, foot }: LogTableProps): ListTable<LogRow> {
  return {
    caption,
    columns,
    rowKey: ({ id }) => id,
    renderCard: (row) => <LogCard row={row} about={about} {...(foot && { foot })} />,
  }
}
