// What the court can call for at a case. The rule names the article; the clerk chooses none.
// Sources: 在线调解规则 第12、15、24条, 特邀规定 第27条; after the closing those of after-closing.ts.
import { computeNoticeDue, type NoticeFacts } from '../case/notice'
import { findRunningPause, type LapseFacts } from '../case/lapse'
import { isSettled, type CaseStatus } from '../case/status'
import type { WorkCalendar } from '../deadline/calendar'
import { findClockRule } from '../deadline/clock-rules'
import type { LegalBasis } from '../legal-basis'
import { allow, refuse, type Decided } from '../refusal'
import { toLocalDate, type LocalDate } from '../time/local-date'
import { findAfterClosing, type AfterClosingFacts } from './after-closing'
import type { ChaseNode } from './chase'

export type ChaseFacts = LapseFacts &
  NoticeFacts &
  AfterClosingFacts & {
    readonly status: CaseStatus
    readonly receivedAt: Date
    readonly acceptanceDueOn: LocalDate | null
    readonly institutionId: string | null
    readonly mediatorId: string | null
    readonly mediatorName: string | null
  }

/** A point at which a case is late, or waits, with the period that runs there. */
export type ChaseTarget = {
  readonly node: ChaseNode
  readonly dueOn: LocalDate
  readonly basis: LegalBasis | null
  readonly isOverdue: boolean
  /** Of the points at which a mediator has to act. */
  readonly mediator: { readonly id: string; readonly name: string } | null
}

const MEDIATED: Partial<Record<CaseStatus, ChaseNode>> = {
  pending_assignment: 'assignment',
  pending_mediator: 'taking',
  disclosure_review: 'taking',
  in_mediation: 'mediation',
}

/**
 * What the court can call for, the most pressing first: before the closing one period, after it
 * whatever the institution still owes.
 * @returns CHASE_NOTHING_RUNS where no period runs for the institution, CHASE_NOTHING_OWED after
 *   the closing; CHASE_PAUSED while it is
 * paused
 */
export function findChaseTargets(
  facts: ChaseFacts,
  today: LocalDate,
  calendar: WorkCalendar,
): Decided<readonly ChaseTarget[]> {
  if (!isSettled(facts.status)) {
    const running = findRunningTarget(facts, today, calendar)
    return running.ok ? allow([running.value]) : running
  }
  const owed = findAfterClosing(facts, today, calendar)
  if (!owed.ok) return refuse(owed.refusal.code, owed.refusal.facts)
  if (owed.value.length === 0 || facts.institutionId === null) return refuse('CHASE_NOTHING_OWED')
  return allow(owed.value.map((each) => targetOf(facts, each, today)))
}

/** Points at which only the institution can act. */
const INSTITUTIONS_OWN: readonly ChaseNode[] = ['acceptance', 'assignment', 'archive']

function targetOf(
  { mediatorId, mediatorName }: ChaseFacts,
  { node, dueOn, basis }: Pick<ChaseTarget, 'node' | 'dueOn' | 'basis'>,
  today: LocalDate,
): ChaseTarget {
  const hasMediator = mediatorId !== null && !INSTITUTIONS_OWN.includes(node)
  return {
    node,
    dueOn,
    basis,
    isOverdue: dueOn < today,
    mediator: hasMediator ? { id: mediatorId, name: mediatorName ?? '' } : null,
  }
}

/**
 * The period of a case that is not closed: in mediation the notice to the parties, while one of
 * them was not tried and the mediation itself is not over; else the period of the point at which
 * the case is.
 */
function findRunningTarget(
  facts: ChaseFacts,
  today: LocalDate,
  calendar: WorkCalendar,
): Decided<ChaseTarget> {
  const { status, institutionId, acceptanceDueOn, mediationDueOn, acceptedAt, source } = facts
  const nothing = () => refuse<ChaseTarget>('CHASE_NOTHING_RUNS', { status })
  const target = (node: ChaseNode, dueOn: LocalDate, basis: LegalBasis | null) =>
    allow(targetOf(facts, { node, dueOn, basis }, today))
  if (institutionId === null) return nothing()
  if (status === 'pending_acceptance') {
    if (acceptanceDueOn === null) return nothing()
    const rule = findClockRule('acceptance', toLocalDate(facts.receivedAt))
    return target('acceptance', acceptanceDueOn, rule?.basis ?? null)
  }
  const node = MEDIATED[status]
  if (!node || mediationDueOn === null || acceptedAt === null) return nothing()
  const pause = findRunningPause(facts, today)
  if (pause) return refuse('CHASE_PAUSED', { since: pause.from })
  // 第15条 speaks of what a court delegates: of a party's own application the institution asks the
  // other side for itself.
  const notice =
    node === 'mediation' && source !== 'party_application' && mediationDueOn >= today
      ? computeNoticeDue(facts, calendar)
      : null
  if (notice) {
    const rule =
      notice.rule === 'notice' && facts.takenOn
        ? findClockRule('notice', facts.takenOn, source)
        : null
    return target('contact', notice.on, rule?.basis ?? null)
  }
  const rule = findClockRule('mediation', toLocalDate(acceptedAt), source)
  return target(node, mediationDueOn, rule?.basis ?? null)
}
