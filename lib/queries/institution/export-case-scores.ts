import 'server-only'
import { findFilterOptions } from '@/lib/data/stores/case/filter-options-store'
import { findRuleSetInForce } from '@/lib/data/stores/scoring/rule-set-store'
import { makeSheet } from '@/lib/documents/xlsx/make-sheet'
import type { SheetColumn } from '@/lib/documents/xlsx/workbook'
import { caseScoreConditions } from '@/lib/labels/zh-CN/score-conditions'
import { CASE_SCORE_DEFINITIONS, ruleSetInWords, SCORE_TABLE } from '@/lib/labels/zh-CN/score-table'
import { readCaseBatches } from '../case/case-batches'
import { toCaseFilter } from '../case/case-filter-input'
import { listDaysOf } from '../case/list-days'
import { defineExport } from '../define-export'
import { presentScoreRow, type CaseScoreRow } from '../scoring/case-scores-view'
import { CaseScoresInput, withMonths } from '../scoring/score-input'
import { administeredBy } from './administered'
import { countAtLeast, inRows } from './case-export'

const { columns, title } = SCORE_TABLE.cases

const SCORE_SHEET: readonly SheetColumn<CaseScoreRow>[] = [
  { header: columns.place, kind: 'number', width: 7, cell: (_, number) => number },
  { header: columns.caseNo, width: 26, cell: ({ caseNo }) => caseNo },
  { header: columns.referredOn, kind: 'day', width: 12, cell: ({ referredOn }) => referredOn },
  { header: columns.disputeType, width: 26, cell: ({ disputeType }) => disputeType },
  { header: columns.mediator, width: 14, cell: ({ mediator }) => mediator || null },
  { header: columns.operation, kind: 'number', width: 9, cell: ({ operation }) => operation },
  { header: columns.time, kind: 'number', width: 9, cell: ({ time }) => time },
  { header: columns.result, kind: 'number', width: 9, cell: ({ result }) => result },
  { header: columns.total, kind: 'number', width: 9, cell: ({ total }) => total },
]

/** 案件积分 as a file: every case of the filter, the oldest referral first. */
export const exportCaseScores = defineExport({
  act: 'statistics:export',
  list: 'case_scores',
  input: CaseScoresInput,
  load: async (db, query, { actor, today, calendar }) => {
    const institutionId = administeredBy(actor)
    if (!institutionId) return null
    const [{ mediators }, rules] = [
      await findFilterOptions(db, institutionId),
      await findRuleSetInForce(db, today),
    ]
    const list = {
      tenant: { institutionId },
      filter: toCaseFilter(withMonths(query)),
      order: 'oldest',
      days: listDaysOf({ today, calendar }),
    } as const
    const rows = inRows(readCaseBatches(db, list), (batch) => batch.map(presentScoreRow))
    return {
      title,
      conditions: caseScoreConditions(
        query,
        mediators.find(({ id }) => id === query.mediator)?.name,
      ).map(({ words }) => words),
      definitions: [...CASE_SCORE_DEFINITIONS, ...(rules ? ruleSetInWords(rules) : [])],
      atLeast: await countAtLeast(db, list),
      sheets: [makeSheet(title, SCORE_SHEET, rows)],
    }
  },
})
