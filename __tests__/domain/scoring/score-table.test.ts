import { bestDisputeType } from '@/lib/domain/scoring/best-dispute-type'
import { computeClosingPoints } from '@/lib/domain/scoring/closing-points'
import { computeDaysFromStart } from '@/lib/domain/scoring/days-from-start'
import { DEFAULT_1 } from '@/lib/domain/scoring/default-1'
import { computePointsForEvent, type EarnedOperation } from '@/lib/domain/scoring/event-points'
import { OPERATION_CODES, type OperationCode } from '@/lib/domain/scoring/rule-set'
import {
  computeAverageDays,
  formatAverage,
  formatRate,
} from '@/lib/domain/scoring/statistics-format'
import { sumScore } from '@/lib/domain/scoring/sum-score'
import { addDays } from '@/lib/domain/time/local-date'
import { localDate } from '../../support/local-date'
import table from '../../../prisma/seed/score-table-cases.json'

/** The table's names for the operations and ours. */
const CODES: Record<string, OperationCode> = {
  ACCEPT: 'accept',
  CONTACT: 'contact',
  RIGHTS_NOTICE: 'rights_notice',
  ID_VERIFY: 'identity_check',
  DELIVERY_ADDR: 'delivery_address',
  EVIDENCE: 'evidence',
  SESSION: 'session',
  RECORD: 'record',
  DOCUMENT: 'document',
  UNDISPUTED: 'undisputed_facts',
  AGREEMENT_SIGNED: 'agreement_signed',
  CLOSE: 'closing',
}

type TableCase = (typeof table.cases)[number]

/**
 * Plays the case's operations as events, each on its own subject and day, and scores them one by
 * one.
 */
function playOperations(row: TableCase): readonly EarnedOperation[] {
  const start = localDate(row.referredAt)
  const earned: EarnedOperation[] = []
  for (const [name, times] of Object.entries(row.operations)) {
    for (let turn = 0; turn < times; turn += 1) {
      const event = { code: CODES[name]!, on: addDays(start, turn), subject: `${name}-${turn}` }
      const points = computePointsForEvent({ ruleSet: DEFAULT_1, earned, event })
      if (points) earned.push({ ...event, points: points.points })
    }
  }
  return earned
}

function scoreCase(row: TableCase) {
  const daysFromStart = computeDaysFromStart({
    start: localDate(row.referredAt),
    closedOn: localDate(row.closedAt),
    pauses: [],
  })
  const closing = computeClosingPoints({
    ruleSet: DEFAULT_1,
    success: row.success,
    daysFromStart,
    confirmed: row.judicialConfirmation,
    undisputedRecorded: row.undisputedFactsRecorded,
  })
  const operations = playOperations(row).map(({ points }) => ({
    part: 'operation' as const,
    points,
  }))
  return { ...row, daysFromStart, score: sumScore([...operations, ...closing]) }
}

const scored = table.cases.map(scoreCase)
const count = <T>(rows: readonly T[], matches: (row: T) => boolean) => rows.filter(matches).length
const sum = <T>(rows: readonly T[], pick: (row: T) => number) =>
  rows.reduce((total, row) => total + pick(row), 0)

function printMediator(mediator: string) {
  const rows = scored.filter((row) => row.mediator === mediator)
  const types = [...new Set(table.cases.map((row) => row.disputeType))]
  const tallies = types.map((disputeType, dictionaryOrder) => {
    const ofType = rows.filter((row) => row.disputeType === disputeType)
    return {
      disputeType,
      dictionaryOrder,
      closed: ofType.length,
      succeeded: count(ofType, (row) => row.success),
    }
  })
  return {
    mediator,
    bestDisputeType: bestDisputeType(tallies),
    total: String(sum(rows, (row) => row.score.total)),
    avgDays: String(
      computeAverageDays(
        sum(rows, (row) => row.daysFromStart),
        rows.length,
      ),
    ),
    successRate: formatRate(
      count(rows, (row) => row.success),
      rows.length,
    ),
    avgOperation: formatAverage(
      sum(rows, (row) => row.score.operation),
      rows.length,
    ),
    avgTime: formatAverage(
      sum(rows, (row) => row.score.time),
      rows.length,
    ),
    avgResult: formatAverage(
      sum(rows, (row) => row.score.result),
      rows.length,
    ),
  }
}

describe('操作手册 3.9 的两张积分表', () => {
  it('规则 default-1 的每一个数字与推断规则一致', () => {
    const { operation, time, result } = table.inferredRule
    const rules = Object.entries(operation).map(([name, [, points, maxTimes]]) => [
      CODES[name],
      points,
      maxTimes,
    ])
    expect(rules).toEqual(
      OPERATION_CODES.map((code) => [
        code,
        DEFAULT_1.operations[code].points,
        DEFAULT_1.operations[code].maxTimes,
      ]),
    )
    expect(DEFAULT_1.timeTiers.map((tier) => [tier.withinDays, tier.points])).toEqual(
      time.tiers_days_points,
    )
    expect(DEFAULT_1.result).toEqual({
      success: result.success,
      successConfirmed: result.bonus_confirmed,
      failure: result.fail,
      failureUndisputed: result.bonus_undisputed_on_fail,
    })
    expect(DEFAULT_1.version).toBe(table.inferredRule.version)
  })

  it('每案操作分上限正好是各类封顶之和', () => {
    const caps = OPERATION_CODES.map(
      (code) => DEFAULT_1.operations[code].points * DEFAULT_1.operations[code].maxTimes,
    )
    expect(DEFAULT_1.maxOperationPointsPerCase).toBe(table.maxOperationScorePerCase)
    expect(sum(caps, (cap) => cap)).toBe(table.maxOperationScorePerCase)
  })

  it.each(scored.map((row) => [row.caseNo, row] as const))('案件积分 %s 逐格一致', (_, row) => {
    expect(row.daysFromStart).toBe(row.days)
    expect(row.score).toEqual({
      operation: row.operationScore,
      time: row.timeScore,
      result: row.resultScore,
      total: row.totalScore,
    })
  })

  it('未分配、未结案的四行四项均为 0', () => {
    expect(table.expectedOpenCaseRows).toHaveLength(4)
    for (const row of table.expectedOpenCaseRows) {
      const { operationScore, timeScore, resultScore, totalScore } = row
      expect(sumScore([])).toEqual({
        operation: operationScore,
        time: timeScore,
        result: resultScore,
        total: totalScore,
      })
    }
  })

  it.each(table.expectedMediatorTable.map((row) => [row.mediator, row] as const))(
    '调解员积分 %s 逐格一致',
    (mediator, row) => {
      const { seq, ...cells } = row
      expect(seq).toBeGreaterThan(0)
      expect(printMediator(mediator)).toEqual(cells)
    },
  )

  it('按总积分从高到低排列就是手册的序号', () => {
    const mediators = [...new Set(table.cases.map((row) => row.mediator))].map(printMediator)
    mediators.sort((a, b) => Number(b.total) - Number(a.total))
    expect(mediators.map((row) => row.mediator)).toEqual(
      table.expectedMediatorTable.map((row) => row.mediator),
    )
  })

  it('手册的四个平均结案天数都能整除，因此取整方式不由此表决定', () => {
    for (const { mediator } of table.expectedMediatorTable) {
      const rows = scored.filter((row) => row.mediator === mediator)
      expect(sum(rows, (row) => row.daysFromStart) % rows.length).toBe(0)
    }
  })
})
