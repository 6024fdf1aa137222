import type { Column, ListTable } from '@/components/list/data-table'
import { RowStop } from '@/components/list/row-stop'
import { ONLINE, SEEN_EXPORTS } from '@/lib/labels/zh-CN/security'
import type { SeenExportRow } from '@/lib/queries/security/find-exports'

const { columns } = SEEN_EXPORTS

const columnsFrom = (from: number): readonly Column<SeenExportRow>[] => [
  {
    key: 'index',
    header: columns.index,
    align: 'center',
    card: 'none',
    className: 'text-ink-3',
    cell: (_, index) => (from + index).toLocaleString('zh-CN'),
  },
  { key: 'at', header: columns.at, card: 'aside', cell: ({ at }) => <RowStop>{at}</RowStop> },
  {
    key: 'what',
    header: columns.what,
    card: 'title',
    className: 'font-medium',
    cell: ({ what }) => what,
  },
  {
    key: 'rows',
    header: columns.rows,
    align: 'right',
    cell: ({ rows }) => (rows === null ? null : rows.toLocaleString('zh-CN')),
  },
  {
    key: 'content',
    header: columns.content,
    className: 'wrap sm:min-w-[14em]',
    cell: ({ content }) => content,
  },
  { key: 'name', header: columns.name, cell: ({ name }) => name },
  { key: 'role', header: columns.role, cell: ({ role }) => role },
  {
    key: 'tenant',
    header: columns.tenant,
    className: 'wrap sm:min-w-[9em]',
    cell: ({ tenant }) => tenant ?? <span className="text-ink-3">{ONLINE.platform}</span>,
  },
]

/** 导出记录: one row for each file. */
export const exportsTable = (from: number): ListTable<SeenExportRow> => ({
  caption: SEEN_EXPORTS.title,
  columns: columnsFrom(from),
  rowKey: ({ id }) => id,
  isStacked: true,
})
