// Which period the court calls for, and whether it may. The rule names the article; the clerk
// chooses none. Sources: 在线调解规则 第12、15、24条, 特邀规定 第27条.
import { computeNoticeDue, type NoticeFacts } from '../case/notice'
import { findRunningPause, type LapseFacts } from '../case/lapse'
import type { CaseStatus } from '../case/status'
import type { WorkCalendar } from '../deadline/calendar'
import { findClockRule } from '../deadline/clock-rules'
import type { LegalBasis } from '../legal-basis'
import { allow, refuse, type Decided } from '../refusal'
import { toLocalDate, type LocalDate } from '../time/local-date'
import type { Chase, ChaseNode } from './chase'
import { computeAnswerDue } from './chase-days'

/** Characters of its note: it is read on a phone. */
export const CHASE_NOTE_AT_MOST = 200
/** Cases that one form calls for. */
export const CHASED_AT_ONCE = 50

export type ChaseFacts = LapseFacts &
  NoticeFacts & {
    readonly status: CaseStatus
    readonly receivedAt: Date
    readonly acceptanceDueOn: LocalDate | null
    readonly institutionId: string | null
    readonly mediatorId: string | null
    readonly mediatorName: string | null
  }

/** The point at which a case is late, or waits, with the period of the law that runs there. */
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
 * The period that the court calls for: of a case in mediation the notice to the parties, while one
 * of them was not tried and the mediation itself is not over; else the period of the point at which
 * the case is.
 * @returns CHASE_NOTHING_RUNS where no period runs for the institution; CHASE_PAUSED while it is
 * paused
 */
export function findChaseTarget(
  facts: ChaseFacts,
  today: LocalDate,
  calendar: WorkCalendar,
): Decided<ChaseTarget> {
  const { status, institutionId, acceptanceDueOn, mediationDueOn, acceptedAt, source } = facts
  const nothing = () => refuse<ChaseTarget>('CHASE_NOTHING_RUNS', { status })
  const target = (node: ChaseNode, dueOn: LocalDate, basis: LegalBasis | null): ChaseTarget => ({
    node,
    dueOn,
    basis,
    isOverdue: dueOn < today,
    mediator: node === 'acceptance' || node === 'assignment' ? null : mediatorOf(facts),
  })
  if (institutionId === null) return nothing()
  if (status === 'pending_acceptance') {
    if (acceptanceDueOn === null) return nothing()
    const rule = findClockRule('acceptance', toLocalDate(facts.receivedAt))
    return allow(target('acceptance', acceptanceDueOn, rule?.basis ?? null))
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
    return allow(target('contact', notice.on, rule?.basis ?? null))
  }
  const rule = findClockRule('mediation', toLocalDate(acceptedAt), source)
  return allow(target(node, mediationDueOn, rule?.basis ?? null))
}

function mediatorOf({ mediatorId, mediatorName }: ChaseFacts): ChaseTarget['mediator'] {
  return mediatorId === null ? null : { id: mediatorId, name: mediatorName ?? '' }
}

export type ChaseDecision = {
  readonly target: ChaseTarget
  readonly answerDueOn: LocalDate
  /** The earlier one at the same point, escalated, which ends with this one. */
  readonly repeats: string | null
}

/**
 * May the court call for this case now? One 催办 is open for each case and point; after its
 * escalation the court may call again.
 * @param open those of the case that are not closed
 * @returns CHASED_ALREADY with who called and when
 */
export function decideChase(
  facts: ChaseFacts & { readonly courtDays: number | null },
  open: readonly Pick<Chase, 'id' | 'node' | 'by' | 'at' | 'escalated'>[],
  { today, calendar }: { readonly today: LocalDate; readonly calendar: WorkCalendar },
): Decided<ChaseDecision> {
  const target = findChaseTarget(facts, today, calendar)
  if (!target.ok) return target
  const earlier = open.find(({ node }) => node === target.value.node)
  if (earlier && !earlier.escalated)
    return refuse('CHASED_ALREADY', { by: earlier.by, at: earlier.at.toISOString() })
  const due = computeAnswerDue(today, facts.courtDays, calendar)
  if (!due.ok) return refuse(due.refusal.code, due.refusal.facts)
  return allow({ target: target.value, answerDueOn: due.value, repeats: earlier?.id ?? null })
}
