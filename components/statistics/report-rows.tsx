'use client'

import { SoftLink } from '@/components/ui/soft-link'
import { DataTable, type Column } from '@/components/list/data-table'
import { REPORT } from '@/lib/labels/zh-CN/report'

/** A number with its list of cases: the count, the list's address, and a measure shown for it. */
export type LinkedNumber = readonly [count: number, href: string, shown?: string]

/** A word or plain number, a number that links to its cases, or null where nothing is known. */
export type ReportRowCell = string | LinkedNumber | null

export type ReportRow = readonly [name: string, ...ReportRowCell[]]

export interface ReportRowsProps {
  caption: string
  columns: readonly string[]
  rows: readonly ReportRow[]
}

/** Numbers are right-aligned; set once on the table instead of in each cell. */
const CELLS =
  '[&_:is(td,th):first-child]:min-w-[7em] [&_:is(td,th):first-child]:whitespace-normal [&_:is(td,th):not(:first-child)]:text-right'

/** A link whose name says the row and column that its number belongs to. */
function NumberLink({ cell, what }: { cell: LinkedNumber; what: string }) {
  const [count, href, shown] = cell
  const words = count.toLocaleString('zh-CN')
  const name = shown ? REPORT.drillMeasure(what, shown, words) : REPORT.drill(what, words)
  return (
    <SoftLink href={href} aria-label={name}>
      {shown ?? words}
    </SoftLink>
  )
}

/**
 * One table of a report, in which every number links to its cases. A component of the browser, one
 * for each table: the page's payload then carries its numbers and addresses once, and not the
 * markup of hundreds of cells beside the HTML that has it already.
 */
export function ReportRows({ caption, columns, rows }: ReportRowsProps) {
  const shown = columns.map((header, index): Column<ReportRow> => ({
    key: String(index),
    header,
    sticky: index === 0,
    cell: (row) => {
      const cell = row[index]
      if (cell === null || cell === undefined) return REPORT.none
      return typeof cell === 'string' ? (
        cell
      ) : (
        <NumberLink cell={cell} what={`${row[0]} ${header}`} />
      )
    },
  }))
  return (
    <DataTable
      caption={caption}
      columns={shown}
      rows={rows}
      rowKey={(row) => String(rows.indexOf(row))}
      density="compact"
      className={`min-w-0 [@media(scripting:none)]:col-span-full ${CELLS}`}
    />
  )
}
