import { Chip, type ChipTone } from '@/components/ui/chip'
import type { Column, ListTable } from '@/components/list/data-table'
import { indexColumn } from '@/components/list/index-column'
import { RowTitle } from '@/components/list/row-title'
import type { ImportState } from '@/lib/domain/import/row-mistake'
import { IMPORT_KIND, importState, IMPORTS } from '@/lib/labels/zh-CN/import'
import type { ImportRowView } from '@/lib/queries/import/find-imports'

const TONES: Record<ImportState, ChipTone> = {
  checked: 'neutral',
  running: 'court',
  paused: 'warn',
  finished: 'ok',
}

function State({ row: { state, ready } }: { row: ImportRowView }) {
  if (ready === 0) return <Chip>{IMPORTS.nothingReady}</Chip>
  return <Chip tone={TONES[state]}>{importState[state]}</Chip>
}

/** The columns of 导入记录. */
function importColumns(path: string, from: number): readonly Column<ImportRowView>[] {
  const { columns } = IMPORTS
  const lines = (
    key: 'total' | 'ready' | 'refused' | 'repeated' | 'made',
  ): Column<ImportRowView> => ({
    key,
    header: columns[key],
    align: 'right',
    cell: (row) => row[key].toLocaleString('zh-CN'),
  })
  return [
    indexColumn(columns.index, from),
    {
      key: 'file',
      header: columns.file,
      sticky: true,
      isFixed: true,
      card: 'title',
      className: 'whitespace-normal sm:min-w-[14em] sm:max-w-[24em]',
      cell: (row) => <RowTitle href={`${path}/${row.id}`}>{row.fileName}</RowTitle>,
    },
    { key: 'at', header: columns.at, cell: (row) => row.at },
    { key: 'kind', header: columns.kind, cell: (row) => IMPORT_KIND[row.kind] },
    { key: 'by', header: columns.by, cell: (row) => row.by },
    { key: 'state', header: columns.state, card: 'aside', cell: (row) => <State row={row} /> },
    lines('total'),
    lines('ready'),
    lines('refused'),
    lines('repeated'),
    lines('made'),
  ]
}

/** 导入记录: a table on a desk, cards on a phone. `path`: where these pages are. */
export function importTable(path: string, from: number): ListTable<ImportRowView> {
  return {
    caption: IMPORTS.list,
    columns: importColumns(path, from),
    rowKey: ({ id }) => id,
    isStacked: true,
  }
}
