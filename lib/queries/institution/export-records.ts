import 'server-only'
import type { CaseListRow } from '@/lib/data/mappers/case-list'
import type { SheetColumn } from '@/lib/documents/xlsx/workbook'
import { isSettled } from '@/lib/domain/case/status'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { caseSource, outcome } from '@/lib/labels/zh-CN/case'
import { PROVISIONAL_MARK } from '@/lib/labels/zh-CN/deadline'
import { CASE_COLUMNS, CASE_DEFINITIONS } from '@/lib/labels/zh-CN/export'
import { RECORD_LIST } from '@/lib/labels/zh-CN/record'
import { CHOSEN_FIELD } from '../case/case-batches'
import { glanceAtClock } from '../case/clock-view'
import { listDaysOf } from '../case/list-days'
import { defineExport } from '../define-export'
import { administeredBy } from './administered'
import { makeCaseExport } from './case-export'
import { CASE_SHEET_COLUMNS as COLUMNS } from './case-sheet-columns'
import { toRecordListQuery, RecordListInput, recordTabOf } from './find-records'

const { columns } = RECORD_LIST

type Row = CaseListRow & { readonly clock: ReturnType<typeof glanceAtClock> }

const RECORD_SHEET: readonly SheetColumn<Row>[] = [
  COLUMNS.index,
  COLUMNS.caseNo,
  COLUMNS.referredOn,
  {
    header: columns.acceptedOn,
    kind: 'day',
    width: 12,
    cell: ({ acceptedAt }) => acceptedAt && toLocalDate(acceptedAt),
  },
  COLUMNS.disputeType,
  { header: columns.source, width: 20, cell: ({ source }) => caseSource[source] },
  COLUMNS.applicants,
  COLUMNS.respondents,
  COLUMNS.amount,
  COLUMNS.court,
  COLUMNS.mediator,
  COLUMNS.status,
  { header: CASE_COLUMNS.remaining, width: 22, cell: ({ clock }) => clock?.words ?? null },
  {
    header: CASE_COLUMNS.provisional,
    width: 11,
    cell: ({ clock }) => (clock?.isProvisional ? PROVISIONAL_MARK : null),
  },
  {
    header: columns.closedOn,
    kind: 'day',
    width: 12,
    cell: ({ closedAt }) => closedAt && toLocalDate(closedAt),
  },
  {
    header: CASE_COLUMNS.days,
    kind: 'number',
    width: 11,
    cell: ({ closingDays }) => closingDays,
  },
  { header: columns.outcome, width: 24, cell: (row) => row.outcome && outcome[row.outcome] },
  {
    header: columns.points,
    kind: 'number',
    width: 9,
    cell: ({ closedAt, operationPoints, timePoints, resultPoints }) =>
      closedAt ? operationPoints + timePoints + resultPoints : null,
  },
]

/** 案件调解记录 as a file: the cases of the filter in the list's order; with `ids` only those of them. */
export const exportRecords = defineExport({
  act: 'case:export',
  list: 'records',
  input: RecordListInput.extend({ ids: CHOSEN_FIELD }),
  load: async (db, { ids, ...input }, { actor, today, calendar }) => {
    const institutionId = administeredBy(actor)
    if (!institutionId) return null
    const query = toRecordListQuery(institutionId, input)
    // Selected cases are exported whatever their status: a figure of a report lists cases of every
    // one.
    const tab = ids && !input.tab ? null : recordTabOf(input)
    return makeCaseExport(db, institutionId, {
      list: 'records',
      query: {
        ...query,
        filter: tab === null ? { ...query.filter, statuses: input.status } : query.filter,
        days: listDaysOf({ today, calendar }),
      },
      ids,
      tab: tab && RECORD_LIST.tabs[tab],
      filter: input,
      definitions: [
        [CASE_COLUMNS.remaining, CASE_DEFINITIONS.dueOn],
        [CASE_COLUMNS.days, CASE_DEFINITIONS.days],
        [columns.points, CASE_DEFINITIONS.points],
        [columns.applicants, CASE_DEFINITIONS.names],
      ],
      columns: RECORD_SHEET,
      toRows: (batch) =>
        batch.map((row): Row => ({
          ...row,
          clock: isSettled(row.status) ? null : glanceAtClock(row, today, calendar),
        })),
    })
  },
})
