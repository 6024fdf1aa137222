import { SELECTION } from '@/lib/labels/zh-CN/list'
import type { Column } from './data-table'

export interface SelectableRow {
  readonly id: string
  /** Names the row: its case number, its person. */
  readonly label: string
}

/** Still a label, so that on a phone the 44 px around the box are its target. */
function Box(props: {
  'aria-label': string
  value?: string
  'data-select-all'?: ''
  'data-select-box'?: ''
}) {
  return (
    <label className="row-box">
      <input type="checkbox" {...props} className="check-box" />
    </label>
  )
}

/** The checkboxes at the left of a list; the surrounding SelectionArea handles them. */
export function selectionColumn<Row>(rowOf: (row: Row) => SelectableRow): Column<Row> {
  return {
    key: 'select',
    header: <Box data-select-all="" aria-label={SELECTION.all} />,
    isFixed: true,
    card: 'lead',
    sticky: true,
    className: 'col-box',
    cell: (row) => {
      const { id, label } = rowOf(row)
      return <Box data-select-box="" value={id} aria-label={SELECTION.row(label)} />
    },
  }
}
