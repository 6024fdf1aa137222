'use client'

import { SoftArea } from '@/components/ui/soft-link'
import { DataTable, type Column } from '@/components/list/data-table'
import { REPORT } from '@/lib/labels/zh-CN/report'

/**
 * A number with its list of cases: the count, which of the table's queries follows the part of the
 * address that the row shares, and a measure shown in its place.
 */
export type LinkedNumber = readonly [count: number, query: number, shown?: string]

/** A word or plain number, a number that links to its cases, or null where nothing is known. */
export type ReportRowCell = string | LinkedNumber | null

/**
 * A row as the page carries it: no field names, since there are hundreds. `address` is what all
 * links of the row share behind the table's `start`.
 */
export type ReportRow = readonly [name: string, address: string, ...cells: ReportRowCell[]]

export interface ReportRowsProps {
  caption: string
  columns: readonly string[]
  /** The beginning of all addresses. */
  start: string
  rows: readonly ReportRow[]
  /** Ends of addresses, each once: whole rows or columns share theirs. */
  queries: readonly string[]
}

/** Numbers are right-aligned; set once on the table instead of in each cell. */
const CELLS =
  '[&_:is(td,th):first-child]:min-w-[7em] [&_:is(td,th):first-child]:whitespace-normal ' +
  '[&_:is(td,th):first-child]:text-balance [&_:is(td,th):not(:first-child)]:text-right'

/**
 * A link whose name says the row and column that its number belongs to; a measure also says how
 * many cases it was computed from.
 */
function NumberLink({
  cell: [count, , shown],
  href,
  what,
}: {
  cell: LinkedNumber
  href: string
  what: string
}) {
  const words = count.toLocaleString('zh-CN')
  return (
    <a
      href={href}
      aria-label={shown ? REPORT.drillMeasure(what, shown, words) : `${what} ${words}`}
    >
      {shown ?? words}
    </a>
  )
}

/**
 * One table of a report, in which every number links to its cases. A component of the browser, one
 * for each table: the page's payload then carries its numbers and addresses once, and not the
 * markup of hundreds of cells beside the HTML that has it already.
 */
export function ReportRows({ caption, columns, start, rows, queries }: ReportRowsProps) {
  const shown = columns.map((header, index): Column<ReportRow> => ({
    key: String(index),
    header,
    sticky: index === 0,
    cell: ([name, address, ...cells]) => {
      if (index === 0) return name
      const cell = cells[index - 1]
      if (cell === null || cell === undefined) return REPORT.none
      if (typeof cell === 'string') return cell
      const href = `${start}${address}${queries[cell[1]]}`
      return <NumberLink cell={cell} href={href} what={`${name} ${header}`} />
    },
  }))
  return (
    <SoftArea>
      <DataTable
        caption={caption}
        columns={shown}
        rows={rows}
        rowKey={(row) => String(rows.indexOf(row))}
        density="compact"
        className={`min-w-0 [@media(scripting:none)]:col-span-full ${CELLS}`}
      />
    </SoftArea>
  )
}
