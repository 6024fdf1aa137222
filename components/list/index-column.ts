import type { Column } from './data-table'

/** The running number of a row within the whole list. `from`: of the first row of the page. */
export function indexColumn<Row>(header: string, from: number): Column<Row> {
  return {
    key: 'index',
    header,
    align: 'center',
    isFixed: true,
    card: 'none',
    className: 'w-12 text-ink-3',
    cell: (_row, index) => from + index,
  }
}
