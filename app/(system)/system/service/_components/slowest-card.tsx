import { DataTable, type Column } from '@/components/list/data-table'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import type { SlowStatement } from '@/lib/domain/watch/service-facts'
import { WATCH } from '@/lib/labels/zh-CN/watch'

const { columns, milliseconds } = WATCH

const COLUMNS: readonly Column<SlowStatement>[] = [
  {
    key: 'text',
    header: columns.text,
    card: 'title',
    className: 'wrap sm:min-w-[20em]',
    cell: ({ text }) => <code className="text-sm font-normal break-all">{text}</code>,
  },
  {
    key: 'calls',
    header: columns.calls,
    align: 'right',
    cell: ({ calls }) => calls.toLocaleString('zh-CN'),
  },
  {
    key: 'mean',
    header: columns.mean,
    align: 'right',
    cell: ({ meanMs }) => milliseconds(meanMs),
  },
  {
    key: 'longest',
    header: columns.longest,
    align: 'right',
    cell: ({ longestMs }) => milliseconds(longestMs),
  },
]

/** 最慢的语句, or how to have them counted. */
export function SlowestCard({ slowest }: { slowest: readonly SlowStatement[] | null }) {
  return (
    <Card title={WATCH.slowest} aside={slowest ? WATCH.slowestNote : null} flush>
      {slowest ? (
        <DataTable
          caption={WATCH.slowest}
          columns={COLUMNS}
          rows={slowest}
          rowKey={({ text, meanMs }) => `${text} ${meanMs}`}
          empty={<EmptyState title={WATCH.slowestEmpty} />}
          isStacked
        />
      ) : (
        <div className="px-4 py-3.5">
          <p>{WATCH.noStatements}</p>
          <p className="mt-0.5 break-words text-ink-2">{WATCH.noStatementsTodo}</p>
        </div>
      )}
    </Card>
  )
}
