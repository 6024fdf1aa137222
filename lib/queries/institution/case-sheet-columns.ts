import type { CaseListRow } from '@/lib/data/mappers/case-list'
import type { SheetColumn } from '@/lib/documents/xlsx/workbook'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { caseStatus, disputeType } from '@/lib/labels/zh-CN/case'
import { CASE_COLUMNS } from '@/lib/labels/zh-CN/export'
import { CASE_LIST } from '@/lib/labels/zh-CN/institution'

const { columns } = CASE_LIST

/** All names: a file has the room that a line on the screen has not. */
const allNames = (names: readonly string[]) => names.join('、')

/** Columns that the exported lists of cases share, by name. */
export const CASE_SHEET_COLUMNS = {
  index: { header: columns.index, kind: 'number', width: 7, cell: (_, number) => number },
  caseNo: { header: columns.caseNo, width: 26, cell: ({ caseNo }) => caseNo },
  referredOn: {
    header: columns.referredOn,
    kind: 'day',
    width: 12,
    cell: ({ referredAt }) => toLocalDate(referredAt),
  },
  disputeType: {
    header: columns.disputeType,
    width: 20,
    cell: (row) => disputeType[row.disputeType],
  },
  applicants: {
    header: columns.applicants,
    width: 24,
    cell: ({ applicants }) => allNames(applicants),
  },
  respondents: {
    header: columns.respondents,
    width: 24,
    cell: ({ respondents }) => allNames(respondents),
  },
  // Yuan as a number that can be added up.
  amount: {
    header: CASE_COLUMNS.amount,
    kind: 'number',
    width: 15,
    cell: ({ amount }) => (amount === null ? null : Number(amount)),
  },
  court: { header: columns.court, width: 24, cell: ({ courtName }) => courtName },
  status: { header: columns.status, width: 12, cell: ({ status }) => caseStatus[status] },
  mediator: { header: columns.mediator, width: 12, cell: ({ mediatorName }) => mediatorName },
} as const satisfies Record<string, SheetColumn<CaseListRow>>
