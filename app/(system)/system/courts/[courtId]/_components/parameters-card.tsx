import { DataTable, type Column } from '@/components/list/data-table'
import { RowTitle } from '@/components/list/row-title'
import { Card } from '@/components/ui/card'
import { PARAMETER } from '@/lib/labels/zh-CN/parameter'
import type { ParameterRow } from '@/lib/queries/system/present-parameter'

const { columns } = PARAMETER

const columnsFor = (courtId: string): readonly Column<ParameterRow>[] => [
  {
    key: 'name',
    header: columns.name,
    card: 'title',
    className: 'wrap',
    cell: ({ key, name }) => (
      <RowTitle href={`/system/parameters/${key}?court=${courtId}`}>{name}</RowTitle>
    ),
  },
  { key: 'value', header: columns.value, cell: ({ value }) => value },
  { key: 'since', header: columns.since, className: 'wrap', cell: ({ since }) => since },
  { key: 'coming', header: columns.coming, cell: ({ coming }) => coming ?? '—' },
]

/** The 参数 of a court as they hold for its cases; each is changed on its own page. */
export function ParametersCard({
  courtId,
  parameters,
}: {
  courtId: string
  parameters: readonly ParameterRow[]
}) {
  return (
    <Card title={PARAMETER.title} flush>
      <DataTable
        caption={PARAMETER.title}
        columns={columnsFor(courtId)}
        rows={parameters}
        rowKey={({ key }) => key}
        isStacked
      />
    </Card>
  )
}
