import type { Cell, Cells, SheetRow } from '@/lib/domain/import/sheet'
import type { LongestTexts } from './sheet-shape'

const LINE_BREAKS = /[\n\r\t]+/g

/**
 * Cuts the text of a cell that its column refuses in any case to one letter more than the column
 * takes. It is refused as before (lib/domain/import/read-cells.ts), but no step of judging has
 * 32,767 letters of it to read. What a column takes is left as it is.
 */
export function cutCells<Column extends string>(
  { rowNo, cells }: SheetRow<Column>,
  longest: LongestTexts<Column>,
): SheetRow<Column> {
  const cut: Cells<Column> = { ...cells }
  for (const [column, cell] of Object.entries<Cell | undefined>(cells)) {
    const most = longest.paragraphs[column as Column]
    if (!cell || cell.text.length <= (most ?? longest.line)) continue
    const text = most
      ? cell.text.trim().replace(/\r\n?/g, '\n')
      : cell.text.trim().replace(LINE_BREAKS, ' ')
    const letters = most ?? longest.line
    if (text.length > letters)
      Object.assign(cut, { [column]: { ...cell, text: text.slice(0, letters + 1) } })
  }
  return { rowNo, cells: cut }
}
