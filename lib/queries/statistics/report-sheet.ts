import { makeSheet } from '@/lib/documents/xlsx/make-sheet'
import type { Cell, Sheet, SheetColumn } from '@/lib/documents/xlsx/workbook'
import type { ReportCell, ReportTable } from './report-tables'

/** A cell of a report as a file has it: the number or the measure, without its cases. */
export function plainCell(cell: ReportCell): Cell {
  if (typeof cell !== 'object' || cell === null) return cell
  return 'shown' in cell ? cell.shown : cell.count
}

/** A table of a report as a sheet: words in the first column, numbers in the others. */
export function toReportSheet({
  title,
  columns,
  rows,
}: Pick<ReportTable, 'title' | 'columns' | 'rows'>): Sheet {
  return makeSheet(
    title,
    columns.map((header, index): SheetColumn<ReportTable['rows'][number]> => ({
      header,
      ...(index === 0 ? { width: 40 } : { kind: 'number', width: 14 }),
      cell: (row) => plainCell(row[index] ?? null),
    })),
    rows,
  )
}
