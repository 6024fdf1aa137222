import { arrayBuffer } from 'node:stream/consumers'
import ExcelJS from 'exceljs'
import type { Decided } from '@/lib/domain/refusal'
import type { ExportedFile } from '@/lib/queries/define-export'
import { unzipped } from './unzipped'

export type Opened = {
  readonly fileName: string
  /** Rows of each sheet by its name, the head first. */
  readonly sheets: Readonly<Record<string, readonly (readonly unknown[])[]>>
  /** Everything in the file, as text. */
  readonly everything: string
}

function rowsOf(sheet: ExcelJS.Worksheet): unknown[][] {
  const rows: unknown[][] = []
  sheet.eachRow((row) => {
    rows.push(Array.from({ length: sheet.columnCount }, (_, index) => row.getCell(index + 1).value))
  })
  return rows
}

/** Opens an xlsx file as a spreadsheet program would. */
export async function openWorkbook(bytes: Buffer): Promise<Omit<Opened, 'fileName'>> {
  const book = new ExcelJS.Workbook()
  // exceljs was typed before buffers became generic.
  await book.xlsx.load(bytes as unknown as Parameters<typeof book.xlsx.load>[0])
  return {
    sheets: Object.fromEntries(book.worksheets.map((sheet) => [sheet.name, rowsOf(sheet)])),
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
