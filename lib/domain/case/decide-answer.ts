// 答复虚假调解报告. Source: 特邀规定 第18条; docs/decisions/0072-the-courts-answer.md.
import { allow, refuse, type Decided } from '../refusal'
import type { LocalDate } from '../time/local-date'
import type { CourtEnd } from './court-end'
import { findOpenPause } from './decide-pause'
import { findLapse, type LapseFacts } from './lapse'
import { decideMove, type CaseFacts } from './lifecycle'
import { answersOf, type SuspicionAnswer, type SuspicionReport } from './suspicion'
import type { Transition } from './transition'

export type AnsweredSuspicion = Transition<'answer_suspicion'> & {
  /** The first day of the suspension that the answer opens; null where it opens none. */
  readonly suspendedFrom: LocalDate | null
}

/**
 * The court answers a report once. “继续” leaves status and clock as they are: the mediator resumes.
 * “终结” ends the mediation: the case can only be closed, and its clock stops at once where it still
 * runs, be it that the mediator had resumed it. A pause that is open, for whatever reason, goes on
 * and has no end any more. A period that has run out is not suspended. A closed case keeps
 * everything: its report is only reviewed.
 * @returns the move, or SUSPICION_ANSWERED, INPUT_INVALID, STATUS_DOES_NOT_ALLOW
 */
export function decideAnswerSuspicion(
  facts: CaseFacts & LapseFacts & CourtEnd & { readonly report: SuspicionReport },
  { answer, text }: { readonly answer: SuspicionAnswer; readonly text: string },
  { today }: { readonly today: LocalDate },
): Decided<AnsweredSuspicion> {
  const moved = decideMove('answer_suspicion', facts)
  if (!moved.ok) return moved
  const { report, courtEndedOn } = facts
  if (report.answer !== null)
    return refuse('SUSPICION_ANSWERED', {
      by: report.answeredBy,
      at: report.answeredAt?.toISOString() ?? null,
    })
  if (!answersOf(facts).includes(answer))
    return refuse('INPUT_INVALID', {}, { answer: 'ANSWER_DOES_NOT_FIT' })
  const ends = answer === 'end' && courtEndedOn === null
  const runs = findOpenPause(facts.pauses) === null && findLapse(facts, today) === null
  const suspendedFrom = ends && runs ? today : null
  return allow({
    move: 'answer_suspicion',
    from: facts.status,
    to: moved.value,
    changes: ends ? { courtEndedOn: today } : {},
    event: {
      kind: 'suspicion.answered',
      data: {
        answer,
        text,
        ...(suspendedFrom && { suspendedFrom }),
      },
    },
    basis: 'invited_mediation_18',
    suspendedFrom,
  })
}
