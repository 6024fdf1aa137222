import fc from 'fast-check'
import { cellText } from '@/lib/documents/xlsx/cell-text'

test.each([
  ['许静', '许静'],
  ['', ''],
  ['138****1234', '138****1234'],
  ['—', '—'],
  ['a=b', 'a=b'],
  ['(2026) 多元化解1号', '(2026) 多元化解1号'],
  ['=1+1', "'=1+1"],
  ['-1', "'-1"],
  ['+86 138', "'+86 138"],
  ['@某人', "'@某人"],
  ['＝1', "'＝1"],
  [' =1', "' =1"],
  ['\t1', "'\t1"],
  ['\u0000=1', "'=1"],
  ['_x003D_1', '_x005F_x003D_1'],
  ['甲\u0000乙\u0007', '甲乙'],
])('%j 写作 %j', (text, expected) => expect(cellText(text)).toBe(expected))

test('任何文字写进单元格后，开头都不是公式，中间没有写不进 XML 的字符，也不超过单元格的长度', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('=', '+', '-', '@').chain((first) => fc.string().map((rest) => first + rest)),
  )
  fc.assert(
    fc.property(anything, (text) => {
      const cell = cellText(text)
      expect(cell.trimStart()).not.toMatch(/^[=+\-@]/)
      expect(cell).not.toMatch(
        new RegExp('[\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\uFFFE\\uFFFF]'),
      )
      expect(cell.isWellFormed()).toBe(true)
    }),
  )
  expect(cellText('甲'.repeat(40_000)).length).toBeLessThan(32_767)
})
