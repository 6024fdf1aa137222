import type { SheetFault } from '@/lib/domain/import/sheet'
import { ok, refuse, type Result } from '@/lib/domain/time/result'
import {
  columnLetters,
  isTooLongForCell,
  LONGEST_WRITTEN,
  readRef,
  type RawCell,
} from './read-cell'
import { XmlDamaged } from './read-xml'

/** Excel's own last column, XFD (Excel specifications and limits). */
const ALL_COLUMNS = 16_384

type OpenCell = { -readonly [Key in keyof RawCell]: RawCell[Key] }

/** Collects one cell after the other from the events of the XML reader. */
export type CellCollector = {
  readonly startRow: (rowNo: number) => void
  /** CELL_TWICE where the row has had this cell. Throws XmlDamaged where its address is none. */
  readonly open: (attribute: (name: string) => string | undefined) => SheetFault | null
  readonly openInner: (name: string) => void
  readonly text: (text: string) => void
  readonly closeInner: (name: string) => void
  /** The cell; null where it is empty. */
  readonly close: () => Result<RawCell, SheetFault> | null
}

export function makeCellCollector(): CellCollector {
  /** The row in which each column had its last cell. */
  const lastRowOf = new Uint32Array(ALL_COLUMNS)
  let rowNo = 0
  let nextColumn = 0
  let cell: OpenCell | null = null
  let isInValue = false
  let isPhonetic = false

  /** Column of an address, which must be in this row. */
  function columnOf(ref: string | undefined): number {
    if (ref === undefined) return nextColumn
    const at = readRef(ref)
    if (!at || at.row !== rowNo) throw new XmlDamaged()
    return at.column
  }

  return {
    startRow(no) {
      rowNo = no
      nextColumn = 0
    },
    open(attribute) {
      const column = columnOf(attribute('r'))
      if (column >= ALL_COLUMNS) throw new XmlDamaged()
      nextColumn = column + 1
      const ref = `${columnLetters(column)}${rowNo}`
      cell = {
        ref,
        column,
        type: attribute('t') ?? 'n',
        style: Number(attribute('s') ?? 0),
        hasFormula: false,
        value: '',
      }
      isPhonetic = false
      if (lastRowOf[column] === rowNo) return { code: 'CELL_TWICE', cell: ref }
      lastRowOf[column] = rowNo
      return null
    },
    openInner(name) {
      if (name === 'f' && cell) cell.hasFormula = true
      else if (name === 'v' || name === 't') isInValue = cell !== null && !isPhonetic
      else if (name === 'rPh') isPhonetic = true
    },
    text(text) {
      if (isInValue && cell && cell.value.length <= LONGEST_WRITTEN) cell.value += text
    },
    closeInner(name) {
      if (name === 'v' || name === 't') isInValue = false
      else if (name === 'rPh') isPhonetic = false
    },
    close() {
      const closed = cell
      cell = null
      isInValue = false
      if (!closed) return null
      if (isTooLongForCell(closed.value)) return refuse({ code: 'CELL_TOO_LONG', cell: closed.ref })
      return closed.hasFormula || closed.value.trim() !== '' ? ok(closed) : null
    },
  }
}
