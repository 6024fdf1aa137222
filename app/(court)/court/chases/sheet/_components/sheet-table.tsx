import { DataTable, type Column } from '@/components/list/data-table'
import { RowLink } from '@/components/list/row-link'
import { CHASE_NODES } from '@/lib/domain/chase/chase'
import { pageHref } from '@/lib/edge/page/search-params'
import { chaseNode } from '@/lib/labels/zh-CN/chase'
import { CHASE_SHEET } from '@/lib/labels/zh-CN/chase-sheet'
import type { ChaseSheetRow } from '@/lib/queries/chase/chase-sheet'
import type { ChaseSheetPage } from '@/lib/queries/court/get-chase-sheet'

const { columns: heads } = CHASE_SHEET

/**
 * The figures of a month, and the sum of all institutions on every page; the numbers of 催办 open
 * their list.
 */
export function SheetTable({ sheet: { month, rows, total } }: { sheet: ChaseSheetPage }) {
  const opened = (row: ChaseSheetRow, what: string, count: number, node?: string) =>
    count === 0 ? (
      '0'
    ) : (
      <RowLink
        href={pageHref('/court/chases', {
          state: 'all',
          month,
          node,
          institution: row.institutionId,
        })}
        aria-label={CHASE_SHEET.open(row.institution, what, count)}
      >
        {count}
      </RowLink>
    )
  const number = (
    key: 'read' | 'answered' | 'answeredInTime' | 'unanswered' | 'lateAgain' | 'closed',
  ): Column<ChaseSheetRow> => ({
    key,
    header: heads[key],
    align: 'right',
    cell: (row) => row[key],
  })
  const measure = (key: 'hoursToRead' | 'daysToClose'): Column<ChaseSheetRow> => ({
    key,
    header: heads[key],
    align: 'right',
    className: 'whitespace-normal',
    cell: (row) => row[key] ?? '—',
  })
  const columns: readonly Column<ChaseSheetRow>[] = [
    {
      key: 'institution',
      header: heads.institution,
      sticky: true,
      isFixed: true,
      card: 'title',
      className: 'whitespace-normal sm:min-w-[8em]',
      cell: ({ institution }) => institution,
    },
    {
      key: 'sent',
      header: heads.sent,
      align: 'right',
      cell: (row) => opened(row, heads.sent, row.sent),
    },
    ...CHASE_NODES.map((node, index): Column<ChaseSheetRow> => ({
      key: node,
      header: chaseNode[node],
      align: 'right',
      className: 'whitespace-normal sm:min-w-[4em]',
      cell: (row) => opened(row, chaseNode[node], row.byNode[index] ?? 0, node),
    })),
    number('read'),
    measure('hoursToRead'),
    number('answered'),
    number('answeredInTime'),
    number('unanswered'),
    number('lateAgain'),
    number('closed'),
    measure('daysToClose'),
  ]
  return (
    <DataTable
      caption={CHASE_SHEET.title}
      columns={columns}
      rows={[...rows, total]}
      rowKey={({ institutionId }) => institutionId ?? 'total'}
      isStacked
      isWhole
      isNarrow
    />
  )
}
