import fc from 'fast-check'
import { compactNumber, toHalfWidth } from '@/lib/domain/identity/half-width'

// What Chinese input methods type is read as what was meant; nothing else is changed, so that no
// other number comes of it.

test.each([
  ['圈码、上标、罗马数字不是数字', '①²Ⅷ', '①²Ⅷ'],
  ['汉字和标点照原样', '张三（甲）、「乙」。', '张三(甲)、「乙」。'],
  ['全角字母、数字、符号变半角', 'ＡＢｃ０１２－／．：！～', 'ABc012-/.:!~'],
  ['全角空格变空格', '甲　乙', '甲 乙'],
  ['半角的照原样', 'abc 123-x', 'abc 123-x'],
  ['紧邻范围之外的不动', '\uff00\uff5f', '\uff00\uff5f'],
])('%s', (_title, text, read) => expect(toHalfWidth(text)).toBe(read))

test('号码最多六十四个字符，再长就不是任何人的号码，也不去处理', () => {
  expect(compactNumber('1'.repeat(64))).toBe('1'.repeat(64))
  expect(compactNumber('1'.repeat(65))).toBeNull()
  expect(compactNumber(' '.repeat(100_000))).toBeNull()
})

test('号码去掉一切空白，字母大写', () => {
  expect(compactNumber(' ４４０１０１ 1990\t0101\n123x ')).toBe('44010119900101123X')
})

test('任何文字：变换两次与一次相同，字数不变，不再有全角', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const once = toHalfWidth(text)
      expect(toHalfWidth(once)).toBe(once)
      expect(once).toHaveLength(text.length)
      expect(once).not.toMatch(/[\uff01-\uff5e\u3000]/)
    }),
  )
})
