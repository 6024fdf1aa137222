import { frame, zip } from './workbooks'

// Workbooks by hand for the shape of documents/xlsx/list-of-names.ts, each small as a file and meant to be
// expensive, ambiguous or malformed for the reader.

type Part = readonly [name: string, content: Buffer | string, claimedSize?: number]

export const text = (ref: string, value: string) =>
  `<c r="${ref}" t="inlineStr"><is><t>${value}</t></is></c>`
export const shared = (ref: string, index: number | string) =>
  `<c r="${ref}" t="s"><v>${index}</v></c>`
export const row = (no: number | string, cells: string) => `<row r="${no}">${cells}</row>`
export const HEAD_ROW = row(
  1,
  ['序号', '姓名', '证件号码', '日期']
    .map((word, index) => text(`${'ABCD'[index]}1`, word))
    .join(''),
)
export const GOOD_ROW = row(2, text('B2', '张三') + text('C2', 'x'))

export const repeat = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => make(index)).join('')

/** A workbook of these parts; a part given again replaces one of the frame, or removes it (null). */
export function book(
  parts: Readonly<Record<string, Part[1] | null>>,
  more: readonly Part[] = [],
): Buffer {
  const named = new Map<string, Buffer | string | null>([...frame(), ...Object.entries(parts)])
  const kept = [...named].flatMap(([name, content]): Part[] =>
    content === null ? [] : [[name, content]],
  )
  return zip([...kept, ...more].map(([name, content, size]) => [name, Buffer.from(content), size]))
}

const SHEET = 'xl/worksheets/sheet1.xml'
export const sheetXml = (rows: string, { before = '', after = '' } = {}) =>
  `<worksheet>${before}<sheetData>${rows}</sheetData>${after}</worksheet>`
/** A workbook with this body of its one sheet. */
export const sheetOf = (
  rows: string,
  around: { before?: string; after?: string } = {},
  parts: Readonly<Record<string, Part[1] | null>> = {},
) => book({ [SHEET]: sheetXml(rows, around), ...parts })

/** A workbook whose cells refer to these shared items. */
export const sharedBook = (rows: string, items: string) =>
  sheetOf(HEAD_ROW + rows, {}, { 'xl/sharedStrings.xml': `<sst>${items}</sst>` })
export const item = (value: string) => `<si><t>${value}</t></si>`

const names = (count: number, cell: (ref: string) => string) =>
  repeat(count, (index) => row(index + 2, cell(`B${index + 2}`) + text(`C${index + 2}`, 'x')))
export const sharedNames = (count: number) => names(count, (ref) => shared(ref, 0))
export const writtenNames = (count: number, value: string) =>
  names(count, (ref) => text(ref, value))

export const sheetsXml = (count: number, attributes = '') =>
  `<workbook><sheets>${repeat(count, (index) => `<sheet name="${index || '名单'}" r:id="rId1" ${attributes}/>`)}</sheets></workbook>`
