import ExcelJS from 'exceljs'
import { readSheet } from '@/lib/documents/xlsx/read-sheet'
import type { SheetShape } from '@/lib/documents/xlsx/sheet-shape'
import { writeTemplate } from '@/lib/documents/xlsx/write-template'
import {
  CASE_COLUMNS,
  REQUIRED_CASE_COLUMNS,
  type CaseColumn,
} from '@/lib/domain/import/case-columns'
import { CASE_HEADERS, TEMPLATE } from '@/lib/labels/zh-CN/import-columns'
import { frameOf, zip } from '@/scripts/bench/workbook-parts'
import { workbook } from '../../support/workbooks'
import { faultOf, HEAD, rows, SHAPE } from './list-of-names'

test('以前的模板表头照样认得；新旧两个都有的，按重复拒绝', async () => {
  const shape = { ...SHAPE, formerHeaders: { day: '时间' } }
  const former = await rows(['序号', '姓名', '证件号码', '时间'], ['1', '张三', 'x', '2026-01-05'])
  expect(await readSheet(former, shape)).toMatchObject({
    ok: true,
    value: [{ cells: { day: { text: '2026-01-05' } } }],
  })
  const both = await rows(['姓名', '证件号码', '时间', '日期'], ['张三', 'x', '', ''])
  expect(await readSheet(both, shape)).toMatchObject({
    ok: false,
    refusal: { code: 'HEADER_TWICE', detail: '日期' },
  })
})

describe('工作表与模板不符', () => {
  test('隐藏的工作表按名称拒绝，即使名单在另一张表里', async () => {
    const bytes = await workbook((sheet, book) => {
      sheet.addRow(HEAD)
      sheet.addRow(['1', '张三', 'x'])
      book.addWorksheet('底稿', { state: 'veryHidden' }).addRow(['张三'])
    })
    expect(await faultOf(bytes)).toEqual({ code: 'SHEET_HIDDEN', detail: '底稿' })
  })

  test('没有模板名称的工作表，什么也不读', async () => {
    expect(await faultOf(await workbook((sheet) => sheet.addRow(HEAD), 'Sheet1'))).toEqual({
      code: 'SHEET_MISSING',
      detail: '名单',
    })
  })

  test('合并单元格被拒绝，并指出范围', async () => {
    const bytes = await workbook((sheet) => {
      sheet.addRow(HEAD)
      sheet.addRow(['1', '张三', 'x'])
      sheet.addRow(['2', '', 'y'])
      sheet.mergeCells('B2:B3')
    })
    expect(await faultOf(bytes)).toEqual({ code: 'SHEET_MERGED', cell: 'B2:B3' })
  })

  test('列不认识、重复、缺少、一列也没有，或者单元格在列外', async () => {
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

  test('表头在标题或说明下面的，指出它在第几行', async () => {
    expect(await faultOf(await rows(['名单'], HEAD, ['1', '张三', 'x']))).toEqual({
      code: 'HEADER_NOT_FIRST',
      cell: '2',
    })
    expect(await faultOf(await rows([], ['填表人', '林敏'], [], HEAD, ['1', '张三', 'x']))).toEqual(
      { code: 'HEADER_NOT_FIRST', cell: '4' },
    )
  })

  test('表头出现第二次，例如把两份名单贴在了一起', async () => {
    expect(await faultOf(await rows(HEAD, ['1', '张三', 'x'], HEAD, ['1', '李四', 'y']))).toEqual({
      code: 'HEADER_SECOND',
      cell: '3',
    })
  })

  test('只有表头和示例行的，算作没有内容', async () => {
    expect(await faultOf(await rows(HEAD, ['示例', '张三', 'x'], [null, '  ']))).toEqual({
      code: 'SHEET_EMPTY',
    })
  })

  test('十万行在第一个多余的行就拒绝，不留在内存里', async () => {
    const row = (no: number) =>
      `<row r="${no}"><c r="A${no}" t="inlineStr"><is><t>张三</t></is></c></row>`
    const sheet = `<worksheet><sheetData>${Array.from({ length: 100_000 }, (_, index) => row(index + 1)).join('')}</sheetData></worksheet>`
    const bytes = zip([...frameOf('名单'), ['xl/worksheets/sheet1.xml', Buffer.from(sheet)]])
    const before = process.memoryUsage().heapUsed
    const began = performance.now()
    expect(await faultOf(bytes)).toEqual({ code: 'SHEET_TOO_MANY_ROWS' })
    expect(performance.now() - began).toBeLessThan(5_000)
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(120_000_000)
  })
})

describe('正常工作表的单元格', () => {
  test('公式、数字、日期各按其类读取，空行略过，示例行不读', async () => {
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

  test('模板本身可以读取，除示例行外没有内容', async () => {
    const bytes = await writeTemplate('cases')
    const shape: SheetShape<CaseColumn> = {
      sheet: TEMPLATE.sheet.cases,
      headers: CASE_HEADERS,
      required: REQUIRED_CASE_COLUMNS,
      longest: { line: 200, paragraphs: {} },
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
      CASE_COLUMNS.map((column) =>
        (REQUIRED_CASE_COLUMNS as readonly string[]).includes(column)
          ? `${CASE_HEADERS[column]}*`
          : CASE_HEADERS[column],
      ),
    )
    const guide = (book.worksheets[1]!.getColumn(1).values as unknown[]).map(String)
    expect(guide).toContain('表头带 * 的列必须填写，其余的列按填写要求。')
    expect(guide).toEqual(expect.arrayContaining(['引调法院*', '标的额']))
    expect(book.worksheets[0]!.getColumn(2).numFmt).toBe('@')
  })
})
