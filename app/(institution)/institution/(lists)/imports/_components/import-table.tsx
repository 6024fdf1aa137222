import Link from 'next/link'
import type { ReactNode } from 'react'
import { Chip, type ChipTone } from '@/components/ui/chip'
import { DataTable, type Column } from '@/components/ui/data-table'
import type { ImportState } from '@/lib/domain/import/row-mistake'
import { IMPORT_KIND, importState, IMPORTS } from '@/lib/labels/zh-CN/import'
import type { ImportRowView } from '@/lib/queries/institution/find-imports'

const TONES: Record<ImportState, ChipTone> = { checked: 'neutral', running: 'court', paused: 'warn', finished: 'ok' }

const number = (value: number) => value.toLocaleString('zh-CN')

function FileLink({ row }: { row: ImportRowView }) {
  return <Link href={`/institution/imports/${row.id}`} prefetch={false} className="break-all text-court hover:underline">{row.fileName}</Link>
}

function State({ row: { state, ready } }: { row: ImportRowView }) {
  if (ready === 0) return <Chip>{IMPORTS.nothingReady}</Chip>
  return <Chip tone={TONES[state]}>{importState[state]}</Chip>
}

function columnsFrom(from: number): readonly Column<ImportRowView>[] {
  const { columns } = IMPORTS
  return [
    { key: 'index', header: columns.index, align: 'center', sticky: true, className: 'w-14 text-ink-3', cell: (_, index) => from + index },
    { key: 'at', header: columns.at, cell: (row) => row.at },
    { key: 'kind', header: columns.kind, cell: (row) => IMPORT_KIND[row.kind] },
    { key: 'file', header: columns.file, className: 'whitespace-normal min-w-[14em]', cell: (row) => <FileLink row={row} /> },
    { key: 'by', header: columns.by, cell: (row) => row.by },
    { key: 'state', header: columns.state, cell: (row) => <State row={row} /> },
    { key: 'total', header: columns.total, align: 'right', cell: (row) => number(row.total) },
    { key: 'ready', header: columns.ready, align: 'right', cell: (row) => number(row.ready) },
    { key: 'refused', header: columns.refused, align: 'right', cell: (row) => number(row.refused) },
    { key: 'repeated', header: columns.repeated, align: 'right', cell: (row) => number(row.repeated) },
    { key: 'made', header: columns.made, align: 'right', cell: (row) => number(row.made) },
  ]
}

/** One page of 导入记录. */
export function ImportTable({ rows, from, empty }: { rows: readonly ImportRowView[]; from: number; empty: ReactNode }) {
  return (
    <DataTable
      caption={IMPORTS.list}
      columns={columnsFrom(from)}
      rows={rows}
      rowKey={(row) => row.id}
      empty={empty}
      renderCard={(row) => (
        <article className="flex flex-col gap-1.5 border-b border-line-2 px-4 py-3.5">
          <p className="font-semibold"><FileLink row={row} /></p>
          <p className="flex flex-wrap items-center gap-2 text-sm text-ink-2">
            <State row={row} />
            {IMPORT_KIND[row.kind]}
            <span className="text-ink-3">{row.at} {row.by}</span>
          </p>
          <dl className="flex flex-wrap gap-x-4 text-sm [&>div]:flex [&>div]:gap-1.5 [&_dt]:text-ink-3">
            {(['total', 'ready', 'refused', 'repeated', 'made'] as const).map((key) => (
              <div key={key}><dt>{IMPORTS.columns[key]}</dt><dd>{number(row[key])}</dd></div>
            ))}
          </dl>
        </article>
      )}
    />
  )
}
