import { SELECTION } from '@/lib/labels/zh-CN/list'
import type { Column } from './data-table'
import { SelectAll, type SelectableRow } from './selection'

/** The boxes at the left of a list that stands in a SelectionArea. Still a label: on a phone the 44 px around the box belong to it. */
export function selectionColumn<Row>(rowOf: (row: Row) => SelectableRow): Column<Row> {
  return {
    key: 'select', header: <SelectAll />, isFixed: true, card: 'lead', sticky: true,
    className: 'col-box',
    cell: (row) => {
      const { id, label } = rowOf(row)
      return (
        <label className="grid w-fit place-items-center phone:size-11">
          <input type="checkbox" data-select-box value={id} aria-label={SELECTION.row(label)} className="check-box" />
        </label>
      )
    },
  }
}
