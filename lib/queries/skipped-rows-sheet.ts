import { makeSheet } from '@/lib/documents/xlsx/make-sheet'
import type { Sheet, SheetColumn } from '@/lib/documents/xlsx/workbook'
import { EXPORT } from '@/lib/labels/zh-CN/export'

/**
 * A row that was selected and is not in the file: its number or name where known, and the reason.
 */
export type SkippedRow = { readonly label: string | null; readonly reason: string }

const { skipped: WORDS } = EXPORT

/**
 * Sheet 未导出: every selected row that could not be exported, and why; no sheet where there is none.
 */
export function skippedRowsSheets(
  skipped: readonly SkippedRow[],
  labelHeader: string,
): readonly Sheet[] {
  if (skipped.length === 0) return []
  const columns: readonly SheetColumn<SkippedRow>[] = [
    { header: WORDS.index, kind: 'number', width: 7, cell: (_, number) => number },
    { header: labelHeader, width: 26, cell: ({ label }) => label ?? WORDS.unknown },
    { header: WORDS.reason, width: 48, cell: ({ reason }) => reason },
  ]
  return [makeSheet(WORDS.sheet, columns, skipped)]
}
