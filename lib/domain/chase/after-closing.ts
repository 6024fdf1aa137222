// What the institution or its mediator still owes the court after a closing, with the article of
// each. Sources: 特邀规定 第19条 (送达、备案), 第20条 (提交协议, 撤诉), 第21条 (移送材料); 人民调解法 第27条 (立卷归档), 第31条 (监督履行),
// by reference. None of them sets a day: the days are the reminders of the desk
// (docs/decisions/0131) and of archiving (0079). What waits at the court itself is no point of a
// 催办.
import type { CaseSource } from '../case/source'
import type { CaseStatus } from '../case/status'
import type { Outcome } from '../case/vocabulary'
import type { CourtStage } from '../court-stage/stage'
import type { CalendarRefusal, WorkCalendar } from '../deadline/calendar'
import { computeSinceDue, isFollowUpDue, isToArchive, NODE_STAGES } from '../desk/court-desk'
import type { LegalBasis } from '../legal-basis'
import type { PerformanceResult } from '../performance/follow-up'
import { toLocalDate, type LocalDate } from '../time/local-date'
import { ok, type Result } from '../time/result'
import type { ChaseNode } from './chase'

export type AfterClosingFacts = {
  readonly status: CaseStatus
  readonly source: CaseSource
  readonly outcome: Outcome | null
  readonly closedAt: Date | null
  readonly courtStage: CourtStage | null
  /** Since when it is at that stage. */
  readonly courtStageAt: Date | null
  /** It was entered from records of an institution: no dossier of it is bound here. */
  readonly isFromRecords: boolean
  /** What the follow-ups say; null where none counts yet. */
  readonly performance: PerformanceResult | null
  /** The last day of performance; null where the agreement has none. */
  readonly performanceDueOn: LocalDate | null
}

/** A point after the closing with its last day. */
export type AfterClosing = {
  readonly node: Extract<ChaseNode, 'transfer' | 'record' | 'archive' | 'performance'>
  readonly dueOn: LocalDate
  readonly basis: LegalBasis
}

/** Stages in which the institution acts; the others of `record` wait for the clerk. */
const TO_RECORD: readonly CourtStage[] = ['record_due', 'record_returned']
const TO_TRANSFER: readonly CourtStage[] = NODE_STAGES.transfer

/** Is it the institution's turn at this stage? */
export function isInstitutionsTurn(stage: CourtStage): boolean {
  return TO_RECORD.includes(stage) || TO_TRANSFER.includes(stage)
}

const isPreFiling = (source: CaseSource) => source === 'delegated_pre_filing'

/**
 * A suit in which the parties made peace goes back as one that they may withdraw (特邀规定 第20条); every
 * other as one that failed.
 */
function basisOfStage({ courtStage, source, outcome }: AfterClosingFacts): LegalBasis {
  if (courtStage !== null && TO_RECORD.includes(courtStage))
    return isPreFiling(source) ? 'invited_mediation_19' : 'invited_mediation_20'
  return outcome === 'settled_withdrawn' && !isPreFiling(source)
    ? 'invited_mediation_20'
    : 'invited_mediation_21'
}

/**
 * What is owed now, that with the earliest last day first; none of a case that is not closed.
 * @returns refused where the calendar does not reach a day
 */
export function findAfterClosing(
  facts: AfterClosingFacts,
  today: LocalDate,
  calendar: WorkCalendar,
): Result<readonly AfterClosing[], CalendarRefusal> {
  const { status, courtStage, courtStageAt, closedAt, performanceDueOn } = facts
  if (status !== 'closed' && status !== 'archived') return ok([])
  const owed: (Omit<AfterClosing, 'dueOn'> & { readonly since: LocalDate })[] = []
  if (courtStage && courtStageAt && isInstitutionsTurn(courtStage))
    owed.push({
      node: TO_RECORD.includes(courtStage) ? 'record' : 'transfer',
      since: toLocalDate(courtStageAt),
      basis: basisOfStage(facts),
    })
  if (closedAt && isToArchive(facts))
    owed.push({ node: 'archive', since: toLocalDate(closedAt), basis: 'people_mediation_27' })
  if (performanceDueOn && isFollowUpDue(facts, today))
    owed.push({ node: 'performance', since: performanceDueOn, basis: 'people_mediation_31' })
  const points: AfterClosing[] = []
  for (const { node, since, basis } of owed) {
    const due = computeSinceDue(node, since, calendar)
    if (!due.ok) return due
    points.push({ node, basis, dueOn: due.value })
  }
  return ok(points.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0)))
}
