import { readPrintChoice } from '@/lib/domain/dossier/print-choice'

test.each([
  ['3', [3]],
  ['3、5-8', [3, 5, 6, 7, 8]],
  ['８，５–６ 5', [5, 6, 8]],
  ['5至7；2', [2, 5, 6, 7]],
  ['99-100', [99, 100]],
  ['', null],
  ['、', null],
  ['0', null],
  ['101', null],
  ['8-5', null],
  ['90-101', null],
  ['三', null],
  ['1-2-3', null],
  ['3、五', null],
])('要打印的页“%s”', (typed, pages) => {
  expect(readPrintChoice(typed, 100)).toEqual(pages)
})
