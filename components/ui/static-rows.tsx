import type { ReactNode } from 'react'
import { toStaticMarkup } from './static-markup'

/** A column as a row of text has it: what its cells are, and what stands in them. */
export interface StaticCell<Row> {
  readonly attributes: Readonly<Record<string, string | undefined>>
  readonly cell: (row: Row, index: number) => ReactNode
}

/** The beginning of a tag, before anything stands in it. */
const opened = (empty: ReactNode, tag: string): string =>
  toStaticMarkup(empty).slice(0, -`</${tag}>`.length)

/**
 * The rows of a list as text (static-markup.ts). Cells are most of a list's elements, and those of one column begin alike: the beginning is
 * written once for each column and not for each row.
 */
export function writeRows<Row>(
  rows: readonly Row[],
  cells: readonly StaticCell<Row>[],
  rowAttributes: (row: Row) => Readonly<Record<string, string | boolean | undefined>>,
  drawDetail: (row: Row) => ReactNode,
): string {
  const columns = cells.map(({ attributes, cell }) => ({
    beginning: opened(<td {...attributes} />, 'td'),
    cell,
  }))
  let written = ''
  rows.forEach((row, index) => {
    written += opened(<tr {...rowAttributes(row)} />, 'tr')
    for (const { beginning, cell } of columns)
      written += `${beginning}${toStaticMarkup(cell(row, index))}</td>`
    written += `</tr>${toStaticMarkup(drawDetail(row))}`
  })
  return written
}

/** A whole table as text, where its head holds nothing but plain tags either. */
export function writeTable(
  head: ReactNode,
  bodyAttributes: { readonly role?: string },
  rows: string,
): string {
  return `${toStaticMarkup(head)}${opened(<tbody {...bodyAttributes} />, 'tbody')}${rows}</tbody>`
}
