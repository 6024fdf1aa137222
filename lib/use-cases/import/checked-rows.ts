import type { CheckedRow, RowMistake, RowState } from '@/lib/domain/import/row-mistake'

const sameAs = (_rowNo: number, earlier: number): RowMistake => ({
  column: null,
  cell: null,
  code: 'SAME_AS_ROW',
  fact: String(earlier),
})

/** Of two lines that say the same thing only the first is made. `why`: what is told of the second. */
export function refuseTwins(
  rows: readonly CheckedRow[],
  why: (rowNo: number, earlier: number) => RowMistake = sameAs,
): readonly CheckedRow[] {
  const first = new Map<string, number>()
  return rows.map((row) => {
    if (row.state !== 'ready') return row
    const earlier = first.get(row.fingerprint)
    if (earlier === undefined) {
      first.set(row.fingerprint, row.rowNo)
      return row
    }
    return {
      ...row,
      state: 'refused',
      preview: null,
      contentSealed: null,
      mistakes: [why(row.rowNo, earlier)],
    }
  })
}

export type RowCounts = {
  readonly total: number
  readonly ready: number
  readonly refused: number
  readonly repeated: number
}

export function countRows(rows: readonly CheckedRow[]): RowCounts {
  const of = (state: RowState) => rows.filter((row) => row.state === state).length
  return {
    total: rows.length,
    ready: of('ready'),
    refused: of('refused'),
    repeated: of('repeated'),
  }
}
