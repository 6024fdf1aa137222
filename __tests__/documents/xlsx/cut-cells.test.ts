import { cutCells } from '@/lib/documents/xlsx/cut-cells'

// 栏里放不下的文字先截短再交给主线程；放得下的一个字也不动。

const LONGEST = { line: 5, paragraphs: { note: 10 } } as const
const cutOf = (column: 'name' | 'note', text: string) =>
  cutCells({ rowNo: 2, cells: { [column]: { ref: 'B2', kind: 'text', text } } }, LONGEST).cells[
    column
  ]?.text

test.each([
  ['name', '五个字以内', '五个字以内'],
  ['name', '   五个字以内   ', '   五个字以内   '],
  ['name', '两行\n\n\n\n\n两行', '两行\n\n\n\n\n两行'],
  ['name', '一二三四五六七八', '一二三四五六'],
  ['name', ' \n 一二三四五六七八', '一二三四五六'],
  ['note', '一二三四五六七八九十', '一二三四五六七八九十'],
  ['note', '一二三四五\r\n六七八九', '一二三四五\r\n六七八九'],
  ['note', '一二三四五\r\n六七八九十一二', '一二三四五\n六七八九十'],
] as const)('%s 栏的 %j → %j', (column, text, expected) => {
  expect(cutOf(column, text)).toBe(expected)
})

test('位置和种类不变，空的格照样空着', () => {
  const cells = { name: { ref: 'B2', kind: 'text', text: '字'.repeat(32_767) } } as const
  expect(cutCells<'name' | 'note'>({ rowNo: 7, cells }, LONGEST)).toEqual({
    rowNo: 7,
    cells: { name: { ref: 'B2', kind: 'text', text: '字'.repeat(6) } },
  })
})
