import {
  fromRanges,
  pageKey,
  positionOfKey,
  positionOfPrinted,
  printedPage,
  toRanges,
} from '@/lib/domain/dossier/volume-pages'

// 编页: people name printed pages, the file counts positions, and an address names either.

const PAGES = { pageCount: 32, numberedPages: 28, unnumberedBefore: 2 }

test.each([
  [1, null, 'f1'],
  [2, null, 'f2'],
  [3, 1, '1'],
  [30, 28, '28'],
  [31, null, 'b1'],
  [32, null, 'b2'],
] as const)('第 %s 张是第 %s 页，地址写作 %s，由地址找回同一张', (position, printed, key) => {
  expect(printedPage(position, PAGES)).toBe(printed)
  expect(pageKey(position, PAGES)).toBe(key)
  expect(positionOfKey(key, PAGES)).toBe(position)
})

test.each([null, '', '0', '29', 'f3', 'b3', 'x1', '1.5', '-1', '１', '9999999'])(
  '地址里的页 %p 不存在，从第一张开始',
  (key) => {
    expect(positionOfKey(key, PAGES)).toBe(1)
  },
)

test.each([0, 29, 1.5, Number.NaN])('没有第 %s 页', (printed) => {
  expect(positionOfPrinted(printed, PAGES)).toBeNull()
})

test('页码合成区间，区间还原成页码', () => {
  const ranges = toRanges([9, 3, 5, 4, 9, 1])
  expect(ranges).toEqual([
    [1, 1],
    [3, 5],
    [9, 9],
  ])
  expect(fromRanges(ranges)).toEqual([1, 3, 4, 5, 9])
})
