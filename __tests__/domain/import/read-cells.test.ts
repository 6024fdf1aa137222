import { makeCellReader } from '@/lib/domain/import/read-cells'
import type { Cell } from '@/lib/domain/import/sheet'

const cell = (kind: Cell['kind'], text: string): Cell => ({ ref: 'D5', kind, text })
const read = (content: Cell) => makeCellReader<'x'>({ x: content })

test('公式不予接受，不论显示什么，并指出是哪一格', () => {
  const reader = read(cell('formula', ''))
  expect(reader.line('x', 50)).toBeNull()
  expect(reader.mistakes).toEqual([{ column: 'x', cell: 'D5', code: 'CELL_FORMULA' }])
})

test('只是像公式的文字，与别的文字一样', () => {
  const reader = read(cell('text', '=HYPERLINK("x")'))
  expect(reader.line('x', 50)).toBe('=HYPERLINK("x")')
  expect(reader.mistakes).toEqual([])
})

test.each([
  ['error', '#N/A', 'CELL_ERROR'],
  ['boolean', '1', 'CELL_WRONG_TYPE'],
  ['moment', '2026-01-05', 'CELL_WRONG_TYPE'],
  ['number', '1.5', 'CELL_WRONG_TYPE'],
  ['text', `一${'二'.repeat(60)}`, 'TOO_LONG'],
  ['text', '张\u0007三', 'TEXT_CONTROL'],
  ['text', '\u202e张三', 'TEXT_CONTROL'],
] as const)('一行文字不能是 %s“%s”', (kind, text, code) => {
  const reader = read(cell(kind, text))
  expect(reader.line('x', 50)).toBeNull()
  expect(reader.mistakes.map((mistake) => mistake.code)).toEqual([code])
})

test('一行的格子里换行读作空格，一段的格子里保留', () => {
  expect(read(cell('text', '张三\n李四')).line('x', 50)).toBe('张三 李四')
  expect(read(cell('text', '一\r\n二')).paragraph('x', 50)).toBe('一\n二')
})

test('身份证号按数字填写的已丢了末几位，不予接受；电话号码按数字填写的照样读', () => {
  const identity = read(cell('number', '8.1999919900307E+17'))
  expect(identity.documentNumber('x')).toBeNull()
  expect(identity.mistakes.map(({ code }) => code)).toEqual(['NUMBER_NOT_TEXT'])
  expect(read(cell('number', '19900008001')).digits('x')).toBe('19900008001')
  expect(read(cell('number', '1.9900008001E10')).digits('x')).toBe('19900008001')
})

test.each([
  ['38650', '38650.00'],
  ['38650.299999999997', '38650.30'],
  ['0.1', '0.10'],
])('数字 %s 就是金额 %s', (text, amount) => {
  expect(read(cell('number', text)).amount('x')).toBe(amount)
})

test.each([
  ['number', '1.234', 'AMOUNT_TOO_PRECISE'],
  ['number', '-5', 'AMOUNT_NEGATIVE'],
  ['text', '三万', 'AMOUNT_FORMAT'],
] as const)('不是金额：%s %s', (kind, text, code) => {
  const reader = read(cell(kind, text))
  expect(reader.amount('x')).toBeNull()
  expect(reader.mistakes.map((mistake) => mistake.code)).toEqual([code])
})

test('选项里的词，全角半角、带空格、简称都认得；别的不予接受', () => {
  const words = { civil: '民事（一审）' }
  expect(read(cell('text', ' 民事(一审) ')).option('x', words)).toBe('civil')
  expect(read(cell('text', '民')).option('x', words, { 民: 'civil' })).toBe('civil')
  const reader = read(cell('text', '刑事'))
  expect(reader.option('x', words)).toBeNull()
  expect(reader.mistakes).toEqual([
    { column: 'x', cell: 'D5', code: 'NOT_AN_OPTION', fact: '刑事' },
  ])
})

test('不是日子的数字要说明：丢了格式的日期列不去猜', () => {
  const reader = read(cell('number', '46027'))
  expect(reader.moment('x')).toBeNull()
  expect(reader.mistakes.map(({ code }) => code)).toEqual(['DAY_IS_NUMBER'])
  expect(read(cell('number', '20260105')).moment('x')?.at.toISOString()).toBe(
    '2026-01-04T16:00:00.000Z',
  )
})
