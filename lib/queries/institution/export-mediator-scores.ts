import 'server-only'
import { findRuleSetInForce } from '@/lib/data/stores/scoring/rule-set-store'
import type { Cells, SheetColumn } from '@/lib/documents/xlsx/workbook'
import type { DisputeType } from '@/lib/domain/case/vocabulary'
import type { MediatorScore } from '@/lib/domain/scoring/mediator-score'
import { disputeType } from '@/lib/labels/zh-CN/case'
import { mediatorScoreConditions } from '@/lib/labels/zh-CN/score-conditions'
import {
  MEDIATOR_SCORE_DEFINITIONS,
  ruleSetInWords,
  SCORE_TABLE,
} from '@/lib/labels/zh-CN/score-table'
import { defineExport } from '../define-export'
import { readBestTypes, readMediatorScores } from '../scoring/mediator-scores-view'
import { MediatorScoresInput } from '../scoring/score-input'
import { administeredBy } from './administered'

const { columns, file, title } = SCORE_TABLE.mediators

const number = (header: string, width = 13): SheetColumn => ({ header, kind: 'number', width })

const COLUMNS: readonly SheetColumn[] = [
  number(columns.place, 7),
  { header: columns.mediator, width: 14 },
  { header: columns.bestType, width: 26 },
  number(columns.total),
  number(columns.averageDays, 15),
  { header: columns.successRate, width: 13 },
  number(columns.averageOperation),
  number(columns.averageTime),
  number(columns.averageResult),
  number(file.closed),
  number(file.succeeded),
  number(file.operation),
  number(file.time),
  number(file.result),
]

function cellsOf(score: MediatorScore, place: number, bestType: DisputeType | undefined): Cells {
  const { printed } = score
  return [
    place,
    score.mediator,
    bestType ? disputeType[bestType] : '',
    score.total,
    Number(printed.averageDays),
    printed.successRate,
    Number(printed.operation),
    Number(printed.time),
    Number(printed.result),
    score.closed,
    score.succeeded,
    score.operation,
    score.time,
    score.result,
  ]
}

/** 调解员积分 as a file: every mediator that the conditions let in, in the table's order, with what the averages are made of. */
export const exportMediatorScores = defineExport({
  act: 'statistics:export',
  list: 'mediator_scores',
  input: MediatorScoresInput,
  load: async (db, query, { actor, today }) => {
    const institutionId = administeredBy(actor)
    if (!institutionId) return null
    const tenant = { institutionId }
    const { scores, closers } = await readMediatorScores(db, tenant, query)
    const [bestTypes, rules] = [
      await readBestTypes(db, tenant, query, scores),
      await findRuleSetInForce(db, today),
    ]
    return {
      title,
      conditions: mediatorScoreConditions(
        query,
        closers.find(({ id }) => id === query.mediator)?.name,
      ).map(({ words }) => words),
      definitions: [...MEDIATOR_SCORE_DEFINITIONS, ...(rules ? ruleSetInWords(rules) : [])],
      sheets: [
        {
          name: title,
          columns: COLUMNS,
          rows: scores.map((score, index) =>
            cellsOf(score, index + 1, bestTypes.get(score.mediatorId)),
          ),
        },
      ],
    }
  },
})
