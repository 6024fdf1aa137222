import 'server-only'
import { z } from 'zod'
import type { CaseListRow } from '@/lib/data/mappers/case-list'
import type { Cells, SheetColumn } from '@/lib/documents/xlsx/workbook'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { caseStatus, disputeType } from '@/lib/labels/zh-CN/case'
import { CASE_COLUMNS, CASE_DEFINITIONS, EXPORT, EXPORTS } from '@/lib/labels/zh-CN/export'
import { CASE_LIST } from '@/lib/labels/zh-CN/institution'
import { CHOSEN_FIELD, readAllCases } from '../case/case-batches'
import { findChosenCases } from '../case/chosen-cases'
import { glanceAtClock } from '../case/clock-view'
import { defineExport } from '../define-export'
import type { ReadContext } from '../define-query'
import { skippedRowsSheets } from '../skipped-rows-sheet'
import { administeredBy } from './administered'
import { allNames, amountOf, listConditionTexts, countAtLeast, numbered } from './case-export'
import { toCaseListQuery, CASE_TABS, CaseListInput } from './find-cases'

const { columns } = CASE_LIST

const COLUMNS: readonly SheetColumn[] = [
  { header: columns.index, kind: 'number', width: 7 },
  { header: columns.caseNo, width: 26 },
  { header: columns.referredOn, kind: 'day', width: 12 },
  { header: columns.disputeType, width: 20 },
  { header: columns.applicants, width: 24 },
  { header: columns.respondents, width: 24 },
  { header: CASE_COLUMNS.amount, kind: 'number', width: 15 },
  { header: columns.court, width: 24 },
  { header: columns.status, width: 12 },
  { header: CASE_COLUMNS.clock, width: 9 },
  { header: CASE_COLUMNS.dueOn, kind: 'day', width: 12 },
  { header: CASE_COLUMNS.remaining, width: 22 },
  { header: columns.mediator, width: 12 },
  { header: CASE_COLUMNS.former, width: 20 },
]

function cellsOf(row: CaseListRow, number: number, { today, calendar }: ReadContext): Cells {
  const clock = glanceAtClock(row, today, calendar)
  const { former } = row
  return [
    number,
    row.caseNo,
    toLocalDate(row.referredAt),
    disputeType[row.disputeType],
    allNames(row.applicants),
    allNames(row.respondents),
    amountOf(row),
    row.courtName,
    caseStatus[row.status],
    clock && CASE_LIST.clockKind[clock.kind],
    clock?.dueOn ?? null,
    clock?.words ?? null,
    row.mediatorName,
    former && former.because !== 'case_closed'
      ? EXPORT.byWithRole(former.mediator, CASE_LIST.cameBack[former.because])
      : null,
  ]
}

/** 案件分配列表 as a file: exactly what is filtered, in the list's order. `ids`: of it only those. */
export const exportCases = defineExport({
  act: 'case:export',
  list: 'cases',
  input: CaseListInput.extend({
    tab: z.enum(CASE_TABS).optional().catch(undefined),
    ids: CHOSEN_FIELD,
  }),
  load: async (db, { ids, tab, ...input }, context) => {
    const institutionId = administeredBy(context.actor)
    if (!institutionId) return null
    // The list opens with what is to be accepted; chosen cases are meant whichever tab they were chosen on.
    const shown = tab ?? (ids ? 'all' : 'accept')
    const query = {
      ...toCaseListQuery(institutionId, { ...input, tab: shown }),
      today: context.today,
    }
    const chosen = ids ? await findChosenCases(db, institutionId, query, ids) : null
    return {
      title: EXPORTS.cases,
      conditions: [
        EXPORT.tab(CASE_LIST.tabs[shown]),
        ...(await listConditionTexts(db, institutionId, input, chosen)),
      ],
      definitions: [
        [CASE_COLUMNS.dueOn, CASE_DEFINITIONS.dueOn],
        [columns.applicants, CASE_DEFINITIONS.names],
      ],
      atLeast: await countAtLeast(db, query, chosen),
      left: chosen?.left.length ?? 0,
      sheets: [
        {
          name: EXPORTS.cases,
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
