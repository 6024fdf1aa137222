// 虚假调解的报告与答复. Source: 特邀规定 第18条: 发现可能存在虚假调解的, 应当中止调解, 并向人民法院或者特邀调解组织报告;
// 接到报告后应当及时审查, 并依据相关规定作出处理; docs/decisions/0058-changes-of-mediator.md.
import { allow, refuse, type Decided } from '../refusal'
import { decideMove, type CaseFacts } from './lifecycle'
import { MOVES } from './moves'
import type { CaseStatus } from './status'
import type { Transition } from './transition'

/** How the court has the mediation go on. */
export const SUSPICION_ANSWERS = ['continue', 'end'] as const
export type SuspicionAnswer = (typeof SUSPICION_ANSWERS)[number]

export type SuspicionReport = {
  readonly id: string
  readonly mediatorName: string
  readonly reportedAt: Date
  readonly answer: SuspicionAnswer | null
  readonly answeredAt: Date | null
  readonly answeredBy: string | null
}

/** A report waits for the court's answer as long as the case is open. */
export function awaitsAnswer({ answer }: SuspicionReport, status: CaseStatus): boolean {
  return answer === null && (MOVES.answer_suspicion.from as readonly CaseStatus[]).includes(status)
}

/**
 * The court answers a report once: the mediation goes on, or it ends. The case keeps its status and
 * its clock: the mediator resumes it, or closes the case.
 * @returns the move, or SUSPICION_ANSWERED, STATUS_DOES_NOT_ALLOW
 */
export function decideAnswerSuspicion(
  facts: CaseFacts & { readonly report: SuspicionReport },
  { answer, text }: { readonly answer: SuspicionAnswer; readonly text: string },
): Decided<Transition<'answer_suspicion'>> {
  const moved = decideMove('answer_suspicion', facts)
  if (!moved.ok) return moved
  const { report } = facts
  if (report.answer !== null)
    return refuse('SUSPICION_ANSWERED', {
      by: report.answeredBy,
      at: report.answeredAt?.toISOString() ?? null,
    })
  return allow({
    move: 'answer_suspicion',
    from: facts.status,
    to: moved.value,
    changes: {},
    event: { kind: 'suspicion.answered', data: { answer, text } },
    basis: 'invited_mediation_18',
  })
}
