import ExcelJS from 'exceljs'
import { readSheet, type SheetShape } from '@/lib/documents/xlsx/read-sheet'
import { writeTemplate } from '@/lib/documents/xlsx/write-template'
import {
  CASE_COLUMNS,
  REQUIRED_CASE_COLUMNS,
  type CaseColumn,
} from '@/lib/domain/import/case-columns'
import { CASE_HEADERS, TEMPLATE } from '@/lib/labels/zh-CN/import-columns'
import { workbook, zip, frame } from '../../support/workbooks'

type Column = 'index' | 'name' | 'number' | 'day'
const SHAPE: SheetShape<Column> = {
  sheet: '名单',
  headers: { index: '序号', name: '姓名', number: '证件号码', day: '日期' },
  required: ['name', 'number'],
  example: { column: 'index', word: '示例' },
}
const HEAD = ['序号', '姓名', '证件号码', '日期']
const rows = (...lines: readonly (readonly unknown[])[]) =>
  workbook((sheet) => lines.forEach((line) => sheet.addRow([...line])))
const faultOf = async (bytes: Buffer) => {
  const read = await readSheet(bytes, SHAPE)
  return read.ok ? null : read.refusal
}

describe('a sheet that is not what it seems', () => {
  test('a hidden sheet is refused by its name, though another one carries the list', async () => {
    const bytes = await workbook((sheet, book) => {
      sheet.addRow(HEAD)
      sheet.addRow(['1', '张三', 'x'])
      book.addWorksheet('底稿', { state: 'veryHidden' }).addRow(['张三'])
    })
    expect(await faultOf(bytes)).toEqual({ code: 'SHEET_HIDDEN', detail: '底稿' })
  })

  test("without a sheet of the template's name nothing is read", async () => {
    expect(await faultOf(await workbook((sheet) => sheet.addRow(HEAD), 'Sheet1'))).toEqual({
      code: 'SHEET_MISSING',
      detail: '名单',
    })
  })

  test('merged cells are refused with their range', async () => {
    const bytes = await workbook((sheet) => {
      sheet.addRow(HEAD)
      sheet.addRow(['1', '张三', 'x'])
      sheet.addRow(['2', '', 'y'])
      sheet.mergeCells('B2:B3')
    })
    expect(await faultOf(bytes)).toEqual({ code: 'SHEET_MERGED', cell: 'B2:B3' })
  })

  test('columns: unknown, twice, missing, none at all, or a cell beyond them', async () => {
    expect(await faultOf(await rows([...HEAD, '备注'], ['1', '张三', 'x']))).toEqual({
      code: 'HEADER_UNKNOWN',
      cell: 'E1',
      detail: '备注',
    })
    expect(await faultOf(await rows([...HEAD, '姓名'], ['1', '张三', 'x']))).toEqual({
      code: 'HEADER_TWICE',
      cell: 'E1',
      detail: '姓名',
    })
    expect(await faultOf(await rows(['序号', '姓名'], ['1', '张三']))).toEqual({
      code: 'HEADER_INCOMPLETE',
      detail: '证件号码',
    })
    expect(await faultOf(await rows([], ['1', '张三']))).toEqual({ code: 'HEADER_MISSING' })
    expect(await faultOf(await rows(HEAD, ['1', '张三', 'x', '', '多出来的']))).toEqual({
      code: 'CELL_WITHOUT_COLUMN',
      cell: 'E2',
    })
  })

  test('a header below a title or a note is found there and named by its row', async () => {
    expect(await faultOf(await rows(['名单'], HEAD, ['1', '张三', 'x']))).toEqual({
      code: 'HEADER_NOT_FIRST',
      cell: '2',
    })
    expect(await faultOf(await rows([], ['填表人', '林敏'], [], HEAD, ['1', '张三', 'x']))).toEqual(
      { code: 'HEADER_NOT_FIRST', cell: '4' },
    )
  })

  test('a header that comes a second time, as when two lists were pasted together', async () => {
    expect(await faultOf(await rows(HEAD, ['1', '张三', 'x'], HEAD, ['1', '李四', 'y']))).toEqual({
      code: 'HEADER_SECOND',
      cell: '3',
    })
  })

  test('a header and an example alone are empty', async () => {
    expect(await faultOf(await rows(HEAD, ['示例', '张三', 'x'], [null, '  ']))).toEqual({
      code: 'SHEET_EMPTY',
    })
  })

  test('100,000 rows are refused at the first row too many, without being kept', async () => {
    const row = (no: number) =>
      `<row r="${no}"><c r="A${no}" t="inlineStr"><is><t>张三</t></is></c></row>`
    const sheet = `<worksheet><sheetData>${Array.from({ length: 100_000 }, (_, index) => row(index + 1)).join('')}</sheetData></worksheet>`
    const bytes = zip([...frame(), ['xl/worksheets/sheet1.xml', Buffer.from(sheet)]])
    const before = process.memoryUsage().heapUsed
    const began = performance.now()
    expect(await faultOf(bytes)).toEqual({ code: 'SHEET_TOO_MANY_ROWS' })
    expect(performance.now() - began).toBeLessThan(5_000)
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(120_000_000)
  })
})

describe('what the cells of a sound sheet say', () => {
  test('kinds are kept: a formula, a number and a day are not texts, empty rows are nothing, and the example is left out', async () => {
    const bytes = await workbook((sheet) => {
      sheet.addRow(HEAD)
      sheet.addRow(['示例', '张三', 'x'])
      sheet.addRow([
        '1',
        { formula: 'A1&"x"', result: '张三' },
        819999199003070014,
        new Date('2026-01-05T00:00:00Z'),
      ])
      sheet.addRow([])
      sheet.addRow(['2', { richText: [{ text: '李' }, { text: '四' }] }, '=1+1', '2026年1月5日'])
      sheet.addRow(['3', { error: '#N/A' }, true])
    })
    const read = await readSheet(bytes, SHAPE)
    expect(read).toMatchObject({
      ok: true,
      value: [
        {
          rowNo: 3,
          cells: {
            name: { ref: 'B3', kind: 'formula' },
            number: { ref: 'C3', kind: 'number' },
            day: { ref: 'D3', kind: 'moment', text: '2026-01-05' },
          },
        },
        {
          rowNo: 5,
          cells: {
            name: { kind: 'text', text: '李四' },
            number: { kind: 'text', text: '=1+1' },
            day: { kind: 'text', text: '2026年1月5日' },
          },
        },
        { rowNo: 6, cells: { name: { kind: 'error', text: '#N/A' }, number: { kind: 'boolean' } } },
      ],
    })
  })

  test('the template itself is read, and is empty but for its example', async () => {
    const bytes = await writeTemplate('cases')
    const shape: SheetShape<CaseColumn> = {
      sheet: TEMPLATE.sheet.cases,
      headers: CASE_HEADERS,
      required: REQUIRED_CASE_COLUMNS,
      example: { column: 'index', word: TEMPLATE.exampleWord },
    }
    expect(await readSheet(bytes, shape)).toEqual({ ok: false, refusal: { code: 'SHEET_EMPTY' } })
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(
      bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer,
    )
    expect(book.worksheets.map(({ name, state }) => [name, state])).toEqual([
      [TEMPLATE.sheet.cases, 'visible'],
      [TEMPLATE.guide, 'visible'],
    ])
    expect((book.worksheets[0]!.getRow(1).values as unknown[]).slice(1)).toEqual(
      CASE_COLUMNS.map((column) => CASE_HEADERS[column]),
    )
    expect(book.worksheets[0]!.getColumn(2).numFmt).toBe('@')
  })
})
