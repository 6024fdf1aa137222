import type { Db } from '@/lib/data/door'
import type { CaseRecord } from '@/lib/data/mappers/case'
import { getClosingDays } from '@/lib/data/stores/case/case-store'
import { findCasePoints, type EarnedPoint } from '@/lib/data/stores/scoring/score-points-store'
import { isSettled, type CaseStatus } from '@/lib/domain/case/status'
import type { ScorePart } from '@/lib/domain/scoring/rule-set'
import { sumScore, type Score } from '@/lib/domain/scoring/sum-score'
import { toLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import { disputeType } from '@/lib/labels/zh-CN/case'
import { eventSentence, eventTitle } from '@/lib/labels/zh-CN/event'
import { whoInWords } from '@/lib/labels/zh-CN/progress'
import { SCORE_GROUNDS } from '@/lib/labels/zh-CN/scoring'

/** One earned point: its event, day, ground and rule version. */
export type PointLine = {
  readonly id: string
  readonly on: LocalDate
  readonly event: string
  readonly sentence: string
  readonly who: string
  readonly part: ScorePart
  readonly ground: string
  readonly points: number
  readonly ruleVersion: string
}

export type CaseScoreView = {
  readonly caseId: string
  readonly caseNo: string
  readonly status: CaseStatus
  readonly referredOn: LocalDate
  readonly disputeType: string
  readonly mediator: string | null
  readonly closed: { readonly on: LocalDate; readonly days: number } | null
  /** The sum of the lines; it counts only once the case is closed. */
  readonly score: Score
  readonly lines: readonly PointLine[]
}

export type CaseScoreFacts = {
  readonly record: CaseRecord
  readonly closingDays: number | null
  readonly points: readonly EarnedPoint[]
}

/** The points of a case so far, in the order of its chain. */
export async function loadCaseScore(db: Db, record: CaseRecord): Promise<CaseScoreFacts> {
  return {
    record,
    closingDays: await getClosingDays(db, record.id),
    points: await findCasePoints(db, record.id),
  }
}

function presentLine({ event, actorName, actorRole, ...point }: EarnedPoint): PointLine {
  return {
    id: point.id,
    on: point.on,
    event: eventTitle(event.kind),
    sentence: eventSentence(event),
    who: whoInWords(actorName, actorRole),
    part: point.part,
    ground: SCORE_GROUNDS[point.code],
    points: point.points,
    ruleVersion: point.ruleVersion,
  }
}

/** Presents a case's score: the events that earned each point. */
export function presentCaseScore({ record, closingDays, points }: CaseScoreFacts): CaseScoreView {
  return {
    caseId: record.id,
    caseNo: record.caseNo,
    status: record.status,
    referredOn: toLocalDate(record.referredAt),
    disputeType: disputeType[record.disputeType],
    mediator: record.mediatorName,
    closed:
      record.closedAt && isSettled(record.status)
        ? { on: toLocalDate(record.closedAt), days: closingDays ?? 0 }
        : null,
    score: sumScore(points),
    lines: points.map(presentLine),
  }
}
