import type { Column, ListTable } from '@/components/list/data-table'
import { RowLink } from '@/components/list/row-link'
import { clipped } from '@/components/ui/clipped'
import { BRANCHES } from '@/lib/labels/zh-CN/branches'
import { institutionKind } from '@/lib/labels/zh-CN/organisation-field'
import { INSTITUTION_END } from '@/lib/labels/zh-CN/institution-end'
import { INSTITUTIONS } from '@/lib/labels/zh-CN/set-up'
import type { InstitutionRow } from '@/lib/queries/system/find-institutions'

const { columns } = INSTITUTIONS

const COLUMNS: readonly Column<InstitutionRow>[] = [
  {
    key: 'name',
    header: columns.name,
    card: 'title',
    className: 'whitespace-normal font-medium',
    cell: ({ id, name, parent, endedOn }) => (
      <>
        <RowLink href={`/system/institutions/${id}`}>{name}</RowLink>
        {parent ? (
          <span className="block text-sm text-ink-3">{BRANCHES.of(parent.name)}</span>
        ) : null}
        {endedOn ? (
          <span className="block text-sm text-ink-3">{INSTITUTION_END.endedOn(endedOn)}</span>
        ) : null}
      </>
    ),
  },
  { key: 'code', header: columns.code, cell: ({ code }) => code },
  { key: 'kind', header: columns.kind, cell: ({ kind }) => institutionKind[kind] },
  {
    key: 'courts',
    header: columns.courts,
    className: 'whitespace-normal',
    cell: ({ courts, endedOn }) =>
      endedOn !== null ? null : courts.length === 0 ? (
        <span className="text-warn">{INSTITUTIONS.none}</span>
      ) : (
        clipped(courts.map(({ name }) => name).join('、'))
      ),
  },
  { key: 'admins', header: columns.admins, align: 'right', cell: ({ admins }) => admins },
  {
    key: 'mediators',
    header: columns.mediators,
    align: 'right',
    cell: ({ mediators }) => mediators,
  },
]

/** 机构: the courts that invite each, and who works there. */
export const INSTITUTION_TABLE: ListTable<InstitutionRow> = {
  caption: INSTITUTIONS.title,
  columns: COLUMNS,
  rowKey: ({ id }) => id,
  isStacked: true,
}
