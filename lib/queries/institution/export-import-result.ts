import 'server-only'
import { z } from 'zod'
import type { Db } from '@/lib/data/door'
import {
  findImportHead,
  findImportLines,
  type ImportHead,
} from '@/lib/data/stores/import/import-list-store'
import type { Cells } from '@/lib/documents/xlsx/workbook'
import { IMPORT_PAGE, rowState } from '@/lib/labels/zh-CN/import'
import { IMPORT_EXPORT } from '@/lib/labels/zh-CN/import-line'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { defineExport } from '../define-export'
import { administeredBy } from './administered'
import { toLineView } from './import-line-view'

const LINES_AT_ONCE = 1_000

async function* rowsOf(db: Db, { id, kind }: ImportHead): AsyncGenerator<Cells> {
  for (let after = 0; ;) {
    const lines = await findImportLines(db, id, { state: null, after, take: LINES_AT_ONCE })
    for (const line of lines) {
      const { rowNo, label, state, what, madeLabel } = toLineView(kind, line)
      yield [rowNo, label, rowState[state], what.join(IMPORT_PAGE.separator), madeLabel]
    }
    const last = lines.at(-1)
    if (!last || lines.length < LINES_AT_ONCE) return
    after = last.rowNo
  }
}

/** The report of an import as a file: every line, what became of it, or why not. It holds no personal number. */
export const exportImportResult = defineExport({
  act: 'import:read',
  list: 'import_result',
  input: z.object({ import: z.uuid().catch('00000000-0000-0000-0000-000000000000') }),
  load: async (db, { import: importId }, { actor }) => {
    const head = administeredBy(actor) ? await findImportHead(db, importId) : null
    if (!head) return null
    const { columns } = IMPORT_EXPORT
    return {
      title: IMPORT_EXPORT.title[head.kind],
      conditions: [IMPORT_EXPORT.condition(head.fileName, stamp(head.createdAt))],
      scope: { institutionId: head.institutionId },
      atLeast: head.total,
      sheets: [
        {
          name: IMPORT_EXPORT.sheet,
          columns: [
            { header: columns.rowNo, kind: 'number', width: 8 },
            { header: columns.label, width: 40 },
            { header: columns.state, width: 12 },
            { header: columns.what, width: 80 },
            { header: columns.made, width: 24 },
          ],
          rows: rowsOf(db, head),
        },
      ],
    }
  },
})
