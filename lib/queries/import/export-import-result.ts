import 'server-only'
import { z } from 'zod'
import type { Db } from '@/lib/data/door'
import { findImportHead, type ImportHead } from '@/lib/data/stores/import/import-list-store'
import { findImportLines } from '@/lib/data/stores/import/import-line-store'
import { importerOf } from '@/lib/domain/import/importer'
import { makeSheet } from '@/lib/documents/xlsx/make-sheet'
import type { SheetColumn } from '@/lib/documents/xlsx/workbook'
import { IMPORT_PAGE, rowState } from '@/lib/labels/zh-CN/import'
import { IMPORT_EXPORT } from '@/lib/labels/zh-CN/import-line'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { defineExport } from '../define-export'
import { readInBatches } from '../paging/read-in-batches'
import { inRows } from '../institution/case-export'
import { toLineView, type ImportLineView } from './import-line-view'

const { columns } = IMPORT_EXPORT

const RESULT_SHEET: readonly SheetColumn<ImportLineView>[] = [
  { header: columns.rowNo, kind: 'number', width: 8, cell: ({ rowInSheet }) => rowInSheet },
  { header: columns.label, width: 40, cell: ({ label }) => label },
  { header: columns.state, width: 12, cell: ({ state }) => rowState[state] },
  { header: columns.what, width: 80, cell: ({ what }) => what.join(IMPORT_PAGE.separator) },
  { header: columns.made, width: 24, cell: ({ madeLabel }) => madeLabel },
]

/** A workbook of several sheets has one column more. */
const columnsOf = ({ kind }: ImportHead): readonly SheetColumn<ImportLineView>[] =>
  kind === 'organisations'
    ? [{ header: columns.sheet, width: 12, cell: ({ sheet }) => sheet }, ...RESULT_SHEET]
    : RESULT_SHEET

function readRows(db: Db, { id, kind }: ImportHead): AsyncGenerator<ImportLineView> {
  const batches = readInBatches(
    (after: number | null, take) =>
      findImportLines(db, id, { state: null, after: after ?? 0, take }),
    ({ rowNo }) => rowNo,
  )
  return inRows(batches, (batch) => batch.map((line) => toLineView(kind, line)))
}

/**
 * The result of an import as a file: every line with its state and reasons. It contains no personal
 * number.
 */
export const exportImportResult = defineExport({
  act: 'import:read',
  list: 'import_result',
  input: z.object({ import: z.uuid().catch('00000000-0000-0000-0000-000000000000') }),
  load: async (db, { import: importId }, { actor }) => {
    const head = importerOf(actor) ? await findImportHead(db, importId) : null
    if (!head) return null
    return {
      title: IMPORT_EXPORT.title[head.kind],
      conditions: [IMPORT_EXPORT.condition(head.fileName, stamp(head.createdAt))],
      scope: { institutionId: head.institutionId, courtId: head.courtId },
      atLeast: head.total,
      sheets: [makeSheet(IMPORT_EXPORT.sheet, columnsOf(head), readRows(db, head))],
    }
  },
})
