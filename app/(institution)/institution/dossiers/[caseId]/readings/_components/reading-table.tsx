import { DataTable, NoValue, type Column } from '@/components/list/data-table'
import { READINGS } from '@/lib/labels/zh-CN/dossier-readings'
import type { ReadingRow } from '@/lib/queries/institution/dossier-readings'

const { columns } = READINGS

const COLUMNS: readonly Column<ReadingRow>[] = [
  { key: 'by', header: columns.by, card: 'title', cell: ({ who }) => who },
  { key: 'from', header: columns.from, cell: ({ from }) => from },
  { key: 'to', header: columns.to, cell: ({ to }) => to },
  { key: 'volume', header: columns.volume, cell: ({ volume }) => volume },
  { key: 'way', header: columns.way, cell: ({ way }) => way },
  {
    key: 'pages',
    header: columns.pages,
    className: 'whitespace-normal sm:min-w-[8em]',
    cell: ({ pages }) => pages ?? <NoValue />,
  },
  {
    key: 'words',
    header: columns.words,
    className: 'whitespace-normal sm:min-w-[8em]',
    cell: ({ words }) => (words ? <span className="break-words">{words}</span> : <NoValue />),
  },
]

/** 借阅记录: a table on a desk, cards on a phone. */
export function ReadingTable({ rows }: { rows: readonly ReadingRow[] }) {
  return (
    <DataTable
      caption={READINGS.title}
      columns={COLUMNS}
      rows={rows}
      rowKey={({ no }) => String(no)}
      isStacked
      isWhole
    />
  )
}
