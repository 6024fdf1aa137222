import type { Cell, Cells } from '@/lib/domain/import/sheet'
import { openNumber, sealNumber } from '@/lib/platform/personal-number'

/**
 * A line as it is kept until it is made: column, place, kind and text of each cell, sealed, since
 * most of it is about people.
 */
type Kept = readonly [column: string, ref: string, kind: Cell['kind'], text: string][]

export function sealCells(cells: Cells<string>): string {
  const kept: Kept = Object.entries(cells).flatMap(([column, cell]) =>
    cell ? [[column, cell.ref, cell.kind, cell.text]] : [],
  )
  return sealNumber(JSON.stringify(kept))
}

export function openCells<Column extends string>(sealed: string): Cells<Column> {
  const kept = JSON.parse(openNumber(sealed)) as Kept
  return Object.fromEntries(
    kept.map(([column, ref, kind, text]) => [column, { ref, kind, text }]),
  ) as Cells<Column>
}
