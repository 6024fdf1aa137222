import { WholeDays } from '@/components/ui/whole-days'
import type { Column, ListTable } from '@/components/list/data-table'
import { RowLink } from '@/components/list/row-link'
import { Chip } from '@/components/ui/chip'
import { ROSTER } from '@/lib/labels/zh-CN/roster'
import type { RosterRow } from '@/lib/queries/roster/roster-row'

const { columns } = ROSTER

const COLUMNS: readonly Column<RosterRow>[] = [
  {
    key: 'name',
    header: columns.name,
    sticky: true,
    isFixed: true,
    card: 'title',
    className: 'whitespace-normal sm:max-w-[16em]',
    cell: ({ id, name }) => (
      <RowLink href={`/court/roster/${id}`} data-row-link className="row-link">
        {name}
      </RowLink>
    ),
  },
  {
    key: 'standing',
    header: columns.standing,
    card: 'aside',
    cell: ({ standing }) => <Chip tone={standing.tone}>{standing.words}</Chip>,
  },
  { key: 'kind', header: columns.kind, cell: ({ kind }) => kind },
  {
    key: 'institution',
    header: columns.institution,
    className: 'whitespace-normal sm:max-w-[16em]',
    cell: ({ institution }) => institution,
  },
  {
    key: 'certificateNo',
    header: columns.certificateNo,
    cell: ({ certificateNo }) => certificateNo ?? ROSTER.none,
  },
  { key: 'until', header: columns.until, cell: ({ until }) => until },
  { key: 'source', header: columns.source, cell: ({ source }) => source },
  {
    key: 'lastAct',
    header: columns.lastAct,
    className: 'whitespace-normal sm:max-w-[18em]',
    // One element: a card of a phone has a line for each part of a cell.
    cell: ({ last }) => (
      <span>
        <WholeDays>{last}</WholeDays>
      </span>
    ),
  },
]

export const ROSTER_TABLE: ListTable<RosterRow> = {
  caption: ROSTER.title,
  columns: COLUMNS,
  rowKey: ({ id }) => id,
  isStacked: true,
}
