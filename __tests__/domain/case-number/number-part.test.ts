import { numberPart } from '@/lib/domain/case-number/number-part'

test.each([
  ['（2026）多元化解12号', '(2026) 多元化解12号'],
  ['〔2026〕 多元', '(2026) 多元'],
  ['[2026]多元', '(2026) 多元'],
  ['2026)多元', '2026) 多元'],
  ['(2026)', '(2026)'],
  [' 化 解 12 ', '化解12'],
  ['１２号', '12号'],
  ['12', '12'],
  ['', ''],
])('%s 写作 %s', (typed, stored) => expect(numberPart(typed)).toBe(stored))
