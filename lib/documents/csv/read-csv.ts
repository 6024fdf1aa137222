import 'server-only'
import { Readable } from 'node:stream'
import { cutText } from '@/lib/domain/import/cut-text'
import {
  MAX_CELL_LETTERS,
  MAX_SHEET_ROWS,
  type Cells,
  type SheetFault,
  type SheetRow,
} from '@/lib/domain/import/sheet'
import { ok, refuse, type Result } from '@/lib/domain/time/result'
import { columnLetters } from '../xlsx/read-cell'
import type { SheetShape } from '../xlsx/sheet-shape'

const plain = (text: string) => text.replace(/[\s*\uff0a]/g, '')

/** UTF-8, or what Excel writes in China where it is not. */
function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

/** The fields of every line as they are written; null where quotes do not end. */
async function parse(text: string): Promise<readonly (readonly string[])[] | null> {
  const { default: excel } = await import('exceljs')
  try {
    const sheet = await new excel.Workbook().csv.read(Readable.from([text]), {
      map: (value: string) => value,
      parserOptions: { headers: false, ignoreEmpty: false },
    })
    const lines: string[][] = []
    sheet.eachRow({ includeEmpty: true }, (row) => {
      const { values } = row
      lines.push(
        Array.isArray(values) ? Array.from(values.slice(1), (each) => String(each ?? '')) : [],
      )
    })
    return lines
  } catch {
    return null
  }
}

/**
 * Reads a CSV file by the columns of a template, line by line, as `readSheet` reads a workbook:
 * every cell is a text.
 */
export async function readCsv<Column extends string>(
  bytes: Buffer,
  shape: SheetShape<Column>,
): Promise<Result<readonly SheetRow<Column>[], SheetFault>> {
  const lines = await parse(decode(bytes))
  if (lines === null) return refuse({ code: 'CSV_DAMAGED' })
  const [head = [], ...body] = lines
  const columns = readHeader(head, shape)
  if (!columns.ok) return columns
  const rows: SheetRow<Column>[] = []
  for (const [index, fields] of body.entries()) {
    const rowNo = index + 2
    const cells: Partial<Record<Column, Cells<Column>[Column]>> = {}
    for (const [place, text] of fields.entries()) {
      if (text.trim() === '') continue
      const ref = `${columnLetters(place)}${rowNo}`
      const key = columns.value[place]
      if (!key) return refuse({ code: 'CELL_WITHOUT_COLUMN', cell: ref })
      if (text.length > MAX_CELL_LETTERS) return refuse({ code: 'CELL_TOO_LONG', cell: ref })
      cells[key] = { ref, kind: 'text', text }
    }
    if (Object.keys(cells).length > 0) rows.push({ rowNo, cells: cells as Cells<Column> })
  }
  if (rows.length === 0) return refuse({ code: 'SHEET_EMPTY' })
  return rows.length > MAX_SHEET_ROWS ? refuse({ code: 'SHEET_TOO_MANY_ROWS' }) : ok(rows)
}

/** The key of each column; null of one without a header. */
function readHeader<Column extends string>(
  head: readonly string[],
  { headers, required }: SheetShape<Column>,
): Result<readonly (Column | null)[], SheetFault> {
  const keys = new Map(
    Object.entries<string>(headers).map(([key, word]) => [plain(word), key as Column]),
  )
  const columns: (Column | null)[] = []
  for (const [place, text] of head.entries()) {
    const word = plain(text.replace(/^\ufeff/, ''))
    const cell = `${columnLetters(place)}1`
    const key = keys.get(word) ?? null
    if (word !== '' && key === null)
      return refuse({ code: 'HEADER_UNKNOWN', cell, detail: cutText(text, 30) })
    if (key !== null && columns.includes(key))
      return refuse({ code: 'HEADER_TWICE', cell, detail: headers[key] })
    columns.push(key)
  }
  if (!columns.some((key) => key !== null)) return refuse({ code: 'HEADER_MISSING' })
  const missing = required.find((key) => !columns.includes(key))
  return missing ? refuse({ code: 'HEADER_INCOMPLETE', detail: headers[missing] }) : ok(columns)
}
