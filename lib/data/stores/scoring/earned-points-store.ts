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

export type EarnedPoints = {
  readonly sums: readonly { readonly part: ScorePart; readonly points: number }[]
  /** Latest first. */
  readonly recent: readonly EarnedEntry[]
  /**
   * Numbers of those cases that the mediator may still see; a case that was handed over is missing.
   */
  readonly numbers: ReadonlyMap<string, string>
}

/** What one mediator has earned: the sum of each part, and the latest entries. */
export async function findEarnedPoints(
  db: Db,
  mediatorId: string,
  recentAtMost: number,
): Promise<EarnedPoints> {
  const groups = await db.scorePoint.groupBy({
    by: ['part'],
    where: { mediatorId },
    _sum: { points: true },
  })
  const rows = await db.scorePoint.findMany({
    where: { mediatorId },
    orderBy: [{ onDate: 'desc' }, { id: 'desc' }],
    take: recentAtMost,
    select: { id: true, caseId: true, onDate: true, part: true, code: true, points: true },
  })
  const caseIds = rows.map(({ caseId }) => caseId)
  return {
    sums: groups.map(({ part, _sum }) => ({ part: partOf(part), points: _sum.points ?? 0 })),
    recent: rows.map(({ onDate, part, code, ...row }) => ({
      ...row,
      on: toDay(onDate),
      part: partOf(part),
      code: parseStoredEnum(POINT_CODES, code, 'score_points.code'),
    })),
    numbers: await findNumbersOfCases(db, caseIds),
  }
}

function partOf(part: string): ScorePart {
  return parseStoredEnum(SCORE_PART_CODES, part, 'score_points.part')
}
