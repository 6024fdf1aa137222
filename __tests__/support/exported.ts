import { arrayBuffer } from 'node:stream/consumers'
import ExcelJS from 'exceljs'
import type { Decided } from '@/lib/domain/refusal'
import type { ExportedFile } from '@/lib/queries/define-export'
import { unzipped } from './unzipped'

export type Opened = {
  readonly fileName: string
  /** Rows of each sheet by its name, the head first: what the reader sees. */
  readonly sheets: Readonly<Record<string, readonly (readonly unknown[])[]>>
  /** The same as the values behind it: a day is a Date, 66.67% is 0.6667. */
  readonly values: Opened['sheets']
  /** Everything in the file, as text. */
  readonly everything: string
}

/**
 * A cell as a spreadsheet shows it by its format; a rate without idle zeros, as the page prints it.
 */
function shownIn({ value, numFmt }: ExcelJS.Cell): unknown {
  if (value instanceof Date) {
    const [day, time] = value.toISOString().split('T')
    return numFmt === 'yyyy-mm-dd' ? day : `${day} ${time?.slice(0, 5)}`
  }
  return typeof value === 'number' && numFmt === '0.00%'
    ? `${Number((value * 100).toFixed(2))}%`
    : value
}

function rowsOf(sheet: ExcelJS.Worksheet, read: (cell: ExcelJS.Cell) => unknown): unknown[][] {
  const rows: unknown[][] = []
  sheet.eachRow((row) => {
    rows.push(Array.from({ length: sheet.columnCount }, (_, index) => read(row.getCell(index + 1))))
  })
  return rows
}

/** Opens an xlsx file as a spreadsheet program would. */
export async function openWorkbook(bytes: Buffer): Promise<Omit<Opened, 'fileName'>> {
  const book = new ExcelJS.Workbook()
  // exceljs was typed before buffers became generic.
  await book.xlsx.load(bytes as unknown as Parameters<typeof book.xlsx.load>[0])
  const sheetsBy = (read: (cell: ExcelJS.Cell) => unknown) =>
    Object.fromEntries(book.worksheets.map((sheet) => [sheet.name, rowsOf(sheet, read)]))
  return {
    sheets: sheetsBy(shownIn),
    values: sheetsBy(({ value }) => value),
    everything: Object.values(await unzipped(bytes)).join('\n'),
  }
}

/** The file of an export that must have been made. */
export async function openExport(answer: Promise<Decided<ExportedFile>>): Promise<Opened> {
  const decided = await answer
  if (!decided.ok) throw new Error(`refused: ${decided.refusal.code}`)
  const { stream } = await decided.value.file.read()
  return {
    fileName: decided.value.fileName,
    ...(await openWorkbook(Buffer.from(await arrayBuffer(stream)))),
  }
}
