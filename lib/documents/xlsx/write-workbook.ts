import 'server-only'
import { once } from 'node:events'
import type { Writable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import type ExcelJS from 'exceljs'
import { MOST_ROWS } from '@/lib/domain/export/most-rows'
import { EXPORT } from '@/lib/labels/zh-CN/export'
import { AppError } from '@/lib/platform/app-error'
import { aboutRows, type Counted } from './about-rows'
import { cellText } from './cell-text'
import type { About, Sheet } from './workbook'
import { FORMATS, toWritten } from './written-value'

/** After this many rows the event loop runs other work, and written rows leave memory. */
const ROWS_AT_ONCE = 250
const WIDTH = 16

const HEAD = {
  font: { bold: true },
  alignment: { vertical: 'middle' },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEEF1F5' } },
} as const

/**
 * Writes an XLSX file row by row: the sheets, and last 导出说明. Ends `out`.
 * @returns rows of all sheets but the last
 * @throws AppError EXPORT_TOO_LARGE (`most`) beyond MOST_ROWS; errors of the rows' source. `out` is
 * destroyed then.
 */
export async function writeWorkbook(
  out: Writable,
  sheets: readonly Sheet[],
  about: About,
  most = MOST_ROWS,
): Promise<number> {
  const { default: excel } = await import('exceljs')
  const written = once(out, 'finish')
  // Awaited below; a disk failure before that must not count as an unhandled rejection.
  written.catch(() => undefined)
  const book = new excel.stream.xlsx.WorkbookWriter({
    stream: out,
    useStyles: true,
    useSharedStrings: false,
    zip: { zlib: { level: 6 } },
  })
  book.creator = book.lastModifiedBy = cellText(about.by)
  book.created = book.modified = about.at
  try {
    const counted: Counted[] = []
    for (const sheet of sheets) {
      const remaining = most - counted.reduce((sum, { rows }) => sum + rows, 0)
      const rows = await writeSheet(book, sheet, about.watermark, remaining, most)
      counted.push({ sheet: sheet.name, rows })
    }
    await writeAbout(book, about, counted)
    await book.commit()
    await written
    return counted.reduce((sum, { rows }) => sum + rows, 0)
  } catch (error) {
    await stop(out)
    throw error
  }
}

/** Aborts a file. Resolves when it is closed, so that the owner can release it. */
async function stop(out: Writable): Promise<void> {
  // The zip stream may still write: its errors are ignored.
  out.on('error', () => undefined)
  if (out.closed) return
  const closed = new Promise((resolve) => out.once('close', resolve))
  out.destroy()
  await closed
}

type Book = ExcelJS.stream.xlsx.WorkbookWriter

/** A text for the head of printed pages, where & begins a code. */
const inHead = (text: string) => cellText(text).replaceAll('&', '&&')

function openSheet(
  book: Book,
  { name, columns }: Pick<Sheet, 'name' | 'columns'>,
  watermark: string | null,
): ExcelJS.Worksheet {
  const marked = watermark === null ? undefined : `&C${inHead(watermark)}`
  const sheet = book.addWorksheet(name, {
    headerFooter: { oddHeader: marked, oddFooter: marked },
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: {
      orientation: 'landscape',
      paperSize: 9,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
  })
  sheet.columns = columns.map(({ width = WIDTH, kind = 'text' }) => {
    const numFmt = FORMATS[kind]
    return { width, style: numFmt ? { numFmt } : {} }
  })
  const head = sheet.addRow(columns.map(({ header }) => cellText(header)))
  head.eachCell((cell) => Object.assign(cell, HEAD))
  head.height = 20
  head.commit()
  return sheet
}

async function writeSheet(
  book: Book,
  { name, columns, rows }: Sheet,
  watermark: string | null,
  remaining: number,
  most: number,
): Promise<number> {
  const sheet = openSheet(book, { name, columns }, watermark)
  let count = 0
  for await (const row of rows) {
    if (count === remaining) throw new AppError('EXPORT_TOO_LARGE', { most })
    const cells = row.map((cell, index) => toWritten(cell, columns[index]?.kind))
    const line = sheet.addRow(cells.map(({ value }) => value))
    cells.forEach(({ format }, index) => {
      if (format) line.getCell(index + 1).numFmt = format
    })
    line.commit()
    count += 1
    if (count % ROWS_AT_ONCE === 0) await setImmediate()
  }
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: count + 1, column: columns.length } }
  sheet.commit()
  return count
}

async function writeAbout(book: Book, about: About, counted: readonly Counted[]): Promise<void> {
  const columns = [
    { header: EXPORT.item, width: 14 },
    { header: EXPORT.content, width: 90 },
  ]
  const sheet = openSheet(book, { name: EXPORT.aboutSheet, columns }, about.watermark)
  for (const cells of aboutRows(about, counted)) {
    const row = sheet.addRow(cells.map(cellText))
    row.getCell(2).alignment = { wrapText: true, vertical: 'top' }
    row.commit()
  }
  sheet.commit()
}
