import 'server-only'
import { cutText } from '@/lib/domain/import/cut-text'
import {
  MAX_SHEET_ROWS,
  type Cell,
  type Cells,
  type SheetFault,
  type SheetRow,
} from '@/lib/domain/import/sheet'
import { ok, refuse, type Result } from '@/lib/domain/time/result'
import { readCell, type RawCell } from './read-cell'
import { openPackage, type Package } from './read-package'
import { readRows, type RawRow } from './read-rows'
import { readSharedTexts } from './read-shared-texts'
import { readWorkbook, type SheetEntry, type Workbook } from './read-workbook'
import { XmlDamaged } from './read-xml'
import type { SheetShape } from './sheet-shape'

/**
 * Reads the one visible sheet with the template's name, row by row, as texts and kinds; their
 * meaning is judged elsewhere. A file that is no XLSX, hides something, or has another header is
 * refused as a whole, with the cell at fault.
 */
export function readSheet<Column extends string>(
  bytes: Buffer,
  shape: SheetShape<Column>,
): Promise<Result<readonly SheetRow<Column>[], SheetFault>> {
  return inWorkbook(bytes, (file, workbook) => {
    const sheet = findSheet(workbook, shape)
    return sheet
      ? readNamed(file, workbook, sheet, shape)
      : refuse({ code: 'SHEET_MISSING', detail: shape.sheet })
  })
}

/**
 * Reads several sheets of one workbook, in the order of the shapes; one that is missing or empty
 * has no rows, but not all of them. A fault names its sheet.
 */
export function readSheets<Column extends string>(
  bytes: Buffer,
  shapes: readonly SheetShape<Column>[],
): Promise<Result<readonly (readonly SheetRow<Column>[])[], SheetFault>> {
  return inWorkbook(bytes, async (file, workbook) => {
    const all: (readonly SheetRow<Column>[])[] = []
    for (const shape of shapes) {
      const sheet = findSheet(workbook, shape)
      const read = sheet ? await readNamed(file, workbook, sheet, shape) : ok([])
      if (!read.ok && read.refusal.code !== 'SHEET_EMPTY')
        return refuse({ ...read.refusal, sheet: shape.sheet })
      all.push(read.ok ? read.value : [])
    }
    const total = all.reduce((sum, rows) => sum + rows.length, 0)
    if (total > MAX_SHEET_ROWS) return refuse({ code: 'SHEET_TOO_MANY_ROWS' })
    if (total > 0) return ok(all)
    return shapes.some((shape) => findSheet(workbook, shape))
      ? refuse({ code: 'SHEET_EMPTY' })
      : refuse({
          code: 'SHEET_MISSING',
          detail: shapes.map(({ sheet }) => sheet).join('”“'),
        })
  })
}

const findSheet = ({ sheets }: Workbook, { sheet }: { readonly sheet: string }) =>
  sheets.find(({ name }) => name.trim() === sheet)

/** Opens the file; one that hides a sheet or is damaged is refused. */
async function inWorkbook<Value>(
  bytes: Buffer,
  read: (
    file: Package,
    workbook: Workbook,
  ) => Result<Value, SheetFault> | Promise<Result<Value, SheetFault>>,
): Promise<Result<Value, SheetFault>> {
  const opened = await openPackage(bytes)
  if (!opened.ok) return opened
  const file = opened.value
  try {
    const workbook = await readWorkbook(file)
    const hidden = workbook.sheets.find(({ isHidden }) => isHidden)
    if (hidden) return refuse({ code: 'SHEET_HIDDEN', detail: cutText(hidden.name, 31) })
    return await read(file, workbook)
  } catch (error) {
    if (error instanceof XmlDamaged) return refuse({ code: 'SHEET_DAMAGED' })
    throw error
  } finally {
    file.close()
  }
}

async function readNamed<Column extends string>(
  file: Package,
  workbook: Workbook,
  sheet: SheetEntry,
  shape: SheetShape<Column>,
): Promise<Result<readonly SheetRow<Column>[], SheetFault>> {
  const read = await readRows(file, sheet.part)
  if (!read.ok) return read
  const { rows, uses, letters } = read.value
  const texts = await readSharedTexts(file, uses, letters)
  if (!texts.ok) return texts
  const toCell = (raw: RawCell) => readCell(raw, workbook, (index) => texts.value.get(index) ?? '')
  const [head, ...body] = rows
  const saysColumns = (row: RawRow) => countHeaderWords(row, toCell, shape) >= 2
  const lower = head && !saysColumns(head) ? body.slice(0, ROWS_ABOVE).find(saysColumns) : undefined
  if (lower) return refuse({ code: 'HEADER_NOT_FIRST', cell: String(lower.rowNo) })
  if (!head || head.rowNo !== 1) return refuse({ code: 'HEADER_MISSING' })
  const columns = readHeader(head, toCell, shape)
  if (!columns.ok) return columns
  return readBody(body, columns.value, toCell, shape)
}

/** Rows that titles and notes above a list may take. */
const ROWS_ABOVE = 10

/** Number of a row's cells that are headers of the template. */
function countHeaderWords<Column extends string>(
  { cells }: RawRow,
  toCell: (raw: RawCell) => Cell | null,
  { headers }: SheetShape<Column>,
): number {
  const words = new Set(Object.values<string>(headers).map(plain))
  return cells.filter((raw) => words.has(plain(toCell(raw)?.text ?? ''))).length
}

const plain = (text: string) => text.replace(/[\s*\uff0a]/g, '')

/** Column number → key. */
function readHeader<Column extends string>(
  head: RawRow,
  toCell: (raw: RawCell) => Cell | null,
  { headers, formerHeaders, required }: SheetShape<Column>,
): Result<ReadonlyMap<number, Column>, SheetFault> {
  const keys = new Map(
    [formerHeaders ?? {}, headers].flatMap((words) =>
      Object.entries<string>(words).map(([key, word]) => [plain(word), key as Column]),
    ),
  )
  const columns = new Map<number, Column>()
  for (const raw of head.cells) {
    const cell = toCell(raw)
    if (!cell) continue
    const key = keys.get(plain(cell.text))
    if (!key)
      return refuse({ code: 'HEADER_UNKNOWN', cell: cell.ref, detail: cutText(cell.text, 30) })
    if ([...columns.values()].includes(key))
      return refuse({ code: 'HEADER_TWICE', cell: cell.ref, detail: headers[key] })
    columns.set(raw.column, key)
  }
  if (columns.size === 0) return refuse({ code: 'HEADER_MISSING' })
  const found = new Set(columns.values())
  const missing = required.find((key) => !found.has(key))
  return missing ? refuse({ code: 'HEADER_INCOMPLETE', detail: headers[missing] }) : ok(columns)
}

function readBody<Column extends string>(
  body: readonly RawRow[],
  columns: ReadonlyMap<number, Column>,
  toCell: (raw: RawCell) => Cell | null,
  shape: SheetShape<Column>,
): Result<readonly SheetRow<Column>[], SheetFault> {
  const rows: SheetRow<Column>[] = []
  for (const { rowNo, cells: raws } of body) {
    const cells: Partial<Record<Column, Cell>> = {}
    let headerWords = 0
    for (const raw of raws) {
      const cell = toCell(raw)
      if (!cell) continue
      const key = columns.get(raw.column)
      if (!key) return refuse({ code: 'CELL_WITHOUT_COLUMN', cell: cell.ref })
      if (plain(cell.text) === plain(shape.headers[key])) headerWords += 1
      cells[key] = cell
    }
    const filled = Object.keys(cells).length
    if (filled === 0 || isExample(cells, shape)) continue
    if (headerWords >= 2 && headerWords * 2 >= filled)
      return refuse({ code: 'HEADER_SECOND', cell: String(rowNo) })
    rows.push({ rowNo, cells })
  }
  if (rows.length === 0) return refuse({ code: 'SHEET_EMPTY' })
  return rows.length > MAX_SHEET_ROWS ? refuse({ code: 'SHEET_TOO_MANY_ROWS' }) : ok(rows)
}

function isExample<Column extends string>(
  cells: Cells<Column>,
  { example }: SheetShape<Column>,
): boolean {
  return cells[example.column]?.text.trim().startsWith(example.word) ?? false
}
