import 'server-only'
import type { Db } from '@/lib/data/door'
import type { CaseHome } from '@/lib/data/stores/case-conditions'
import { findRuleSetInForce } from '@/lib/data/stores/rule-set-store'
import { sumPointsByCode } from '@/lib/data/stores/score-points-store'
import { readScoredMediators, readScoreTallies } from '@/lib/data/stores/score-store'
import { DISPUTE_TYPES, type DisputeType } from '@/lib/domain/case/vocabulary'
import { computeMediatorScores, type MediatorScore } from '@/lib/domain/scoring/mediator-score'
import type { RuleSet } from '@/lib/domain/scoring/rule-set'
import { firstDayOf, lastDayOf } from '@/lib/domain/statistics/month'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { disputeType } from '@/lib/labels/zh-CN/case'
import { filterOf, type CaseFilterName } from '../case/case-filter-input'
import { presentBreakdown, type PointGroup } from './point-groups'
import type { MediatorScoresInput } from './score-input'

export const MEDIATORS_A_PAGE = 50

/** Conditions under which a list of cases shows exactly the cases a number counts. */
export type CaseConditions = Readonly<Partial<Record<CaseFilterName, string>>>

export type MediatorScoreRow = {
  /** 序号 over all pages. */
  readonly place: number
  readonly mediatorId: string
  readonly mediator: string
  readonly bestType: string
  readonly total: number
  readonly closed: number
  readonly succeeded: number
  readonly parts: { readonly operation: number; readonly time: number; readonly result: number }
  readonly averageDays: string
  readonly successRate: string
  readonly averageOperation: string
  readonly averageTime: string
  readonly averageResult: string
  readonly closedCases: CaseConditions
  readonly succeededCases: CaseConditions
  /** Where the points come from, for the one mediator that was opened. */
  readonly breakdown: readonly PointGroup[] | null
}

export type MediatorScoresView = {
  readonly asked: MediatorScoresInput
  readonly rows: readonly MediatorScoreRow[]
  readonly total: number
  readonly pages: number
  readonly closed: number
  readonly closedCases: CaseConditions
  readonly highest: number
  readonly rules: RuleSet | null
  readonly mediators: readonly { readonly id: string; readonly name: string }[]
}

/** The closed cases that these conditions let in, of one mediator or of all. */
function casesOf(asked: MediatorScoresInput, mediator: string | undefined): CaseConditions {
  const { from, to, type, source } = asked
  return {
    ...(mediator && { mediator }), status: 'closed,archived', ...(type && { type }), ...(source && { source }),
    ...(from && { closedFrom: firstDayOf(from) }), ...(to && { closedTo: lastDayOf(to) }),
  }
}

/** The same conditions as the list engine takes them. */
function filterFor(asked: MediatorScoresInput, mediator: string) {
  const { from, to, type, source } = asked
  return filterOf({
    mediator, type: type && [type], source: source && [source],
    closedFrom: from && firstDayOf(from), closedTo: to && lastDayOf(to),
  })
}

/** Every mediator's score under these conditions, in the table's order. */
export async function readMediatorScores(db: Db, home: CaseHome, asked: MediatorScoresInput): Promise<MediatorScore<DisputeType>[]> {
  const { from, to, type, source, mediator } = asked
  const tallies = await readScoreTallies(db, home, { from, to, disputeTypes: type && [type], sources: source && [source], mediatorId: mediator })
  return computeMediatorScores(tallies, DISPUTE_TYPES)
}

/** 调解员积分 of an institution or a court. Everything but the opened row's explanation comes from sums kept as the cases closed. */
export async function loadMediatorScores(db: Db, home: CaseHome, asked: MediatorScoresInput, today: LocalDate): Promise<MediatorScoresView> {
  const scores = await readMediatorScores(db, home, asked)
  const rules = await findRuleSetInForce(db, today)
  const pages = Math.max(1, Math.ceil(scores.length / MEDIATORS_A_PAGE))
  const first = (Math.min(asked.page, pages) - 1) * MEDIATORS_A_PAGE
  const shown = scores.slice(first, first + MEDIATORS_A_PAGE)
  const opened = shown.find(({ mediatorId }) => mediatorId === asked.open)
  const breakdown = opened && presentBreakdown(await sumPointsByCode(db, home, filterFor(asked, opened.mediatorId), today), rules)
  return {
    asked: { ...asked, page: Math.min(asked.page, pages) }, rules, pages, total: scores.length,
    closed: scores.reduce((sum, score) => sum + score.closed, 0),
    closedCases: casesOf(asked, asked.mediator),
    highest: scores[0]?.total ?? 0,
    mediators: await readScoredMediators(db, home),
    rows: shown.map((score, index): MediatorScoreRow => ({
      place: first + index + 1, mediatorId: score.mediatorId, mediator: score.mediator, bestType: score.bestType ? disputeType[score.bestType] : '',
      total: score.total, closed: score.closed, succeeded: score.succeeded,
      parts: { operation: score.operation, time: score.time, result: score.result },
      averageDays: score.printed.averageDays, successRate: score.printed.successRate, averageOperation: score.printed.operation,
      averageTime: score.printed.time, averageResult: score.printed.result,
      closedCases: casesOf(asked, score.mediatorId), succeededCases: { ...casesOf(asked, score.mediatorId), result: 'success' },
      breakdown: score === opened ? (breakdown ?? null) : null,
    })),
  }
}
