import ExcelJS from 'exceljs'
import { readSheet, type SheetShape } from '@/lib/documents/xlsx/read-sheet'
import { MAX_SHEET_BYTES } from '@/lib/domain/import/sheet'
import { workbook, zip } from '../../support/workbooks'

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

describe('what cannot be seen is not read', () => {
  const body = (sheet: ExcelJS.Worksheet) =>
    [HEAD, ['1', '张三', 'x'], ['2', '李四', 'y']].forEach((line) => sheet.addRow(line))

  test('a hidden row, or one that a filter took away, is named', async () => {
    expect(
      await faultOf(
        await workbook((sheet) => {
          body(sheet)
          sheet.getRow(3).hidden = true
        }),
      ),
    ).toEqual({ code: 'SHEET_HIDDEN_ROW', cell: '3' })
  })
  test('a hidden column is named by its letter', async () => {
    expect(
      await faultOf(
        await workbook((sheet) => {
          body(sheet)
          sheet.getColumn(3).hidden = true
        }),
      ),
    ).toEqual({ code: 'SHEET_HIDDEN_COLUMN', cell: 'C' })
  })
  test('hidden rows and columns with nothing in them hide nothing', async () => {
    expect(
      await faultOf(
        await workbook((sheet) => {
          body(sheet)
          sheet.getRow(9).hidden = true
          sheet.getColumn(9).hidden = true
        }),
      ),
    ).toBeNull()
  })
})

describe('what is no workbook that can be read', () => {
  test.each([
    ['a text with the name of a workbook', Buffer.from('姓名,证件号码\n张三,1'), 'SHEET_NOT_XLSX'],
    ['an empty file', Buffer.alloc(0), 'SHEET_NOT_XLSX'],
    [
      'the old format of Excel 97',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2000)]),
      'SHEET_OLD_FORMAT',
    ],
    [
      'a workbook with a password',
      Buffer.concat([
        Buffer.from('d0cf11e0a1b11ae1', 'hex'),
        Buffer.alloc(600),
        Buffer.from('EncryptedPackage', 'utf16le'),
      ]),
      'SHEET_PASSWORD',
    ],
    ['a file of more than 10 MB', Buffer.alloc(MAX_SHEET_BYTES + 1), 'SHEET_TOO_LARGE'],
  ])('%s', async (_what, bytes, code) => {
    expect(await faultOf(bytes)).toEqual({ code })
  })

  test('a zip that is cut off, and a zip that is no workbook', async () => {
    const sound = await rows(HEAD, ['1', '张三', 'x'])
    expect(await faultOf(sound.subarray(0, sound.length - 40))).toEqual({ code: 'SHEET_DAMAGED' })
    expect(await faultOf(zip([['word/document.xml', Buffer.from('<a/>')]]))).toEqual({
      code: 'SHEET_NOT_XLSX',
    })
  })

  test('a zip bomb is refused by what its directory promises, before anything is unpacked', async () => {
    const bomb = zip([
      ['xl/workbook.xml', Buffer.from('<a/>')],
      ['xl/worksheets/sheet1.xml', Buffer.from('<a/>'), 3_000_000_000],
    ])
    const before = process.memoryUsage().rss
    expect(await faultOf(bomb)).toEqual({ code: 'SHEET_EXPANDS' })
    expect(process.memoryUsage().rss - before).toBeLessThan(50_000_000)
  })

  test('a part that unpacks into more than the directory says is damaged, and so is XML with a document type', async () => {
    const liar = zip([
      ['xl/workbook.xml', Buffer.from(`<workbook>${' '.repeat(100_000)}</workbook>`), 20],
      ['xl/_rels/workbook.xml.rels', Buffer.from('<Relationships/>')],
    ])
    expect(await faultOf(liar)).toEqual({ code: 'SHEET_DAMAGED' })
    const entity = zip([
      ['xl/workbook.xml', Buffer.from('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')],
      ['xl/_rels/workbook.xml.rels', Buffer.from('<Relationships/>')],
    ])
    expect(await faultOf(entity)).toEqual({ code: 'SHEET_DAMAGED' })
  })

  test('a workbook with macros', async () => {
    expect(
      await faultOf(
        zip([
          ['xl/workbook.xml', Buffer.from('<a/>')],
          ['xl/vbaProject.bin', Buffer.from('x')],
        ]),
      ),
    ).toEqual({ code: 'SHEET_MACROS' })
  })
})
