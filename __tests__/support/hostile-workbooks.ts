import {
  bookOf,
  repeat,
  row,
  SHEET,
  shared,
  sharedXml,
  sheetXml,
  text,
  type Part,
} from '@/scripts/bench/workbook-parts'

// Workbooks by hand for the shape of documents/xlsx/list-of-names.ts, each small as a file and
// meant to be expensive, ambiguous or malformed for the reader.

export const HEAD_ROW = row(
  1,
  ['序号', '姓名', '证件号码', '日期']
    .map((word, index) => text(`${'ABCD'[index]}1`, word))
    .join(''),
)
export const GOOD_ROW = row(2, text('B2', '张三') + text('C2', 'x'))

type Parts = Readonly<Record<string, Part[1] | null>>

/** `bookOf` with the sheet of that shape. */
export const book = (parts: Parts, more: readonly Part[] = []) => bookOf('名单', parts, more)

/** A workbook with this body of its one sheet. */
export const sheetOf = (
  rows: string,
  around: { before?: string; after?: string } = {},
  parts: Parts = {},
) => book({ [SHEET]: sheetXml(rows, around), ...parts })

/** A workbook whose cells refer to these shared items. */
export const sharedBook = (rows: string, items: string) =>
  sheetOf(HEAD_ROW + rows, {}, { 'xl/sharedStrings.xml': sharedXml(items) })

const names = (count: number, cell: (ref: string) => string) =>
  repeat(count, (index) => row(index + 2, cell(`B${index + 2}`) + text(`C${index + 2}`, 'x')))
export const sharedNames = (count: number) => names(count, (ref) => shared(ref, 0))
export const writtenNames = (count: number, value: string) =>
  names(count, (ref) => text(ref, value))
