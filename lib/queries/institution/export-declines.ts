import 'server-only'
import type { Db } from '@/lib/data/door'
import {
  countDeclined,
  findDeclined,
  findDeclinedCourts,
  type DeclineFilter,
} from '@/lib/data/stores/case/decline-list-store'
import { findDeclineNotices } from '@/lib/data/stores/case/decline-notice-store'
import { makeSheet } from '@/lib/documents/xlsx/make-sheet'
import type { SheetColumn } from '@/lib/documents/xlsx/workbook'
import { declineConditions, DECLINES } from '@/lib/labels/zh-CN/decline-list'
import { EXPORTS } from '@/lib/labels/zh-CN/export'
import { sliceOf, writeCursor } from '../paging/keyset'
import { readInBatches } from '../paging/read-in-batches'
import { defineExport } from '../define-export'
import { administeredBy } from './administered'
import { inRows } from './case-export'
import { declineFilterOf, DeclineInput } from './decline-filter'
import { DECLINE_ORDER, presentDecline, type DeclineRow } from './decline-row'

const { columns } = DECLINES

const DECLINE_SHEET: readonly SheetColumn<DeclineRow>[] = [
  { header: columns.index, kind: 'number', width: 7, cell: (_, number) => number },
  { header: columns.caseNo, width: 26, cell: ({ caseNo }) => caseNo },
  { header: columns.disputeType, width: 24, cell: ({ disputeType }) => disputeType },
  { header: columns.court, width: 24, cell: ({ courtName }) => courtName },
  { header: columns.received, kind: 'moment', width: 18, cell: ({ receivedAt }) => receivedAt },
  { header: columns.declined, kind: 'moment', width: 18, cell: ({ declinedAt }) => declinedAt },
  { header: columns.by, width: 12, cell: ({ declinedBy }) => declinedBy },
  { header: columns.reason, width: 18, cell: ({ reason }) => reason },
  { header: columns.text, width: 60, cell: ({ text }) => text },
  { header: columns.notice, width: 30, cell: ({ notice }) => notice?.words ?? '' },
]

function readRows(db: Db, filter: DeclineFilter): AsyncGenerator<DeclineRow> {
  const batches = readInBatches(
    (after: string | null, take) =>
      findDeclined(db, filter, {
        ...sliceOf<object, object>(DECLINE_ORDER, { after: after ?? undefined }),
        take,
      }),
    ({ declinedAt, id }) => writeCursor({ value: declinedAt, id }),
  )
  return inRows(batches, async (batch) => {
    const notices = await findDeclineNotices(
      db,
      batch.map(({ id }) => id),
    )
    return batch.map((row) => presentDecline(row, notices))
  })
}

/** 不受理记录 as a file: the declines of the filter in the list's order. */
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
      sheets: [makeSheet(EXPORTS.declines, DECLINE_SHEET, readRows(db, filter))],
    }
  },
})
