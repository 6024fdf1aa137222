import { makeSheet } from '@/lib/documents/xlsx/make-sheet'
import type { Sheet, SheetColumn } from '@/lib/documents/xlsx/workbook'
import type { LogName } from '@/lib/domain/audit/logs'
import { EXPORTS } from '@/lib/labels/zh-CN/export'
import { LOG } from '@/lib/labels/zh-CN/log'
import type { LogRow } from './log-row'

const { columns: WORDS } = LOG

type Column = SheetColumn<LogRow>

const INDEX: Column = { header: WORDS.index, kind: 'number', width: 8, cell: (_, number) => number }
const AT: Column = { header: WORDS.at, kind: 'moment', width: 18, cell: ({ at }) => at }
const WHAT: Column = { header: WORDS.what, width: 18, cell: ({ title }) => title }
const ROLE: Column = { header: WORDS.role, width: 14, cell: ({ role }) => role }
const WHO: Column = { header: WORDS.who, width: 12, cell: ({ who }) => who }
const CASE_NO: Column = { header: WORDS.caseNo, width: 26, cell: ({ caseNo }) => caseNo }
const DETAIL: Column = { header: WORDS.detail, width: 60, cell: ({ sentence }) => sentence }
const CHANGES: Column = {
  header: WORDS.changes,
  width: 40,
  cell: ({ changes }) =>
    changes
      .map(({ field, before, after }) => LOG.change(field, before ?? LOG.none, after ?? LOG.none))
      .join('；') || null,
}
const NOTES: Column = {
  header: WORDS.notes,
  width: 40,
  cell: ({ notes }) => notes.map(({ term, text }) => LOG.note(term, text)).join('；') || null,
}
const BASIS: Column = { header: WORDS.basis, width: 24, cell: ({ basis }) => basis }

const DEVICE: Column = { header: WORDS.device, width: 24, cell: ({ device }) => device }
const ADDRESS: Column = { header: WORDS.address, width: 20, cell: ({ address }) => address }

const COLUMNS = {
  operations: [INDEX, AT, WHAT, WHO, ROLE, CASE_NO, DETAIL, CHANGES, NOTES, BASIS],
  sign_ins: [
    INDEX,
    AT,
    WHAT,
    { ...WHO, header: WORDS.person },
    ROLE,
    { ...DETAIL, header: WORDS.result, width: 40 },
    DEVICE,
    ADDRESS,
  ],
  audit: [
    INDEX,
    AT,
    WHAT,
    WHO,
    ROLE,
    CASE_NO,
    { header: WORDS.organisation, width: 28, cell: ({ tenant }) => tenant },
    DETAIL,
    CHANGES,
    NOTES,
    BASIS,
    DEVICE,
    ADDRESS,
    { header: WORDS.link, width: 18, cell: ({ chain, seq }) => LOG.position(chain, seq) },
  ],
} as const satisfies Record<LogName, readonly Column[]>

/** A log as a sheet: what the page shows, one column for each part of a line. */
export function logSheet(log: LogName, rows: AsyncIterable<LogRow>): Sheet {
  return makeSheet<LogRow>(EXPORTS[log], COLUMNS[log], rows)
}
