import type { Metadata } from 'next'
import { PageHeader } from '@/components/layout/page-header'
import { DataTable, type Column } from '@/components/list/data-table'
import { RowTitle } from '@/components/list/row-title'
import { Card } from '@/components/ui/card'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { PARAMETER } from '@/lib/labels/zh-CN/parameter'
import { findParameters, type ParameterRow } from '@/lib/queries/system/find-parameters'

export const metadata: Metadata = { title: PARAMETER.title }

const { columns } = PARAMETER

const COLUMNS: readonly Column<ParameterRow>[] = [
  {
    key: 'name',
    header: columns.name,
    card: 'title',
    className: 'wrap sm:min-w-[16em]',
    cell: ({ key, name, meaning }) => (
      <>
        <RowTitle href={`/system/parameters/${key}`}>{name}</RowTitle>
        <span className="block text-sm font-normal text-ink-3">{meaning}</span>
      </>
    ),
  },
  {
    key: 'value',
    header: columns.value,
    cell: ({ value }) => <span className="font-semibold">{value}</span>,
  },
  { key: 'since', header: columns.since, cell: ({ since }) => since },
  { key: 'coming', header: columns.coming, cell: ({ coming }) => coming ?? '—' },
  { key: 'bounds', header: columns.bounds, cell: ({ bounds }) => bounds },
  { key: 'by', header: columns.by, cell: ({ changed }) => changed ?? '—' },
]

/**
 * 参数. Not a ListPage: a complete table with nothing to search, page or export.
 */
export default async function ParametersPage() {
  const rows = await orNotFound(findParameters(await requireActor(), {}))
  return (
    <>
      <PageHeader title={PARAMETER.title} subtitle={PARAMETER.subtitle} />
      <Card flush>
        <DataTable
          caption={PARAMETER.title}
          columns={COLUMNS}
          rows={rows}
          rowKey={({ key }) => key}
          isStacked
        />
      </Card>
    </>
  )
}
