import 'server-only'
import { findRuleSetInForce } from '@/lib/data/stores/scoring/rule-set-store'
import { makeSheet } from '@/lib/documents/xlsx/make-sheet'
import type { SheetColumn } from '@/lib/documents/xlsx/workbook'
import type { DisputeType } from '@/lib/domain/case/vocabulary'
import {
  NO_PERFORMANCE,
  presentPerformance,
  type PerformanceRate,
} from '@/lib/domain/performance/performance-rate'
import type { MediatorScore } from '@/lib/domain/scoring/mediator-score'
import { disputeType } from '@/lib/labels/zh-CN/case'
import { mediatorScoreConditions } from '@/lib/labels/zh-CN/score-conditions'
import {
  MEDIATOR_SCORE_DEFINITIONS,
  ruleSetInWords,
  SCORE_TABLE,
} from '@/lib/labels/zh-CN/score-table'
import { defineExport } from '../define-export'
import {
  readBestTypes,
  readMediatorScores,
  readScoredPerformance,
} from '../scoring/read-mediator-scores'
import { MediatorScoresInput } from '../scoring/score-input'
import { administeredBy } from './administered'

const { columns, file, title } = SCORE_TABLE.mediators

type Row = {
  readonly score: MediatorScore
  readonly bestType: DisputeType | undefined
  readonly performance: PerformanceRate
}

const number = (
  header: string,
  width: number,
  cell: SheetColumn<Row>['cell'],
): SheetColumn<Row> => ({
  header,
  kind: 'number',
  width,
  cell,
})

const SCORE_SHEET: readonly SheetColumn<Row>[] = [
  number(columns.place, 7, (_, place) => place),
  { header: columns.mediator, width: 14, cell: ({ score }) => score.mediator },
  {
    header: columns.bestType,
    width: 26,
    cell: ({ bestType }) => (bestType ? disputeType[bestType] : ''),
  },
  number(columns.total, 13, ({ score }) => score.total),
  number(
    columns.averageDays,
    15,
    ({ score: { printed } }) => printed && Number(printed.averageDays),
  ),
  {
    header: columns.successRate,
    kind: 'rate',
    width: 13,
    cell: ({ score: { printed } }) => printed?.successRate ?? null,
  },
  number(
    columns.averageOperation,
    13,
    ({ score: { printed } }) => printed && Number(printed.operation),
  ),
  number(columns.averageTime, 13, ({ score: { printed } }) => printed && Number(printed.time)),
  number(columns.averageResult, 13, ({ score: { printed } }) => printed && Number(printed.result)),
  number(file.closed, 13, ({ score }) => score.closed),
  number(file.succeeded, 13, ({ score }) => score.succeeded),
  number(file.followed, 15, ({ performance }) => performance.followed),
  number(file.voluntary, 13, ({ performance }) => performance.voluntary),
  {
    header: file.performanceRate,
    kind: 'rate',
    width: 12,
    cell: ({ performance }) => performance.rate,
  },
  number(file.operation, 13, ({ score }) => score.operation),
  number(file.time, 13, ({ score }) => score.time),
  number(file.result, 13, ({ score }) => score.result),
  number(file.handedOver, 15, ({ score }) => score.handedOver),
]

/**
 * 调解员积分 as a file: every mediator of the filter in the table's order, with the sums behind the
 * averages.
 */
export const exportMediatorScores = defineExport({
  act: 'statistics:export',
  list: 'mediator_scores',
  input: MediatorScoresInput,
  load: async (db, query, { actor, today }) => {
    const institutionId = administeredBy(actor)
    if (!institutionId) return null
    const tenant = { institutionId }
    const { scores, scored } = await readMediatorScores(db, tenant, query)
    const [bestTypes, performance, rules] = [
      await readBestTypes(db, tenant, query, scores),
      await readScoredPerformance(db, tenant, query, scores, today),
      await findRuleSetInForce(db, today),
    ]
    return {
      title,
      conditions: mediatorScoreConditions(
        query,
        scored.find(({ id }) => id === query.mediator)?.name,
      ).map(({ words }) => words),
      definitions: [...MEDIATOR_SCORE_DEFINITIONS, ...(rules ? ruleSetInWords(rules) : [])],
      sheets: [
        makeSheet(
          title,
          SCORE_SHEET,
          scores.map((score): Row => ({
            score,
            bestType: bestTypes.get(score.mediatorId),
            performance: presentPerformance(performance.get(score.mediatorId) ?? NO_PERFORMANCE),
          })),
        ),
      ],
    }
  },
})
