import type { ReactNode } from 'react'
import type { BarData } from '@/components/charts/chart-data'
import { LazyChart } from '@/components/charts/lazy-chart'
import { Card } from '@/components/ui/card'
import { cn } from '@/components/ui/cn'
import { CHART } from '@/lib/labels/zh-CN/statistics'
import type { Drill } from '@/lib/queries/statistics/report-drill'
import type { ReportCell, ReportTable } from '@/lib/queries/statistics/report-tables'
import { DefinitionTip } from './definition-tip'
import type { HrefOfCases } from './drill-link'
import { ReportRows, type ReportRow, type ReportRowCell } from './report-rows'

export interface ReportSectionProps {
  table: Pick<ReportTable, 'title' | 'columns' | 'rows'>
  /** Null where there is nothing to draw; the table shows that. */
  picture: BarData | null
  definition: string
  hrefOf: HrefOfCases
  aside?: ReactNode
  note?: ReactNode
  /** `beside`: picture and table share the width; `above`: the picture is over the table. */
  shape: 'beside' | 'above'
}

/** A cell before the ends of the addresses are collected: its link has the whole address. */
type AddressedCell = string | null | readonly [count: number, href: string, shown?: string]

function linked({ count, cases }: Drill, hrefOf: HrefOfCases, shown?: string): AddressedCell {
  if (count === 0) return shown ?? '0'
  return shown === undefined ? [count, hrefOf(cases)] : [count, hrefOf(cases), shown]
}

function toAddressed(value: ReportCell, hrefOf: HrefOfCases): AddressedCell {
  if (value === null || typeof value === 'string') return value
  if (typeof value === 'number') return value.toLocaleString('zh-CN')
  return 'shown' in value
    ? linked(value.cases, hrefOf, value.shown.toLocaleString('zh-CN'))
    : linked(value, hrefOf)
}

function sharedStart(addresses: readonly string[]): string {
  const [first = '', ...rest] = addresses
  let length = first.length
  for (const each of rest) while (!each.startsWith(first.slice(0, length))) length -= 1
  return first.slice(0, length)
}

/**
 * Rows whose links share the beginning of their addresses, and the ends of all of them, so that the
 * page carries each once.
 */
function toRows(
  rows: ReportTable['rows'],
  hrefOf: HrefOfCases,
): { readonly rows: readonly ReportRow[]; readonly queries: readonly string[] } {
  const places = new Map<string, number>()
  const placeOf = (query: string): number => {
    const place = places.get(query) ?? places.size
    places.set(query, place)
    return place
  }
  const shown = rows.map(([name, ...values]): ReportRow => {
    const cells = values.map((value) => toAddressed(value, hrefOf))
    const address = sharedStart(
      cells.flatMap((cell) => (cell === null || typeof cell === 'string' ? [] : [cell[1]])),
    )
    const withPlace = (cell: AddressedCell): ReportRowCell => {
      if (cell === null || typeof cell === 'string') return cell
      const [count, href, ...measure] = cell
      return [count, placeOf(href.slice(address.length)), ...measure]
    }
    return [name, address, ...cells.map(withPlace)]
  })
  return { rows: shown, queries: [...places.keys()] }
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
  // 关怀版 has no room for two beside each other.
  const isBeside = shape === 'beside' && picture !== null
  const describe = picture?.kind === 'columns' ? CHART.columns : CHART.rows
  return (
    // A definition may reach over the card's edge.
    <Card
      title={title}
      flush
      isOpen
      aside={
        <span className="relative flex items-center gap-1">
          {aside}
          <DefinitionTip term={title} text={definition} side="left" />
        </span>
      }
    >
      <div
        className={cn(
          'grid',
          isBeside &&
            'xl:[html:not([data-scale=large])_&]:grid-cols-[2fr_3fr] print:grid-cols-[2fr_3fr]',
        )}
      >
        {picture ? (
          <div
            className={cn(
              'flex min-w-0 flex-col px-4 pt-3 pb-2 phone:hidden [@media(scripting:none)]:hidden',
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
        <ReportRows caption={title} columns={columns} {...toRows(rows, hrefOf)} />
      </div>
    </Card>
  )
}
