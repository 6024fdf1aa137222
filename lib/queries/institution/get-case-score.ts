import 'server-only'
import { z } from 'zod'
import { scopeOf } from '@/lib/data/mappers/case'
import { findCase } from '@/lib/data/stores/case-store'
import { findCasePoints, type EarnedPoint } from '@/lib/data/stores/score-points-store'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { isSettled, type CaseStatus } from '@/lib/domain/case/status'
import { sumScore, type Score } from '@/lib/domain/scoring/sum-score'
import { toLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import type { ScorePart } from '@/lib/domain/scoring/rule-set'
import { disputeType } from '@/lib/labels/zh-CN/case'
import { eventTitle } from '@/lib/labels/zh-CN/event'
import { eventSentence } from '@/lib/labels/zh-CN/event-sentence'
import { whoInWords } from '@/lib/labels/zh-CN/progress'
import { SCORE_GROUNDS } from '@/lib/labels/zh-CN/scoring'
import { defineQuery } from '../define-query'
import { administeredBy } from './administered'

/** One earned point: by which event, on which day, for what, by which rules. */
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
  /** The sum of the lines; of an open case it does not count anywhere yet. */
  readonly score: Score
  readonly lines: readonly PointLine[]
}

function presentLine({ event, actorName, actorRole, ...point }: EarnedPoint): PointLine {
  return {
    id: point.id, on: point.on, event: eventTitle[event.kind], sentence: eventSentence(event), who: whoInWords(actorName, actorRole),
    part: point.part, ground: SCORE_GROUNDS[point.code], points: point.points, ruleVersion: point.ruleVersion,
  }
}

/** A case's score opened: the events that earned each point, in their order, adding up to the score. */
export const getCaseScore = defineQuery({
  act: 'statistics:read',
  input: z.object({ caseId: CaseId }),
  load: async (db, { caseId }, { actor }) => {
    const record = administeredBy(actor) ? await findCase(db, caseId) : null
    if (!record || record.institutionId !== actor.institutionId) return null
    const { closingDays } = await db.case.findUniqueOrThrow({ where: { id: caseId }, select: { closingDays: true } })
    return { record, closingDays, points: await findCasePoints(db, caseId) }
  },
  scope: ({ record }) => scopeOf(record),
  present: ({ record, closingDays, points }): CaseScoreView => ({
    caseId: record.id, caseNo: record.caseNo, status: record.status, referredOn: toLocalDate(record.referredAt),
    disputeType: disputeType[record.disputeType], mediator: record.mediatorName,
    closed: record.closedAt && isSettled(record.status) ? { on: toLocalDate(record.closedAt), days: closingDays ?? 0 } : null,
    score: sumScore(points), lines: points.map(presentLine),
  }),
})
