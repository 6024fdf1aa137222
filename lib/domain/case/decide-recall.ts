// 收回引调. Source: 在线调解规则 第12条 (三个工作日内确认接受; 超过规定期限未予确认的, 人民法院可以重新指定).
import { allow, refuse, type Decided } from '../refusal'
import { compareDates, type LocalDate } from '../time/local-date'
import { decideMove, type CaseFacts } from './lifecycle'
import type { CaseStatus } from './status'
import type { Transition } from './transition'

export type RecallFacts = CaseFacts & {
  readonly acceptanceDueOn: LocalDate | null
  /** The institution that has not confirmed. */
  readonly institutionName: string
}

/**
 * Are the institution's three working days over? On the last day it may still confirm, until 24:00.
 */
export function isRecallable(
  { status, acceptanceDueOn }: { status: CaseStatus; acceptanceDueOn: LocalDate | null },
  today: LocalDate,
): boolean {
  return (
    status === 'pending_acceptance' &&
    acceptanceDueOn !== null &&
    compareDates(acceptanceDueOn, today) < 0
  )
}

/**
 * The court takes a referral back that was not confirmed in time, with its reason in words.
 * @returns RECALL_TOO_EARLY with the last day while the institution may still confirm
 */
export function decideRecall(
  facts: RecallFacts,
  text: string,
  { today }: { readonly today: LocalDate },
): Decided<Transition<'recall'>> {
  const moved = decideMove('recall', facts)
  if (!moved.ok) return moved
  const { acceptanceDueOn: dueOn } = facts
  if (dueOn === null || !isRecallable(facts, today)) return refuse('RECALL_TOO_EARLY', { dueOn })
  return allow({
    move: 'recall',
    from: facts.status,
    to: moved.value,
    changes: { returnedToCourt: true },
    event: { kind: 'case.recalled', data: { institution: facts.institutionName, dueOn, text } },
    basis: 'online_mediation_12',
  })
}
