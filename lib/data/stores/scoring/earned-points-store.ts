import 'server-only'
import { SCORE_PART_CODES, type ScorePart } from '@/lib/domain/scoring/rule-set'
import type { LocalDate } from '@/lib/domain/time/local-date'
import type { Db } from '@/lib/data/door'
import { toDay } from '@/lib/data/mappers/day'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { findNumbersOfCases } from '../case/case-store'
import { POINT_CODES, type PointCode } from './score-points-store'

export type EarnedEntry = {
  readonly id: string
  readonly caseId: string
  readonly on: LocalDate
  readonly part: ScorePart
  readonly code: PointCode
  readonly points: number
}

/**
 * Points that count: `operation`, `time` and `result` of cases the mediator closed, `handedOver` of
 * cases that another mediator closed.
 */
export type CountedPoints = {
  readonly operation: number
  readonly time: number
  readonly result: number
  readonly handedOver: number
}

export type RecentPoints = {
  /** Latest first. */
  readonly recent: readonly EarnedEntry[]
  /**
   * Numbers of those cases that the mediator may still see; a case that was handed over is missing.
   */
  readonly numbers: ReadonlyMap<string, string>
}

/**
 * What one mediator earned in closed cases of this institution, from the sums that every score
 * table reads. An open case counts nowhere.
 */
export async function findCountedPoints(
  db: Db,
  institutionId: string,
  mediatorId: string,
): Promise<CountedPoints> {
  const where = { tenantId: institutionId, mediatorId }
  const { _sum: closed } = await db.mediatorTally.aggregate({
    where,
    _sum: { operationPoints: true, timePoints: true, resultPoints: true },
  })
  const { _sum: others } = await db.handedOverTally.aggregate({ where, _sum: { points: true } })
  return {
    operation: Number(closed.operationPoints ?? 0),
    time: Number(closed.timePoints ?? 0),
    result: Number(closed.resultPoints ?? 0),
    handedOver: Number(others.points ?? 0),
  }
}

/** What one mediator has earned lately, in open cases as well. */
export async function findRecentPoints(
  db: Db,
  mediatorId: string,
  recentAtMost: number,
): Promise<RecentPoints> {
  const rows = await db.scorePoint.findMany({
    where: { mediatorId },
    orderBy: [{ onDate: 'desc' }, { id: 'desc' }],
    take: recentAtMost,
    select: { id: true, caseId: true, onDate: true, part: true, code: true, points: true },
  })
  const caseIds = rows.map(({ caseId }) => caseId)
  return {
    recent: rows.map(({ onDate, part, code, ...row }) => ({
      ...row,
      on: toDay(onDate),
      part: parseStoredEnum(SCORE_PART_CODES, part, 'score_points.part'),
      code: parseStoredEnum(POINT_CODES, code, 'score_points.code'),
    })),
    numbers: await findNumbersOfCases(db, caseIds),
  }
}
