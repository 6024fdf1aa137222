import type { Column, ListTable } from '@/components/list/data-table'
import { RowLink } from '@/components/list/row-link'
import { COURTS } from '@/lib/labels/zh-CN/set-up'
import type { CourtRow } from '@/lib/queries/system/find-courts'

const { columns } = COURTS

const COLUMNS: readonly Column<CourtRow>[] = [
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
export const COURT_TABLE: ListTable<CourtRow> = {
  caption: COURTS.title,
  columns: COLUMNS,
  rowKey: ({ id }) => id,
  isStacked: true,
}
