import 'server-only'
import { findMediatorName } from '@/lib/data/stores/case/filter-options-store'
import type { CaseListRow } from '@/lib/data/mappers/case-list'
import { makeSheet } from '@/lib/documents/xlsx/make-sheet'
import type { SheetColumn } from '@/lib/documents/xlsx/workbook'
import { maskNumbersInView } from '@/lib/domain/identity/mask-view'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { outcome } from '@/lib/labels/zh-CN/case'
import { caseConditions } from '@/lib/labels/zh-CN/case-filter'
import { COURT } from '@/lib/labels/zh-CN/court'
import { CASE_DEFINITIONS, EXPORT, EXPORTS } from '@/lib/labels/zh-CN/export'
import { readCaseBatches } from '../case/case-batches'
import { pickCaseFilters } from '../case/case-filter-input'
import { listDaysOf } from '../case/list-days'
import { defineExport } from '../define-export'
import { countAtLeast, inRows } from '../institution/case-export'
import { CASE_SHEET_COLUMNS as COLUMNS } from '../institution/case-sheet-columns'
import { reviewedCourtId } from './court-review'
import { CourtListInput, toCourtListQuery } from './find-court-cases'

const { columns } = COURT.list

const COURT_SHEET: readonly SheetColumn<CaseListRow>[] = [
  COLUMNS.index,
  COLUMNS.caseNo,
  COLUMNS.referredOn,
  COLUMNS.disputeType,
  COLUMNS.applicants,
  COLUMNS.respondents,
  COLUMNS.amount,
  { header: columns.institution, width: 26, cell: ({ institutionName }) => institutionName },
  COLUMNS.status,
  COLUMNS.mediator,
  {
    header: columns.closedOn,
    kind: 'day',
    width: 12,
    cell: ({ closedAt }) => closedAt && toLocalDate(closedAt),
  },
  { header: columns.outcome, width: 22, cell: (row) => row.outcome && outcome[row.outcome] },
]

/**
 * 引调案件列表 as a file, by a clerk alone: the cases of the filter in the list's order, each page with a
 * watermark.
 */
export const exportCourtCases = defineExport({
  act: 'court-case:export',
  list: 'court_cases',
  input: CourtListInput,
  load: async (db, { tab, ...input }, { actor, ...context }) => {
    const courtId = reviewedCourtId(actor)
    if (!courtId) return null
    const query = { ...toCourtListQuery(courtId, { tab, ...input }), days: listDaysOf(context) }
    const mediator = input.mediator ? await findMediatorName(db, input.mediator) : null
    return {
      title: EXPORTS.court_cases,
      conditions: [
        EXPORT.tab(COURT.list.tabs[tab]),
        ...caseConditions(pickCaseFilters(input), { mediator: mediator ?? undefined }),
      ],
      definitions: [[COLUMNS.applicants.header, CASE_DEFINITIONS.names]],
      atLeast: await countAtLeast(db, query),
      sheets: [
        makeSheet(
          EXPORTS.court_cases,
          COURT_SHEET,
          inRows(readCaseBatches(db, query), maskNumbersInView),
        ),
      ],
    }
  },
})
