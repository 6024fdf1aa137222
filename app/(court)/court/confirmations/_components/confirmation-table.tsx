import type { Column, ListTable } from '@/components/list/data-table'
import { RowLink } from '@/components/list/row-link'
import { Chip } from '@/components/ui/chip'
import { CONFIRMATIONS } from '@/lib/labels/zh-CN/confirmation-desk'
import type { ConfirmationRow } from '@/lib/queries/confirmation/find-confirmations'

const { columns } = CONFIRMATIONS

const COLUMNS: readonly Column<ConfirmationRow>[] = [
  {
    key: 'parties',
    header: columns.parties,
    sticky: true,
    isFixed: true,
    card: 'title',
    className: 'whitespace-normal sm:max-w-[18em]',
    cell: ({ id, parties }) => (
      <RowLink href={`/court/confirmations/${id}`} data-row-link className="row-link">
        {parties}
      </RowLink>
    ),
  },
  {
    key: 'clock',
    header: columns.clock,
    card: 'aside',
    cell: ({ clock }) => <Chip tone={clock.tone}>{clock.words}</Chip>,
  },
  { key: 'status', header: columns.status, cell: ({ status }) => status },
  {
    key: 'cause',
    header: columns.cause,
    className: 'whitespace-normal sm:max-w-[16em]',
    cell: ({ cause }) => cause,
  },
  { key: 'number', header: columns.number, cell: ({ number }) => number ?? '—' },
  { key: 'caseNo', header: columns.caseNo, cell: ({ caseNo }) => caseNo },
  { key: 'received', header: columns.received, cell: ({ submittedAt }) => submittedAt },
]

export const CONFIRMATION_TABLE: ListTable<ConfirmationRow> = {
  caption: CONFIRMATIONS.title,
  columns: COLUMNS,
  rowKey: ({ id }) => id,
  isStacked: true,
}
