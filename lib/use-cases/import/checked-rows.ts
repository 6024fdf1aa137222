import type { CheckedRow, RowMistake, RowState } from '@/lib/domain/import/row-mistake'
import type { Cells } from '@/lib/domain/import/sheet'
import { sealCells } from './sealed-cells'

type ReadLine = Pick<CheckedRow, 'rowNo' | 'label' | 'fingerprint'> & {
  readonly cells: Cells<string>
}
type Refused = {
  readonly state: Exclude<RowState, 'ready'>
  readonly mistakes: readonly RowMistake[]
}

/**
 * A judged line as the report `importId` stores it. Only a line that is ready keeps its cells,
 * sealed.
 */
export function toCheckedRow(
  importId: string,
  { rowNo, label, fingerprint, cells }: ReadLine,
  judged: { readonly state: 'ready' } | Refused,
  preview: CheckedRow['preview'],
): CheckedRow {
  const row = { rowNo, label, fingerprint }
  return judged.state === 'ready'
    ? {
        ...row,
        state: 'ready',
        mistakes: [],
        preview,
        contentSealed: sealCells(cells, importId, rowNo),
      }
    : {
        ...row,
        state: judged.state,
        mistakes: judged.mistakes,
        preview: null,
        contentSealed: null,
      }
}

const sameAs = (_rowNo: number, earlier: number): RowMistake => ({
  column: null,
  cell: null,
  code: 'SAME_AS_ROW',
  fact: String(earlier),
})

/** Of two equal lines only the first is imported. `why`: the mistake reported for the second. */
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
