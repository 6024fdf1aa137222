import { deflateRawSync } from 'node:zlib'
import ExcelJS from 'exceljs'
import { readSheet, type SheetShape } from '@/lib/documents/xlsx/read-sheet'
import { writeTemplate } from '@/lib/documents/xlsx/write-template'
import {
  CASE_COLUMNS,
  REQUIRED_CASE_COLUMNS,
  type CaseColumn,
} from '@/lib/domain/import/case-columns'
import { MAX_SHEET_BYTES } from '@/lib/domain/import/sheet'
import { CASE_HEADERS, TEMPLATE } from '@/lib/labels/zh-CN/import-columns'

type Column = 'index' | 'name' | 'number' | 'day'
const SHAPE: SheetShape<Column> = {
  sheet: '名单',
  headers: { index: '序号', name: '姓名', number: '证件号码', day: '日期' },
  required: ['name', 'number'],
  example: { column: 'index', word: '示例' },
}
const HEAD = ['序号', '姓名', '证件号码', '日期']

async function workbook(
  change: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void,
  sheetName = '名单',
): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet(sheetName)
  change(sheet, book)
  return Buffer.from(await book.xlsx.writeBuffer())
}
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

/** The parts around a sheet called 名单. */
function frame(): [string, Buffer][] {
  return [
    [
      'xl/workbook.xml',
      Buffer.from(
        '<workbook><sheets><sheet name="名单" sheetId="1" r:id="rId1"/></sheets></workbook>',
      ),
    ],
    [
      'xl/_rels/workbook.xml.rels',
      Buffer.from(
        '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
      ),
    ],
  ]
}

/** A zip file by hand, so that it can say of its parts what is not so. */
function zip(
  parts: readonly (readonly [name: string, content: Buffer, claimedSize?: number])[],
): Buffer {
  const local: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const [name, content, claimedSize = content.length] of parts) {
    const packed = deflateRawSync(content)
    const head = Buffer.alloc(30)
    head.writeUInt32LE(0x04034b50, 0)
    head.writeUInt16LE(20, 4)
    head.writeUInt16LE(8, 8)
    head.writeUInt32LE(packed.length, 18)
    head.writeUInt32LE(claimedSize, 22)
    head.writeUInt16LE(Buffer.byteLength(name), 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(20, 4)
    entry.writeUInt16LE(20, 6)
    entry.writeUInt16LE(8, 10)
    entry.writeUInt32LE(packed.length, 20)
    entry.writeUInt32LE(claimedSize, 24)
    entry.writeUInt16LE(Buffer.byteLength(name), 28)
    entry.writeUInt32LE(offset, 42)
    local.push(head, Buffer.from(name), packed)
    central.push(entry, Buffer.from(name))
    offset += 30 + Buffer.byteLength(name) + packed.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...local, directory, end])
}
