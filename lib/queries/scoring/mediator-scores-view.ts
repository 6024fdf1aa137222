import 'server-only'
import type { Read } from '@/lib/data/door'
import type { ListDays, Tenant } from '@/lib/data/stores/case/case-filter'
import { findPreference } from '@/lib/data/stores/list/preference-store'
import { findRuleSetInForce } from '@/lib/data/stores/scoring/rule-set-store'
import {
  sumHandedOver,
  sumPointsByCode,
  type HandedOver,
} from '@/lib/data/stores/scoring/score-points-store'
import type { DisputeType } from '@/lib/domain/case/vocabulary'
import type { ListPreference } from '@/lib/domain/list/preference'
import {
  NO_PERFORMANCE,
  presentPerformance,
  type PerformanceCounts,
} from '@/lib/domain/performance/performance-rate'
import type { MediatorScore } from '@/lib/domain/scoring/mediator-score'
import type { RuleSet } from '@/lib/domain/scoring/rule-set'
import { firstDayOf, lastDayOf } from '@/lib/domain/statistics/month'
import { disputeType } from '@/lib/labels/zh-CN/case'
import { SCORE_TABLE } from '@/lib/labels/zh-CN/score-table'
import { toCaseFilter, type CaseFilterName } from '../case/case-filter-input'
import { presentBreakdown, type PointGroup } from './point-groups'
import { offeredMediators } from './offered-mediators'
import { readBestTypes, readMediatorScores, readScoredPerformance } from './read-mediator-scores'
import type { MediatorScoresInput } from './score-input'

/** Filters under which a list of cases shows exactly the cases a figure counts. */
export type CaseConditions = Readonly<Partial<Record<CaseFilterName, string>>>

export type MediatorScoreRow = {
  /** 序号 over all pages. */
  readonly place: number
  readonly mediatorId: string
  readonly mediator: string
  readonly bestType: string
  /** Its code, for a list's condition; null where there is none. */
  readonly bestTypeCode: DisputeType | null
  readonly total: number
  readonly closed: number
  readonly succeeded: number
  /** What the total is made of: cases the mediator closed, by part, and cases handed over. */
  readonly parts: {
    readonly operation: number
    readonly time: number
    readonly result: number
    readonly handedOver: number
  }
  /** Rates and averages are `—` for a mediator who closed no case. */
  readonly averageDays: string
  readonly successRate: string
  /** 自动履行率, and the cases that count for it. */
  readonly performanceRate: string
  readonly followed: number
  readonly voluntary: number
  readonly averageOperation: string
  readonly averageTime: string
  readonly averageResult: string
  /** Origin of the points, for the one mediator that is opened. */
  readonly breakdown: PointBreakdown | null
}

/** Origin of a mediator's points; `handedOver` is null without such cases. */
export type PointBreakdown = {
  readonly groups: readonly PointGroup[]
  readonly handedOver: HandedOver | null
}

export type MediatorScoresView = {
  readonly query: MediatorScoresInput
  readonly rows: readonly MediatorScoreRow[]
  readonly total: number
  readonly pages: number
  readonly closed: number
  readonly closedCases: CaseConditions
  /** Filters of each row's cases; its `mediatorId` as `mediator` completes them. */
  readonly rowCases: Readonly<
    Record<'closed' | 'succeeded' | 'followed' | 'voluntary', CaseConditions>
  >
  readonly highest: number
  readonly rules: RuleSet | null
  readonly mediators: readonly { readonly id: string; readonly name: string }[]
  readonly preference: ListPreference
}

/**
 * Filters of the closed cases of one mediator, or of all, under these conditions. What was closed
 * in a period is closed: the page carries these filters hundreds of times.
 */
function casesOf(query: MediatorScoresInput, mediator: string | undefined): CaseConditions {
  return {
    ...(mediator && { mediator }),
    ...(!query.from && !query.to && { status: 'closed,archived' }),
    ...narrowedBy(query),
  }
}

/** What a page is narrowed by. */
function narrowedBy({ from, to, type, source }: MediatorScoresInput): CaseConditions {
  return {
    ...(type && { type }),
    ...(source && { source }),
    ...(from && { closedFrom: firstDayOf(from) }),
    ...(to && { closedTo: lastDayOf(to) }),
  }
}

/** The same conditions as the store's filter. */
function filterFor(query: MediatorScoresInput, mediator: string | undefined) {
  const { from, to, type, source } = query
  return toCaseFilter({
    mediator,
    type: type && [type],
    source: source && [source],
    closedFrom: from && firstDayOf(from),
    closedTo: to && lastDayOf(to),
  })
}

const NONE = SCORE_TABLE.mediators.none

const typeInWords = (type: DisputeType | undefined): string => (type ? disputeType[type] : '')

async function readBreakdown(
  db: Read,
  tenant: Tenant,
  query: MediatorScoresInput,
  { mediatorId, handedOver }: MediatorScore,
  rules: RuleSet | null,
  days: ListDays,
): Promise<PointBreakdown> {
  const sums = await sumPointsByCode(db, tenant, filterFor(query, mediatorId), days)
  return {
    groups: presentBreakdown(sums, rules),
    handedOver:
      handedOver > 0
        ? await sumHandedOver(db, tenant, filterFor(query, undefined), mediatorId, days)
        : null,
  }
}

/**
 * 调解员积分 of an institution or a court. All but the breakdown of the opened row comes from sums kept
 * at each closing.
 */
export async function loadMediatorScores(
  db: Read,
  tenant: Tenant,
  readerId: string,
  query: MediatorScoresInput,
  days: ListDays,
): Promise<MediatorScoresView> {
  const { scores, scored } = await readMediatorScores(db, tenant, query)
  const rules = await findRuleSetInForce(db, days.today)
  const pages = Math.max(1, Math.ceil(scores.length / query.size))
  const first = (Math.min(query.page, pages) - 1) * query.size
  const shown = scores.slice(first, first + query.size)
  const performance = await readScoredPerformance(db, tenant, query, shown, days.today)
  const bestTypes = await readBestTypes(db, tenant, query, shown)
  const opened = shown.find(({ mediatorId }) => mediatorId === query.open)
  const breakdown = opened && (await readBreakdown(db, tenant, query, opened, rules, days))
  return {
    query: { ...query, page: Math.min(query.page, pages) },
    rules,
    pages,
    total: scores.length,
    closed: scores.reduce((sum, score) => sum + score.closed, 0),
    closedCases: casesOf(query, query.mediator),
    rowCases: {
      closed: casesOf(query, undefined),
      // Such a case is closed.
      succeeded: { ...narrowedBy(query), result: 'success' },
      followed: { ...narrowedBy(query), performance: 'followed' },
      voluntary: { ...narrowedBy(query), performance: 'voluntary' },
    },
    highest: scores[0]?.total ?? 0,
    mediators: offeredMediators(
      scored,
      new Set([...shown.map(({ mediatorId }) => mediatorId), query.mediator ?? '']),
    ),
    preference: await findPreference(db, readerId, 'mediator_scores'),
    rows: shown.map((score, index) => ({
      ...presentScore(score, bestTypes, performance),
      place: first + index + 1,
      breakdown: score === opened ? (breakdown ?? null) : null,
    })),
  }
}

function presentScore(
  { mediatorId, mediator, total, closed, succeeded, printed, ...score }: MediatorScore,
  bestTypes: ReadonlyMap<string, DisputeType>,
  performance: ReadonlyMap<string, PerformanceCounts>,
): Omit<MediatorScoreRow, 'place' | 'breakdown'> {
  const { operation, time, result, handedOver } = score
  const { rate, followed, voluntary } = presentPerformance(
    performance.get(mediatorId) ?? NO_PERFORMANCE,
  )
  return {
    mediatorId,
    mediator,
    bestType: typeInWords(bestTypes.get(mediatorId)),
    bestTypeCode: bestTypes.get(mediatorId) ?? null,
    total,
    closed,
    succeeded,
    parts: { operation, time, result, handedOver },
    averageDays: printed?.averageDays ?? NONE,
    successRate: printed?.successRate ?? NONE,
    performanceRate: rate ?? NONE,
    followed,
    voluntary,
    averageOperation: printed?.operation ?? NONE,
    averageTime: printed?.time ?? NONE,
    averageResult: printed?.result ?? NONE,
  }
}
