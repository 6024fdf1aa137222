import type { CheckedRow } from '@/lib/domain/import/row-mistake'

/** A line that was judged and refused. */
export const judgedRow = (change: Partial<CheckedRow> = {}): CheckedRow => ({
  rowNo: 2,
  state: 'refused',
  label: '张三',
  fingerprint: 'a'.repeat(64),
  contentSealed: null,
  mistakes: [],
  preview: null,
  ...change,
})
