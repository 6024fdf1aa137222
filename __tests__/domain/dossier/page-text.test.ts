import { excerpt, findWords, layPageText, toSearchWords } from '@/lib/domain/dossier/page-text'

// 全文检索: words are found across the pieces and lines into which a PDF divides a text.

const textOf = (...lines: readonly string[]) =>
  layPageText(lines.map((str) => ({ str, hasEOL: true }))).text

test.each([
  [['我要求退回定', '金，并付利息'], '我要求退回定金，并付利息'],
  [['调 解 笔 录'], '调解笔录'],
  [['共 3 页，金额 8 万元'], '共3页，金额8万元'],
  [['signed by', 'Zhang San'], 'signed by Zhang San'],
  [['⽤⼈ＡＢ１'], '用人AB1'],
  [['  ', '甲', '', '乙  '], '甲乙'],
])('换行和空格不隔断中文，字形归一：%j', (lines, text) => {
  expect(textOf(...lines)).toBe(text)
})

test('每个字都知道来自哪一段哪一处', () => {
  const { text, places } = layPageText([
    { str: '退回定', hasEOL: true },
    { str: ' 金 ㎡', hasEOL: false },
  ])
  expect(text).toBe('退回定金m2')
  expect(places).toEqual([
    { piece: 0, from: 0, to: 1 },
    { piece: 0, from: 1, to: 2 },
    { piece: 0, from: 2, to: 3 },
    { piece: 1, from: 1, to: 2 },
    { piece: 1, from: 3, to: 4 },
    { piece: 1, from: 3, to: 4 },
  ])
})

test.each([
  ['定金', '付定金，退定金', [1, 5]],
  ['定 金', '付定金', [1]],
  ['abc', 'xABCabc', [1, 4]],
  ['啊啊', '啊啊啊', [0]],
  ['.', '一.二', [1]],
  [' ', '一二', []],
  ['%', '一二', []],
])('检索“%s”', (typed, text, found) => {
  expect(findWords(text, toSearchWords(typed))).toEqual(found)
})

test('摘录标出检索的文字，截断处有省略号', () => {
  expect(excerpt('一二三四定金五六七八', 4, 2, 2)).toEqual([
    { text: '…三四', isMatch: false },
    { text: '定金', isMatch: true },
    { text: '五六…', isMatch: false },
  ])
  expect(excerpt('定金', 0, 2, 2)).toEqual([{ text: '定金', isMatch: true }])
})
