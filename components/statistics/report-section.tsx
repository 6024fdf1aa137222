import type { ReactNode } from 'react'
import type { BarData } from '@/components/charts/chart-data'
import { LazyChart } from '@/components/charts/lazy-chart'
import { Card } from '@/components/ui/card'
import { cn } from '@/components/ui/cn'
import { DataTable, type Column } from '@/components/list/data-table'
import { REPORT } from '@/lib/labels/zh-CN/report'
import { CHART } from '@/lib/labels/zh-CN/statistics'
import type { ReportCell, ReportTable } from '@/lib/queries/statistics/report-tables'
import { DefinitionTip } from './definition-tip'
import { DRILL_LINKS, DrillLink, type HrefOfCases } from './drill-link'

export interface ReportSectionProps {
  table: ReportTable
  /** Null where there is nothing to draw; the table shows that. */
  picture: BarData | null
  definition: string
  hrefOf: HrefOfCases
  aside?: ReactNode
  note?: ReactNode
  /** `beside`: picture and table share the width; `above`: the picture is over the table. */
  shape: 'beside' | 'above'
}

type Row = ReportTable['rows'][number]

function cellOf(value: ReportCell | undefined, what: string, hrefOf: HrefOfCases): ReactNode {
  if (value === null || value === undefined) return REPORT.none
  if (typeof value === 'number') return value.toLocaleString('zh-CN')
  if (typeof value === 'string') return value
  if ('shown' in value)
    return (
      <DrillLink
        drill={value.cases}
        shown={value.shown.toLocaleString('zh-CN')}
        what={what}
        hrefOf={hrefOf}
      />
    )
  return <DrillLink drill={value} what={what} hrefOf={hrefOf} />
}

/** One part of a report: its picture, and its table, in which every number links to its cases. */
export function ReportSection({
  table,
  picture,
  definition,
  hrefOf,
  aside,
  note,
  shape,
}: ReportSectionProps) {
  const { title, columns, rows } = table
  const shown: Column<Row>[] = columns.map((header, index) => ({
    key: header,
    header,
    align: index === 0 ? 'left' : 'right',
    sticky: index === 0,
    className: index === 0 ? 'whitespace-normal min-w-[7em]' : '',
    cell: (row) => cellOf(row[index], `${row[0]} ${header}`, hrefOf),
  }))
  // 关怀版 has no room for two beside each other.
  const isBeside = shape === 'beside' && picture !== null
  const describe = picture?.kind === 'columns' ? CHART.columns : CHART.rows
  return (
    // A definition may reach over the card's edge.
    <Card
      title={title}
      flush
      className={cn('overflow-visible', DRILL_LINKS)}
      aside={
        <span className="relative flex items-center gap-1">
          {aside}
          <DefinitionTip term={title} text={definition} side="left" />
        </span>
      }
    >
      <div className={cn('grid', isBeside && 'xl:[html:not([data-scale=large])_&]:grid-cols-2')}>
        {picture ? (
          <div
            className={cn(
              'flex min-w-0 flex-col px-4 pt-3 pb-2 phone:hidden print:hidden [@media(scripting:none)]:hidden',
              isBeside && 'border-line-2 xl:[html:not([data-scale=large])_&]:border-r',
            )}
          >
            <LazyChart
              title={title}
              description={describe(
                title,
                picture.series.map(({ name }) => name),
              )}
              data={picture}
            />
            {note == null ? null : <p className="text-sm text-ink-3">{note}</p>}
          </div>
        ) : null}
        <DataTable
          caption={title}
          columns={shown}
          rows={rows}
          rowKey={(row) => `${rows.indexOf(row)}`}
          density="compact"
          className="min-w-0 [@media(scripting:none)]:col-span-full"
        />
      </div>
    </Card>
  )
}
