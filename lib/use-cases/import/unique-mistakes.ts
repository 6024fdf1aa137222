import type { RowMistake } from '@/lib/domain/import/row-mistake'

/**
 * Mistakes in the order of the columns. Names are read twice, for the party and for the label: one
 * sentence per cell is enough.
 */
export function uniqueMistakes<Column extends string>(
  mistakes: readonly RowMistake<Column>[],
  columns: readonly Column[],
): readonly RowMistake[] {
  const placeOf = (column: Column | null) => (column === null ? -1 : columns.indexOf(column))
  const first = new Map(
    mistakes
      .toReversed()
      .map((mistake) => [`${mistake.column}:${mistake.code}:${mistake.fact}`, mistake]),
  )
  return [...first.values()].sort((a, b) => placeOf(a.column) - placeOf(b.column))
}
