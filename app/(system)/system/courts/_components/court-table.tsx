import type { Column, ListTable } from '@/components/list/data-table'
import { RowLink } from '@/components/list/row-link'
import type { CourtOverview } from '@/lib/data/stores/court/court-list-store'
import { COURTS } from '@/lib/labels/zh-CN/set-up'

const { columns } = COURTS

const COLUMNS: readonly Column<CourtOverview>[] = [
  {
    key: 'name',
    header: columns.name,
    card: 'title',
    className: 'whitespace-normal font-medium',
    cell: ({ id, name }) => <RowLink href={`/system/courts/${id}`}>{name}</RowLink>,
  },
  { key: 'code', header: columns.code, cell: ({ code }) => code },
  { key: 'prefix', header: columns.prefix, cell: ({ caseNumberPrefix }) => caseNumberPrefix },
  {
    key: 'institutions',
    header: columns.institutions,
    align: 'right',
    cell: ({ institutions }) => institutions,
  },
  { key: 'accounts', header: columns.accounts, align: 'right', cell: ({ accounts }) => accounts },
  { key: 'keys', header: columns.keys, align: 'right', cell: ({ liveKeys }) => liveKeys },
]

/** 法院: what each has been given. */
export const COURT_TABLE: ListTable<CourtOverview> = {
  caption: COURTS.title,
  columns: COLUMNS,
  rowKey: ({ id }) => id,
  isStacked: true,
}
