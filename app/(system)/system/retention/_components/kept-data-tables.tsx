import { DataTable, type Column } from '@/components/list/data-table'
import { Card } from '@/components/ui/card'
import { cn } from '@/components/ui/cn'
import { RETENTION, type KeptInWords } from '@/lib/labels/zh-CN/retention'
import type { KeptDataView } from '@/lib/queries/system/list-kept-data'

const { columns, groups } = RETENTION

const column = (key: keyof KeptInWords, className?: string): Column<KeptInWords> => ({
  key,
  header: columns[key],
  className: cn('align-top whitespace-normal', className),
  cell: (row) => row[key],
})

const COLUMNS: readonly Column<KeptInWords>[] = [
  { ...column('what', 'min-w-[14em] font-semibold'), sticky: true, card: 'title' },
  column('from', 'min-w-[7em]'),
  column('long', 'min-w-[7em]'),
  column('ending', 'min-w-[11em]'),
  column('basis', 'min-w-[11em]'),
]

/** What is kept how long, a table for each group. */
export function KeptDataTables({ view }: { view: KeptDataView }) {
  return (
    <div className="mt-4 flex flex-col gap-4">
      {(['cases', 'removed', 'running'] as const).map((group) => (
        <Card key={group} title={groups[group]} flush>
          <DataTable
            caption={groups[group]}
            columns={COLUMNS}
            rows={view[group]}
            rowKey={({ what }) => what}
            isStacked
            isWhole
          />
        </Card>
      ))}
    </div>
  )
}
