import 'server-only'
import type { CaseListRow } from '@/lib/data/mappers/case-list'
import type { Cells, SheetColumn } from '@/lib/documents/xlsx/workbook'
import { isSettled } from '@/lib/domain/case/status'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { caseSource, caseStatus, disputeType, outcome } from '@/lib/labels/zh-CN/case'
import { CASE_COLUMNS, CASE_DEFINITIONS, EXPORT, EXPORTS } from '@/lib/labels/zh-CN/export'
import { RECORD_LIST } from '@/lib/labels/zh-CN/record'
import { CHOSEN_FIELD, readAllCases } from '../case/case-batches'
import { findChosenCases } from '../case/chosen-cases'
import { glanceAtClock } from '../case/clock-view'
import { defineExport } from '../define-export'
import type { ReadContext } from '../define-query'
import { skippedRowsSheets } from '../skipped-rows-sheet'
import { administeredBy } from './administered'
import { allNames, amountOf, listConditionTexts, countAtLeast, numbered } from './case-export'
import { toRecordListQuery, RecordListInput, recordTabOf } from './find-records'

const { columns } = RECORD_LIST

const COLUMNS: readonly SheetColumn[] = [
  { header: columns.index, kind: 'number', width: 7 },
  { header: columns.caseNo, width: 26 },
  { header: columns.referredOn, kind: 'day', width: 12 },
  { header: columns.acceptedOn, kind: 'day', width: 12 },
  { header: columns.disputeType, width: 20 },
  { header: columns.source, width: 20 },
  { header: columns.applicants, width: 24 },
  { header: columns.respondents, width: 24 },
  { header: CASE_COLUMNS.amount, kind: 'number', width: 15 },
  { header: columns.court, width: 24 },
  { header: columns.mediator, width: 12 },
  { header: columns.status, width: 12 },
  { header: CASE_COLUMNS.remaining, width: 22 },
  { header: columns.closedOn, kind: 'day', width: 12 },
  { header: CASE_COLUMNS.days, kind: 'number', width: 11 },
  { header: columns.outcome, width: 24 },
  { header: columns.points, kind: 'number', width: 9 },
]

function cellsOf(row: CaseListRow, number: number, { today, calendar }: ReadContext): Cells {
  const dayOf = (instant: Date | null) => instant && toLocalDate(instant)
  const clock = isSettled(row.status) ? null : glanceAtClock(row, today, calendar)
  return [
    number,
    row.caseNo,
    toLocalDate(row.referredAt),
    dayOf(row.acceptedAt),
    disputeType[row.disputeType],
    caseSource[row.source],
    allNames(row.applicants),
    allNames(row.respondents),
    amountOf(row),
    row.courtName,
    row.mediatorName,
    caseStatus[row.status],
    clock?.words ?? null,
    dayOf(row.closedAt),
    row.closingDays,
    row.outcome && outcome[row.outcome],
    row.closedAt ? row.operationPoints + row.timePoints + row.resultPoints : null,
  ]
}

/** 案件调解记录 as a file: exactly what is filtered, in the list's order. `ids`: of it only those. */
export const exportRecords = defineExport({
  act: 'case:export',
  list: 'records',
  input: RecordListInput.extend({ ids: CHOSEN_FIELD }),
  load: async (db, { ids, ...input }, context) => {
    const institutionId = administeredBy(context.actor)
    if (!institutionId) return null
    const listed = toRecordListQuery(institutionId, input)
    const tab = ids && !input.tab ? null : recordTabOf(input)
    // Chosen cases are meant whichever status they have: a number of a report lists cases of every one.
    const query = {
      ...listed,
      filter: tab === null ? { ...listed.filter, statuses: input.status } : listed.filter,
      today: context.today,
    }
    const chosen = ids ? await findChosenCases(db, institutionId, query, ids) : null
    return {
      title: EXPORTS.records,
      conditions: [
        ...(tab ? [EXPORT.tab(RECORD_LIST.tabs[tab])] : []),
        ...(await listConditionTexts(db, institutionId, input, chosen)),
      ],
      definitions: [
        [CASE_COLUMNS.remaining, CASE_DEFINITIONS.dueOn],
        [CASE_COLUMNS.days, CASE_DEFINITIONS.days],
        [columns.points, CASE_DEFINITIONS.points],
        [columns.applicants, CASE_DEFINITIONS.names],
      ],
      atLeast: await countAtLeast(db, query, chosen),
      left: chosen?.left.length ?? 0,
      sheets: [
        {
          name: EXPORTS.records,
          columns: COLUMNS,
          rows: numbered(chosen?.rows ?? readAllCases(db, query), (row, number) =>
            cellsOf(row, number, context),
          ),
        },
        ...skippedRowsSheets(chosen?.left ?? [], columns.caseNo),
      ],
    }
  },
})
