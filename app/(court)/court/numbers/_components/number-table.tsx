import type { Column, ListTable } from '@/components/list/data-table'
import { RowLink } from '@/components/list/row-link'
import { NUMBERS } from '@/lib/labels/zh-CN/court-stage'
import type { NumberRow } from '@/lib/queries/court/find-court-numbers'

const { columns } = NUMBERS

const COLUMNS: readonly Column<NumberRow>[] = [
  {
    key: 'number',
    header: columns.number,
    card: 'title',
    isFixed: true,
    cell: ({ caseId, number }) => (
      <RowLink href={`/court/cases/${caseId}/stage`} data-row-link className="row-link">
        {number}
      </RowLink>
    ),
  },
  { key: 'on', header: columns.on, card: 'aside', cell: ({ on }) => on },
  {
    key: 'parties',
    header: columns.parties,
    className: 'whitespace-normal sm:max-w-[18em]',
    cell: ({ parties }) => parties,
  },
  { key: 'caseNo', header: columns.caseNo, cell: ({ caseNo }) => caseNo },
  { key: 'institution', header: columns.institution, cell: ({ institution }) => institution },
  { key: 'by', header: columns.by, cell: ({ by }) => by },
]

export const NUMBER_TABLE: ListTable<NumberRow> = {
  caption: NUMBERS.title,
  columns: COLUMNS,
  rowKey: ({ caseId }) => caseId,
  isStacked: true,
}
