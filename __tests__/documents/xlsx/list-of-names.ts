import { readSheet } from '@/lib/documents/xlsx/read-sheet'
import type { SheetShape } from '@/lib/documents/xlsx/sheet-shape'
import { workbook } from '../../support/workbooks'

// The sheet that the tests of reading read: a list of names, numbers and days.

type Column = 'index' | 'name' | 'number' | 'day'
export const SHAPE: SheetShape<Column> = {
  sheet: '名单',
  headers: { index: '序号', name: '姓名', number: '证件号码', day: '日期' },
  required: ['name', 'number'],
  longest: { line: 100_000, paragraphs: {} },
  example: { column: 'index', word: '示例' },
}
export const HEAD = ['序号', '姓名', '证件号码', '日期']
/** A workbook of these lines. */
export const rows = (...lines: readonly (readonly unknown[])[]) =>
  workbook((sheet) => lines.forEach((line) => sheet.addRow([...line])))
/** Why a workbook is refused; null where it is read. */
export const faultOf = async (bytes: Buffer) => {
  const read = await readSheet(bytes, SHAPE)
  return read.ok ? null : read.refusal
}
