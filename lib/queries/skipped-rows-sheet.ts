import type { Sheet } from '@/lib/documents/xlsx/workbook'
import { EXPORT } from '@/lib/labels/zh-CN/export'

/** Something that was chosen and is not in the file, by its number or name where that is known. */
export type SkippedRow = { readonly label: string | null; readonly why: string }

const { left: words } = EXPORT

/** 未导出: row by row what was chosen and could not be exported, and why; no sheet where everything could. */
export function skippedRowsSheets(left: readonly SkippedRow[], named: string): readonly Sheet[] {
  if (left.length === 0) return []
  return [
    {
      name: words.sheet,
      columns: [
        { header: words.index, kind: 'number', width: 7 },
        { header: named, width: 26 },
        { header: words.why, width: 48 },
      ],
      rows: left.map(({ label, why }, index) => [index + 1, label ?? words.unknown, why]),
    },
  ]
}
