import { createWriteStream } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { readSheet } from '@/lib/documents/xlsx/read-sheet'
import { writeWorkbook } from '@/lib/documents/xlsx/write-workbook'
import type { Cells, Sheet } from '@/lib/documents/xlsx/workbook'
import { unzipped } from '../../support/unzipped'

// 导出的文件：打开时什么也不会被执行，写的就是看到的。

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'heyi-xlsx-'))
})
afterAll(() => rm(folder, { recursive: true }))

const about = {
  title: '案件分配列表',
  organisation: '甲调解中心',
  by: '林敏（机构管理员）',
  at: new Date('2026-11-25T06:32:00Z'),
  conditions: ['状态：待分配'],
  definitions: [['成功率', '调解成功 ÷ 已结案']] as const,
  notice: '本文件含有当事人的姓名，依法应当保密。',
  watermark: null,
}
const sheetOf = (rows: Sheet['rows']): Sheet => ({
  name: '案件',
  columns: [
    { header: '序号', kind: 'number', width: 6 },
    { header: '申请人' },
    { header: '引调时间', kind: 'day' },
  ],
  rows,
})

let serial = 0
async function write(
  sheets: readonly Sheet[],
  most?: number,
): Promise<{ path: string; rows: number }> {
  const path = join(folder, `${++serial}.xlsx`)
  return { path, rows: await writeWorkbook(createWriteStream(path), sheets, about, most) }
}
async function open(path: string): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(path)
  return book
}
const valuesOf = (sheet: ExcelJS.Worksheet | undefined) =>
  (sheet?.getSheetValues() ?? []).slice(1).map((row) => (row as unknown[]).slice(1))

const DANGEROUS = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  ' =1',
  '\u0000=1',
  '＝1+1',
  '=HYPERLINK("http://x","点")',
  "=cmd|'/C calc'!A0",
]

test.each(DANGEROUS)('%j 是文字不是公式，不论怎样打开文件', async (text) => {
  const { path } = await write([sheetOf([[1, text, null]])])
  const cell = (await open(path)).worksheets[0]!.getCell('B2')
  expect(cell.type).toBe(ExcelJS.ValueType.String)
  expect(cell.value).toMatch(/^'/)
  expect(cell.numFmt).toBe('@')
  const xml = Object.values(await unzipped(await readFile(path))).join('')
  expect(xml).not.toMatch(/<f[ >]/)
  expect(xml).not.toContain('\u0000')
})

test('普通的文字、数字、日期原样读回', async () => {
  const rows: Cells[] = [
    [1, '许静', '2020-04-28'],
    [2.5, '138****1234', null],
    [3, '<b>&"’_x0041_', '—'],
    [NaN, '', '2020-05-01'],
  ]
  const { path, rows: count } = await write([sheetOf(rows)])
  expect(count).toBe(4)
  const sheet = (await open(path)).worksheets[0]!
  expect(sheet.name).toBe('案件')
  expect(sheet.getCell('A2').value).toBe(1)
  expect(sheet.getCell('A3').value).toBe(2.5)
  expect(sheet.getCell('C2').value).toEqual(new Date('2020-04-28T00:00:00Z'))
  expect(sheet.getCell('C4').value).toBe('—')
  expect(sheet.getCell('B2').value).toBe('许静')
  expect(sheet.getCell('B3').value).toBe('138****1234')
  expect(sheet.getCell('A5').value).toBeNull()
  expect((await unzipped(await readFile(path)))['xl/worksheets/sheet1.xml']).toContain(
    '&lt;b&gt;&amp;&quot;’_x005F_x0041_',
  )
})

test('日期、时刻、比率是可以排序和计算的值，样子与页面相同；不是日期的仍是文字', async () => {
  const sheet: Sheet = {
    name: '案件',
    columns: [
      { header: '引调时间', kind: 'day' },
      { header: '导出时间', kind: 'moment' },
      { header: '成功率', kind: 'rate' },
      { header: '数值', kind: 'number' },
    ],
    rows: [
      ['2026-11-26', '2026-11-26 09:05', '66.67%', '72.73%'],
      ['2026-02-30', '2026-11-26', '100.00%', '19.33'],
      [null, null, null, '—'],
    ],
  }
  const { path } = await write([sheet])
  const written = (await open(path)).worksheets[0]!
  const at = (cell: string) => [written.getCell(cell).value, written.getCell(cell).numFmt]
  expect(at('A2')).toEqual([new Date('2026-11-26T00:00:00Z'), 'yyyy-mm-dd'])
  expect(at('B2')).toEqual([new Date('2026-11-26T09:05:00Z'), 'yyyy-mm-dd hh:mm'])
  expect(at('C2')).toEqual([0.6667, '0.00%'])
  expect(at('D2')).toEqual([0.7273, '0.00%'])
  expect(at('A3')).toEqual(['2026-02-30', '@'])
  expect(at('B3')).toEqual([new Date('2026-11-26T00:00:00Z'), 'yyyy-mm-dd'])
  expect(at('C3')).toEqual([1, '0.00%'])
  expect(written.getCell('D3').value).toBe(19.33)
  expect(at('D4')).toEqual(['—', '@'])
  expect(written.getCell('A4').value).toBeNull()
})

test('导出的日期再导入，读到的是同一天', async () => {
  const { path } = await write([sheetOf([[1, '许静', '2026-11-26']])])
  const read = await readSheet<'index' | 'applicant' | 'referredOn'>(await readFile(path), {
    sheet: '案件',
    headers: { index: '序号', applicant: '申请人', referredOn: '引调时间' },
    required: ['applicant'],
    longest: { line: 100, paragraphs: {} },
    example: { column: 'index', word: '示例' },
  })
  expect(read).toMatchObject({
    ok: true,
    value: [{ cells: { referredOn: { kind: 'moment', text: '2026-11-26' } } }],
  })
})

test('表头冻结、可以筛选，各列有自己的宽度', async () => {
  const sheet = (await open((await write([sheetOf([[1, '许静', null]])])).path)).worksheets[0]!
  expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 })
  expect(sheet.autoFilter).toBe('A1:C2')
  expect(sheet.getColumn(1).width).toBe(6)
  expect(sheet.getCell('A1').font?.bold).toBe(true)
})

test('最后一页写明名称、单位、导出人、北京时间、筛选条件、行数和保密提示', async () => {
  const book = await open(
    (
      await write([
        sheetOf([
          [1, '许静', null],
          [2, '何林', null],
        ]),
      ])
    ).path,
  )
  expect(book.worksheets.map(({ name }) => name)).toEqual(['案件', '导出说明'])
  expect(valuesOf(book.worksheets.at(-1))).toEqual([
    ['项目', '内容'],
    ['名称', '案件分配列表'],
    ['单位', '甲调解中心'],
    ['导出人', '林敏（机构管理员）'],
    ['导出时间', '2026-11-25 14:32（北京时间）'],
    ['筛选条件', '状态：待分配'],
    ['行数', '2 行'],
    ['口径', '成功率：调解成功 ÷ 已结案'],
    ['保密提示', '本文件含有当事人的姓名，依法应当保密。'],
  ])
})

test('空列表也有表头和导出说明', async () => {
  const book = await open((await write([sheetOf([])])).path)
  expect(valuesOf(book.worksheets[0])).toEqual([['序号', '申请人', '引调时间']])
  expect(valuesOf(book.worksheets[1])).toContainEqual(['行数', '0 行'])
})

test('各表合计超过上限的，不写完，文件作废', async () => {
  const three: Cells[] = [
    [1, 'a', null],
    [2, 'b', null],
    [3, 'c', null],
  ]
  await expect(write([sheetOf(three)], 3)).resolves.toMatchObject({ rows: 3 })
  await expect(write([sheetOf(three)], 2)).rejects.toMatchObject({
    code: 'EXPORT_TOO_LARGE',
    facts: { most: 2 },
  })
  await expect(
    write([sheetOf(three), { ...sheetOf(three), name: '另一张' }], 5),
  ).rejects.toMatchObject({ code: 'EXPORT_TOO_LARGE' })
})

test('读取中途出错，整个文件作废', async () => {
  async function* broken(): AsyncGenerator<Cells> {
    yield [1, '许静', null]
    throw new Error('the database went away')
  }
  await expect(write([sheetOf(broken())])).rejects.toThrow('the database went away')
  await expect(open(join(folder, `${serial}.xlsx`))).rejects.toThrow()
})

test('六万行边读边写，不留在内存里', async () => {
  function* many(): Generator<Cells> {
    for (let n = 1; n <= 60_000; n++) yield [n, `申请人${n}`, '2026-01-01']
  }
  const before = process.memoryUsage().heapUsed
  const { path, rows } = await write([sheetOf(many())])
  expect(rows).toBe(60_000)
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(150 * 1_048_576)
  expect((await readFile(path)).length).toBeGreaterThan(500_000)
})
