import { cutText } from '@/lib/domain/import/cut-text'
import { MAX_SHEET_LETTERS, MAX_SHEET_ROWS, type SheetFault } from '@/lib/domain/import/sheet'
import { ok, refuse, type Result } from '@/lib/domain/time/result'
import { makeCellCollector, type CellCollector } from './collect-cell'
import { columnLetters, type RawCell } from './read-cell'
import type { Package } from './read-package'
import type { SharedUse } from './read-shared-texts'
import { XmlDamaged } from './read-xml'

/** A row that is not empty. */
export type RawRow = { readonly rowNo: number; readonly cells: readonly RawCell[] }

export type RawSheet = {
  readonly rows: readonly RawRow[]
  /** The shared texts that its cells refer to, by index. */
  readonly uses: ReadonlyMap<number, SharedUse>
  /** Characters of the texts that stand in the cells themselves. */
  readonly letters: number
}

/** Rows allowed besides the data: header, examples, and what is ignored. */
const OTHER_ROWS = 50
/** Columns that may hold something; a template has fewer than fifty. */
const MOST_COLUMNS = 256
/** Excel's own last row (Excel specifications and limits). */
const LAST_ROW = 1_048_576
/** Cells of a sheet, empty ones included; and those that hold something. */
const MOST_CELLS = 5_000_000
const MOST_FILLED = 2_000_000

const isOn = (value: string | undefined) => value === '1' || value === 'true'

/** Number of a row; rows follow each other. Throws XmlDamaged. */
function readRowNo(written: string | undefined, previous: number): number {
  const rowNo = written === undefined ? previous + 1 : Number(written)
  if (!Number.isInteger(rowNo) || rowNo <= previous || rowNo > LAST_ROW) throw new XmlDamaged()
  return rowNo
}

/** Marks the columns from `min` to `max`, which count from 1. */
function markHidden(hidden: Uint8Array, min: string | undefined, max: string | undefined): void {
  const [from, to] = [Number(min), Number(max)]
  if (from >= 1 && to >= from) hidden.fill(1, from - 1, Math.min(to, MOST_COLUMNS))
}

/**
 * The rows of one sheet, in one pass; texts are still indexes of the shared table. Hidden or
 * filtered rows are refused: nothing invisible is read. Everything is bounded while it is read, so
 * that a sheet of a million rows or a cell of a million characters costs what the largest allowed
 * one costs.
 */
export async function readRows(file: Package, part: string): Promise<Result<RawSheet, SheetFault>> {
  const rows: RawRow[] = []
  const uses = new Map<number, SharedUse>()
  const hiddenColumns = new Uint8Array(MOST_COLUMNS)
  const count = { cells: 0, filled: 0, letters: 0 }
  const found: { fault: SheetFault | null } = { fault: null }
  const blame = (fault: SheetFault) => {
    found.fault ??= fault
  }
  const collector: CellCollector = makeCellCollector()
  let rowNo = 0
  let cells: RawCell[] = []
  let isRowHidden = false

  function take(cell: RawCell): void {
    const { ref, column, type, value } = cell
    if (column >= MOST_COLUMNS) return blame({ code: 'CELL_WITHOUT_COLUMN', cell: ref })
    if (hiddenColumns[column] === 1)
      return blame({ code: 'SHEET_HIDDEN_COLUMN', cell: columnLetters(column) })
    count.filled += 1
    if (count.filled > MOST_FILLED) return blame({ code: 'SHEET_EXPANDS' })
    if (type === 's') {
      const index = Number(value)
      if (!Number.isInteger(index) || index < 0) throw new XmlDamaged()
      const use = uses.get(index)
      uses.set(index, { count: (use?.count ?? 0) + 1, ref: use?.ref ?? ref })
    } else {
      count.letters += value.length
      if (count.letters > MAX_SHEET_LETTERS) return blame({ code: 'SHEET_TOO_MUCH_TEXT' })
    }
    cells.push(cell)
  }

  await file.read(part, {
    isDone: () => found.fault !== null,
    open: (name, attribute) => {
      if (name === 'row') {
        rowNo = readRowNo(attribute('r'), rowNo)
        cells = []
        collector.startRow(rowNo)
        isRowHidden = isOn(attribute('hidden'))
      } else if (name === 'col') {
        if (isOn(attribute('hidden'))) markHidden(hiddenColumns, attribute('min'), attribute('max'))
      } else if (name === 'c') {
        count.cells += 1
        if (count.cells > MOST_CELLS) blame({ code: 'SHEET_EXPANDS' })
        const fault = collector.open(attribute)
        if (fault) blame(fault)
      } else if (name === 'mergeCell') {
        blame({ code: 'SHEET_MERGED', cell: cutText(attribute('ref') ?? '', 30) })
      } else collector.openInner(name)
    },
    close: (name) => {
      if (found.fault) return
      if (name === 'c') {
        const cell = collector.close()
        if (cell?.ok) take(cell.value)
        else if (cell) blame(cell.refusal)
      } else if (name !== 'row') collector.closeInner(name)
      else if (cells.length > 0) {
        if (isRowHidden) blame({ code: 'SHEET_HIDDEN_ROW', cell: String(rowNo) })
        rows.push({ rowNo, cells })
        cells = []
        if (rows.length > MAX_SHEET_ROWS + OTHER_ROWS) blame({ code: 'SHEET_TOO_MANY_ROWS' })
      }
    },
    text: collector.text,
  })
  return found.fault ? refuse(found.fault) : ok({ rows, uses, letters: count.letters })
}
