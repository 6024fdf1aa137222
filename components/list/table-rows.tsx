'use client'

import { Fragment, type ReactNode } from 'react'

/** What every cell of a column has: its classes, and in a stacked table its place on the card. */
export interface CellAttributes {
  role?: string
  className?: string
  'data-card'?: string
}

/** One row as a table draws it: what its cells show, in the order of the columns. */
export interface TableRow {
  key: string
  cells: readonly ReactNode[]
  isSelected?: boolean
  /** A second row over the full width. */
  detail?: ReactNode
}

export interface TableRowsProps {
  columns: readonly CellAttributes[]
  rows: readonly TableRow[]
  /** Cards on phones: roles keep the meaning of a table (DataTable). */
  isStacked: boolean
}

/**
 * The rows of a table. A component of the browser, so that a page's payload carries the attributes
 * of a column once and of each cell what it shows: the cells themselves are in the HTML already.
 */
export function TableRows({ columns, rows, isStacked }: TableRowsProps) {
  return rows.map(({ key, cells, isSelected, detail }) => (
    <Fragment key={key}>
      <tr
        {...(isStacked && { role: 'row' })}
        {...(isSelected && { 'data-selected': true })}
        className="data-row"
      >
        {cells.map((cell, index) => (
          <td key={index} {...columns[index]}>
            {cell}
          </td>
        ))}
      </tr>
      {detail ? (
        <tr>
          <td colSpan={columns.length} className="border-b border-line-2 bg-head px-4 py-3">
            {detail}
          </td>
        </tr>
      ) : null}
    </Fragment>
  ))
}
