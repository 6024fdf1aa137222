import 'server-only'
import { findFilterOptions } from '@/lib/data/stores/case/filter-options-store'
import { findRuleSetInForce } from '@/lib/data/stores/scoring/rule-set-store'
import type { SheetColumn } from '@/lib/documents/xlsx/workbook'
import { caseScoreConditions } from '@/lib/labels/zh-CN/score-conditions'
import { CASE_SCORE_DEFINITIONS, ruleSetInWords, SCORE_TABLE } from '@/lib/labels/zh-CN/score-table'
import { readAllCases } from '../case/case-batches'
import { filterOf } from '../case/case-filter-input'
import { defineExport } from '../define-export'
import { presentScoreRow } from '../scoring/case-scores-view'
import { CaseScoresInput, withMonths } from '../scoring/score-input'
import { administeredBy } from './administered'
import { countAtLeast, numbered } from './case-export'

const { columns, title } = SCORE_TABLE.cases

const COLUMNS: readonly SheetColumn[] = [
  { header: columns.place, kind: 'number', width: 7 },
  { header: columns.caseNo, width: 26 },
  { header: columns.referredOn, kind: 'day', width: 12 },
  { header: columns.disputeType, width: 26 },
  { header: columns.mediator, width: 14 },
  { header: columns.operation, kind: 'number', width: 9 },
  { header: columns.time, kind: 'number', width: 9 },
  { header: columns.result, kind: 'number', width: 9 },
  { header: columns.total, kind: 'number', width: 9 },
]

/** 案件积分 as a file: every case that the conditions let in, the oldest referral first. */
export const exportCaseScores = defineExport({
  act: 'statistics:export',
  list: 'case_scores',
  input: CaseScoresInput,
  load: async (db, query, { actor, today }) => {
    const institutionId = administeredBy(actor)
    if (!institutionId) return null
    const [{ mediators }, rules] = [
      await findFilterOptions(db, institutionId),
      await findRuleSetInForce(db, today),
    ]
    const list = {
      tenant: { institutionId },
      filter: filterOf(withMonths(query)),
      order: 'oldest',
      today,
    } as const
    const rows = readAllCases(db, list)
    return {
      title,
      conditions: caseScoreConditions(
        query,
        mediators.find(({ id }) => id === query.mediator)?.name,
      ).map(({ words }) => words),
      definitions: [...CASE_SCORE_DEFINITIONS, ...(rules ? ruleSetInWords(rules) : [])],
      atLeast: await countAtLeast(db, list, null),
      sheets: [
        {
          name: title,
          columns: COLUMNS,
          rows: numbered(rows, (row, place) => {
            const score = presentScoreRow(row)
            return [
              place,
              score.caseNo,
              score.referredOn,
              score.disputeType,
              score.mediator || null,
              score.operation,
              score.time,
              score.result,
              score.total,
            ]
          }),
        },
      ],
    }
  },
})
