import { readCsv } from '@/lib/documents/csv/read-csv'
import { dictionarySheet } from '@/lib/use-cases/dictionary/dictionary-sheet'

const HEAD = '代码,名称,别名,上级代码,排序,启用日期,停用日期,接替代码'
const read = (text: string) => readCsv(Buffer.from(text), dictionarySheet('案由'))

test('带引号、换行、字节顺序标记、列的次序不同的，照样读；空行跳过', async () => {
  const head = '\ufeff' + HEAD.replace('代码,名称', '名称*,代码')
  const rows = await read(`${head}\r\n"甲\n""乙""",1,,,,,,\r\n,,,,,,,\r\n丙,2,,,,,,\r\n`)
  expect(rows.ok && rows.value.map(({ rowNo, cells }) => [rowNo, cells.name, cells.code])).toEqual([
    [2, { ref: 'A2', kind: 'text', text: '甲\n"乙"' }, { ref: 'B2', kind: 'text', text: '1' }],
    [4, { ref: 'A4', kind: 'text', text: '丙' }, { ref: 'B4', kind: 'text', text: '2' }],
  ])
})

test.each([
  ['没有内容', HEAD, { code: 'SHEET_EMPTY' }],
  ['没有表头', '', { code: 'HEADER_MISSING' }],
  ['缺列', '代码,名称\n1,甲', { code: 'HEADER_INCOMPLETE', detail: '别名' }],
  ['多列', `${HEAD},备注\n1,甲`, { code: 'HEADER_UNKNOWN', cell: 'I1', detail: '备注' }],
  ['重列', `${HEAD},名称\n1,甲`, { code: 'HEADER_TWICE', cell: 'I1', detail: '名称' }],
  ['表头之外有内容', `${HEAD}\n1,甲,,,,,,,乙`, { code: 'CELL_WITHOUT_COLUMN', cell: 'I2' }],
  ['引号不成对', `${HEAD}\n"1,甲`, { code: 'CSV_DAMAGED' }],
])('%s：说明在哪里', async (_what, text, refusal) => {
  expect(await read(text)).toEqual({ ok: false, refusal })
})
