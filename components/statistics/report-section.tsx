import type { Drill } from '@/lib/queries/statistics/report-drill'
import type { ReportCell, ReportTable } from '@/lib/queries/statistics/report-tables'
import type { HrefOfCases } from './drill-link'
import { ReportCard, type ReportCardProps } from './report-card'
import type { ReportRow, ReportRowCell, ReportRowsProps } from './report-rows'

export interface ReportSectionProps extends Pick<
  ReportCardProps,
  'picture' | 'definition' | 'aside' | 'note' | 'shape'
> {
  table: Pick<ReportTable, 'title' | 'columns' | 'rows'>
  hrefOf: HrefOfCases
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
 * Rows whose links share the beginning of their addresses, the beginning that all rows share, and
 * the ends of all of them, so that the page carries each once.
 */
function toRows(
  rows: ReportTable['rows'],
  hrefOf: HrefOfCases,
): Pick<ReportRowsProps, 'start' | 'rows' | 'queries'> {
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
  const start = sharedStart(shown.flatMap(([, address]) => (address === '' ? [] : [address])))
  return {
    start,
    rows: shown.map(([name, address, ...cells]) => [name, address.slice(start.length), ...cells]),
    queries: [...places.keys()],
  }
}

/** One part of a report: its picture, and its table, in which every number links to its cases. */
export function ReportSection({ table, hrefOf, ...card }: ReportSectionProps) {
  const { title, columns, rows } = table
  return <ReportCard title={title} columns={columns} {...toRows(rows, hrefOf)} {...card} />
}
