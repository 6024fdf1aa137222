import { UNREADABLE } from '@/lib/domain/identity/unreadable'
import type { Cell, Cells } from '@/lib/domain/import/sheet'
import { rowName } from '@/lib/platform/sealed-columns'
import { readSealed, sealValue } from '@/lib/platform/sealed-value'

/**
 * A line as it is kept until it is made: column, place, kind and text of each cell, sealed, since
 * most of it is about people.
 */
type Kept = readonly [column: string, ref: string, kind: Cell['kind'], text: string][]

/** Seals the cells for the line they are stored with. */
export function sealCells(cells: Cells<string>, importId: string, rowNo: number): string {
  const kept: Kept = Object.entries(cells).flatMap(([column, cell]) =>
    cell ? [[column, cell.ref, cell.kind, cell.text]] : [],
  )
  return sealValue(JSON.stringify(kept), 'import_rows.content_sealed', rowName(importId, rowNo))
}

/** The cells of a line; null where they cannot be opened. */
export function openCells<Column extends string>(
  sealed: string,
  importId: string,
  rowNo: number,
): Cells<Column> | null {
  const plain = readSealed(sealed, 'import_rows.content_sealed', rowName(importId, rowNo))
  if (plain === UNREADABLE) return null
  const kept = JSON.parse(plain) as Kept
  return Object.fromEntries(
    kept.map(([column, ref, kind, text]) => [column, { ref, kind, text }]),
  ) as Cells<Column>
}
