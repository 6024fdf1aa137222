import { inBatches } from '@/lib/domain/import/row-batches'
import type { CheckedRow } from '@/lib/domain/import/row-mistake'

// A report is handed over and written in batches, measured by lines and by letters.

const row = (rowNo: number, letters: number, mistakes = 0): CheckedRow => ({
  rowNo,
  state: 'ready',
  fingerprint: '0'.repeat(64),
  label: '',
  contentSealed: 'x'.repeat(letters),
  mistakes: Array.from({ length: mistakes }, () => ({
    column: null,
    cell: null,
    code: 'REQUIRED',
  })),
  preview: null,
})
const batchesOf = (rows: readonly CheckedRow[]) =>
  [...inBatches(rows, { rows: 3, letters: 1_000 })].map((batch) => batch.map(({ rowNo }) => rowNo))

test.each<[string, readonly CheckedRow[], readonly (readonly number[])[]]>([
  ['没有', [], []],
  ['行数先满', [1, 2, 3, 4].map((no) => row(no, 10)), [[1, 2, 3], [4]]],
  ['字数先满', [1, 2, 3].map((no) => row(no, 500)), [[1, 2], [3]]],
  ['一行就超过的自成一批', [row(1, 10), row(2, 9_000), row(3, 10)], [[1], [2], [3]]],
  ['错误也算字数', [row(1, 0, 9), row(2, 0, 9), row(3, 0, 1)], [[1], [2, 3]]],
])('%s', (_what, rows, expected) => {
  expect(batchesOf(rows)).toEqual(expected)
})
