import ExcelJS from 'exceljs'
import { MAX_SHEET_BYTES } from '@/lib/domain/import/sheet'
import { zip } from '@/scripts/bench/workbook-parts'
import { workbook } from '../../support/workbooks'
import { faultOf, HEAD, rows } from './list-of-names'

describe('看不见的内容不读取', () => {
  const body = (sheet: ExcelJS.Worksheet) =>
    [HEAD, ['1', '张三', 'x'], ['2', '李四', 'y']].forEach((line) => sheet.addRow(line))

  test('隐藏的行或者被筛选掉的行会被指出', async () => {
    expect(
      await faultOf(
        await workbook((sheet) => {
          body(sheet)
          sheet.getRow(3).hidden = true
        }),
      ),
    ).toEqual({ code: 'SHEET_HIDDEN_ROW', cell: '3' })
  })
  test('隐藏的列按列标指出', async () => {
    expect(
      await faultOf(
        await workbook((sheet) => {
          body(sheet)
          sheet.getColumn(3).hidden = true
        }),
      ),
    ).toEqual({ code: 'SHEET_HIDDEN_COLUMN', cell: 'C' })
  })
  test('隐藏的空行空列不算隐藏内容', async () => {
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

describe('不能读取的文件', () => {
  test.each([
    ['改名为工作簿的文本', Buffer.from('姓名,证件号码\n张三,1'), 'SHEET_NOT_XLSX'],
    ['空文件', Buffer.alloc(0), 'SHEET_NOT_XLSX'],
    [
      'Excel 97 的旧格式',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2000)]),
      'SHEET_OLD_FORMAT',
    ],
    [
      '设有密码的工作簿',
      Buffer.concat([
        Buffer.from('d0cf11e0a1b11ae1', 'hex'),
        Buffer.alloc(600),
        Buffer.from('EncryptedPackage', 'utf16le'),
      ]),
      'SHEET_PASSWORD',
    ],
    ['超过 10 MB 的文件', Buffer.alloc(MAX_SHEET_BYTES + 1), 'SHEET_TOO_LARGE'],
  ])('%s', async (_what, bytes, code) => {
    expect(await faultOf(bytes)).toEqual({ code })
  })

  test('不完整的压缩包，以及不是工作簿的压缩包', async () => {
    const sound = await rows(HEAD, ['1', '张三', 'x'])
    expect(await faultOf(sound.subarray(0, sound.length - 40))).toEqual({ code: 'SHEET_DAMAGED' })
    expect(await faultOf(zip([['word/document.xml', Buffer.from('<a/>')]]))).toEqual({
      code: 'SHEET_NOT_XLSX',
    })
  })

  test('压缩炸弹按目录所列大小拒绝，不解压', async () => {
    const bomb = zip([
      ['xl/workbook.xml', Buffer.from('<a/>')],
      ['xl/worksheets/sheet1.xml', Buffer.from('<a/>'), 3_000_000_000],
    ])
    const before = process.memoryUsage().rss
    expect(await faultOf(bomb)).toEqual({ code: 'SHEET_EXPANDS' })
    expect(process.memoryUsage().rss - before).toBeLessThan(50_000_000)
  })

  test('解压后比目录所列更大的部分算作损坏，带文档类型的 XML 也是', async () => {
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

  test('带宏的工作簿', async () => {
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
