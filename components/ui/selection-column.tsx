import type { Column } from './data-table'
import { SelectAll, SelectBox } from './selection'

/** The boxes at the left of a list that stands in a SelectionArea. */
export function selectionColumn<Row>(idOf: (row: Row) => string): Column<Row> {
  return {
    key: 'select', header: <SelectAll />, isFixed: true, card: 'lead', sticky: true,
    className: 'w-9 min-w-9 pl-3 pr-0 print:hidden',
    cell: (row) => <SelectBox id={idOf(row)} />,
  }
}
