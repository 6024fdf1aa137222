import { MAX_SHEET_ROWS, type SheetFault } from '@/lib/domain/import/sheet'
import { ok, refuse, type Result } from '@/lib/domain/time/result'
import { columnLetters, readRef, unescapeText, type RawCell } from './read-cell'
import type { Package } from './read-package'

/** A row that is not empty. */
export type RawRow = { readonly rowNo: number; readonly cells: readonly RawCell[] }

/** Rows allowed besides the data: header, examples, and what is ignored. */
const OTHER_ROWS = 50
const LAST_COLUMN = 255

const isOn = (value: string | undefined) => value === '1' || value === 'true'

/**
 * The rows of one sheet, in one pass; texts are still indexes of the shared table. Hidden or
 * filtered rows are refused: nothing invisible is read. Reading stops at the row after the last
 * allowed one, so a sheet of a million rows costs what one of 20,000 costs.
 */
export async function readRows(
  file: Package,
  part: string,
): Promise<Result<readonly RawRow[], SheetFault>> {
  const rows: RawRow[] = []
  const found: { fault: SheetFault | null } = { fault: null }
  let rowNo = 0
  let cells: RawCell[] = []
  let cell: {
    ref: string
    column: number
    type: string
    style: number
    hasFormula: boolean
    value: string
  } | null = null
  let isInValue = false
  let isPhonetic = false
  let isRowHidden = false
  const hiddenColumns: { from: number; to: number }[] = []
  await file.read(part, {
    isDone: () => found.fault !== null,
    open: (name, attribute) => {
      if (name === 'row') {
        rowNo = Number(attribute('r') ?? rowNo + 1)
        cells = []
        isRowHidden = isOn(attribute('hidden'))
      } else if (name === 'col') {
        // Columns are counted from 1 here, from 0 by their letters.
        if (isOn(attribute('hidden')))
          hiddenColumns.push({
            from: Number(attribute('min')) - 1,
            to: Number(attribute('max')) - 1,
          })
      } else if (name === 'c') {
        const column = cells.length === 0 ? 0 : (cells.at(-1)?.column ?? -1) + 1
        const ref = attribute('r') ?? ''
        const at = readRef(ref)
        cell = {
          ref,
          column: at?.column ?? column,
          type: attribute('t') ?? 'n',
          style: Number(attribute('s') ?? 0),
          hasFormula: false,
          value: '',
        }
      } else if (name === 'f' && cell) {
        cell.hasFormula = true
      } else if (name === 'v' || name === 't') {
        isInValue = cell !== null && !isPhonetic
      } else if (name === 'rPh') {
        isPhonetic = true
      } else if (name === 'mergeCell') {
        found.fault ??= { code: 'SHEET_MERGED', cell: attribute('ref') ?? '' }
      }
    },
    close: (name) => {
      if (name === 'v' || name === 't') isInValue = false
      if (name === 'rPh') isPhonetic = false
      if (name === 'c' && cell) {
        const isFilled = cell.hasFormula || cell.value.trim() !== ''
        if (isFilled && cell.column > LAST_COLUMN)
          found.fault ??= { code: 'CELL_WITHOUT_COLUMN', cell: cell.ref }
        const at = cell.column
        if (isFilled && hiddenColumns.some(({ from, to }) => from <= at && at <= to))
          found.fault ??= { code: 'SHEET_HIDDEN_COLUMN', cell: columnLetters(at) }
        if (isFilled) cells.push(cell)
        cell = null
      }
      if (name !== 'row' || cells.length === 0) return
      if (isRowHidden) found.fault ??= { code: 'SHEET_HIDDEN_ROW', cell: String(rowNo) }
      rows.push({ rowNo, cells })
      if (rows.length > MAX_SHEET_ROWS + OTHER_ROWS) found.fault ??= { code: 'SHEET_TOO_MANY_ROWS' }
    },
    text: (text) => {
      if (isInValue && cell) cell.value += text
    },
  })
  return found.fault ? refuse(found.fault) : ok(rows)
}

/** The texts with these indexes from the table that all sheets share. */
export async function readSharedTexts(
  file: Package,
  wanted: ReadonlySet<number>,
): Promise<ReadonlyMap<number, string>> {
  const texts = new Map<number, string>()
  if (wanted.size === 0 || !file.has('xl/sharedStrings.xml')) return texts
  let index = -1
  let pieces: string[] | null = null
  let isInText = false
  let isPhonetic = false
  await file.read('xl/sharedStrings.xml', {
    open: (name) => {
      if (name === 'si') {
        index += 1
        pieces = wanted.has(index) ? [] : null
      } else if (name === 'rPh') isPhonetic = true
      else if (name === 't') isInText = !isPhonetic
    },
    close: (name) => {
      if (name === 'rPh') isPhonetic = false
      else if (name === 't') isInText = false
      else if (name === 'si' && pieces) texts.set(index, unescapeText(pieces.join('')))
    },
    text: (text) => {
      if (isInText) pieces?.push(text)
    },
  })
  return texts
}
