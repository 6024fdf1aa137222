import { DataTable, type Column } from '@/components/list/data-table'
import { RowTitle } from '@/components/list/row-title'
import { Card } from '@/components/ui/card'
import { Chip } from '@/components/ui/chip'
import type { ParameterKey } from '@/lib/domain/parameters/catalogue'
import { PARAMETER } from '@/lib/labels/zh-CN/parameter'
import type { ParameterView } from '@/lib/queries/system/get-parameter'

type Row = NonNullable<ParameterView['courts']>[number]

const columnsOf = (key: ParameterKey): readonly Column<Row>[] => [
  {
    key: 'name',
    header: PARAMETER.courtColumn,
    card: 'title',
    cell: ({ id, name }) => (
      <RowTitle href={`/system/parameters/${key}?court=${id}`}>{name}</RowTitle>
    ),
  },
  { key: 'value', header: PARAMETER.columns.value, cell: ({ value }) => value },
  {
    key: 'own',
    header: PARAMETER.scope,
    card: 'aside',
    cell: ({ isOwn }) => (isOwn ? <Chip tone="neutral">{PARAMETER.own}</Chip> : PARAMETER.asWhole),
  },
]

/** What each court has, each to be changed on its own page. */
export function CourtsCard({
  parameterKey,
  courts,
}: {
  parameterKey: ParameterKey
  courts: readonly Row[]
}) {
  return (
    <Card title={PARAMETER.courts} flush>
      <p className="border-b border-line-2 px-4 py-3.5 text-ink-2">{PARAMETER.courtsNote}</p>
      <DataTable
        caption={PARAMETER.courts}
        columns={columnsOf(parameterKey)}
        rows={courts}
        rowKey={({ id }) => id}
        isStacked
      />
    </Card>
  )
}
