import { MAX_SHEET_ROWS } from '@/lib/domain/import/sheet'
import { CheckImportInput } from '@/lib/use-cases/import/check-import.input'
import { JudgedRows } from '@/lib/use-cases/import/judged-rows'
import { readInput } from '@/lib/platform/read-input'
import { judgedRow } from '../../support/judged-row'

// 判断过的各行分批收下，每批收下时核对：不是判断过的行，整批不收。

const report = (rows: unknown) => ({
  importId: '00000000-0000-4000-8000-000000000001',
  fileName: '名单.xlsx',
  size: 10,
  sha256: 'b'.repeat(64),
  rows,
})

test('各批依次收下，次序不变', () => {
  const judged = new JudgedRows()
  expect(judged.add([judgedRow({ rowNo: 2 }), judgedRow({ rowNo: 3, state: 'ready' })])).toBe(true)
  expect(judged.add([judgedRow({ rowNo: 9, state: 'repeated' })])).toBe(true)
  expect(judged.rows.map(({ rowNo }) => rowNo)).toEqual([2, 3, 9])
})

test.each<[string, unknown]>([
  ['不是一行', null],
  ['行号是零', judgedRow({ rowNo: 0 })],
  ['行号太大', judgedRow({ rowNo: 2_000_000 })],
  ['行号不是整数', judgedRow({ rowNo: 2.5 })],
  ['已经办过', judgedRow({ state: 'made' })],
  ['名称太长', judgedRow({ label: '长'.repeat(401) })],
  ['摘要不是摘要', judgedRow({ fingerprint: 'A'.repeat(64) })],
  ['内容不是文字', { ...judgedRow(), contentSealed: 1 }],
  ['错误不是一列', { ...judgedRow(), mistakes: 'x' }],
  ['结果不是对象', { ...judgedRow(), preview: 'x' }],
  ['名称里有空字符', judgedRow({ label: '张\u0000三' })],
  ['错误里有半个字', judgedRow({ mistakes: [{ column: null, cell: null, code: '\ud800' }] })],
])('%s：整批不收', (_name, row) => {
  const judged = new JudgedRows()
  expect(judged.add([judgedRow({ rowNo: 7 }), row])).toBe(false)
  expect(judged.rows).toEqual([])
})

test('行号重复，在一批里或者与以前的：不收', () => {
  const judged = new JudgedRows()
  expect(judged.add([judgedRow(), judgedRow()])).toBe(false)
  expect(judged.add([judgedRow()])).toBe(true)
  expect(judged.add([judgedRow({ rowNo: 3 }), judgedRow()])).toBe(false)
  expect(judged.rows).toEqual([judgedRow()])
})

test('行数到上限为止', () => {
  const judged = new JudgedRows()
  const most = Array.from({ length: MAX_SHEET_ROWS }, (_, index) => judgedRow({ rowNo: index + 1 }))
  expect(judged.add(most)).toBe(true)
  expect(judged.add([judgedRow({ rowNo: MAX_SHEET_ROWS + 1 })])).toBe(false)
})

test('检查的报告只收判断过的各行，至少一行；写成一列的不收', () => {
  const judged = new JudgedRows()
  const refused = { ok: false, refusal: { facts: {}, fields: { rows: 'MALFORMED' } } }
  expect(readInput(CheckImportInput, report(judged))).toMatchObject(refused)
  expect(readInput(CheckImportInput, report([judgedRow()]))).toMatchObject(refused)
  expect(readInput(CheckImportInput, report({ rows: [judgedRow()] }))).toMatchObject(refused)
  judged.add([judgedRow()])
  expect(readInput(CheckImportInput, report(judged))).toEqual({ ok: true, value: report(judged) })
})
