import { isPlainLine, isPlainParagraph } from '@/lib/domain/text/plain-text'

test.each([
  ['张三', true],
  ['阿卜杜拉·买买提', true],
  ['ئابدۇللا', true],
  ['龘𠮷😀', true],
  ['', true],
  ['张\u0000三', false],
  ['张\u0007三', false],
  ['张\u007f三', false],
  ['张\u0085三', false],
  ['张\u061c三', false],
  ['张\u200e三', false],
  ['张\u200f三', false],
  ['张\u2028三', false],
  ['张\u202a三', false],
  ['张\u202e三', false],
  ['张\u2066三', false],
  ['张\u2069三', false],
  ['张\n三', false],
])('%j 是不是看得见的一行：%s', (text, isPlain) => {
  expect(isPlainLine(text)).toBe(isPlain)
})

test('几行文字可以换行和用制表符，别的一样', () => {
  expect(isPlainParagraph('第一行\r\n\t第二行')).toBe(true)
  expect(isPlainParagraph('第一行\n\u202e第二行')).toBe(false)
})
