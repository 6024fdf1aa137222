import 'server-only'
import type { Db } from '@/lib/data/door'
import {
  countDeclined,
  findDeclined,
  findDeclinedCourts,
  type Decline,
  type DeclineFilter,
} from '@/lib/data/stores/case/decline-store'
import type { Cells, SheetColumn } from '@/lib/documents/xlsx/workbook'
import { declineConditions, DECLINES } from '@/lib/labels/zh-CN/decline-list'
import { EXPORTS } from '@/lib/labels/zh-CN/export'
import { sliceOf, writeCursor } from '../paging/keyset'
import { defineExport } from '../define-export'
import { administeredBy } from './administered'
import { declineFilterOf, DeclineInput } from './decline-filter'
import { DECLINE_ORDER, presentDecline } from './decline-row'

const { columns } = DECLINES

const COLUMNS: readonly SheetColumn[] = [
  { header: columns.index, kind: 'number', width: 7 },
  { header: columns.caseNo, width: 26 },
  { header: columns.disputeType, width: 24 },
  { header: columns.court, width: 24 },
  { header: columns.received, width: 18 },
  { header: columns.declined, width: 18 },
  { header: columns.by, width: 12 },
  { header: columns.reason, width: 18 },
  { header: columns.text, width: 60 },
]

const BATCH = 500

async function* readRows(db: Db, filter: DeclineFilter): AsyncGenerator<Cells> {
  let after: string | undefined
  let number = 0
  for (;;) {
    const batch: Decline[] = await findDeclined(db, filter, {
      ...sliceOf<object, object>(DECLINE_ORDER, { after }),
      take: BATCH,
    })
    for (const decline of batch) {
      const row = presentDecline(decline)
      number += 1
      yield [
        number,
        row.caseNo,
        row.disputeType,
        row.courtName,
        row.receivedAt,
        row.declinedAt,
        row.declinedBy,
        row.reason,
        row.text,
      ]
    }
    const last = batch.at(-1)
    if (!last || batch.length < BATCH) return
    after = writeCursor({ value: last.declinedAt, id: last.id })
  }
}

/** 不受理记录 as a file: exactly what is filtered, in the list's order. */
export const exportDeclines = defineExport({
  act: 'decline:list',
  list: 'declines',
  input: DeclineInput,
  load: async (db, query, { actor }) => {
    const institutionId = administeredBy(actor)
    if (!institutionId) return null
    const filter = declineFilterOf(institutionId, query)
    return {
      title: EXPORTS.declines,
      conditions: declineConditions(query, await findDeclinedCourts(db, institutionId)).map(
        ({ words }) => words,
      ),
      atLeast: await countDeclined(db, filter),
      sheets: [{ name: EXPORTS.declines, columns: COLUMNS, rows: readRows(db, filter) }],
    }
  },
})
