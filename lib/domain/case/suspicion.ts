// 虚假调解的报告与答复. Source: 特邀规定 第18条: 发现可能存在虚假调解的, 应当中止调解, 并向人民法院或者特邀调解组织报告;
// 接到报告后应当及时审查, 并依据相关规定作出处理; docs/decisions/0058-changes-of-mediator.md, 0072-the-courts-answer.md.
import type { CourtEnd } from './court-end'
import { MOVES } from './moves'
import { isSettled, type CaseStatus } from './status'

/** While the case is open: how the court has the mediation go on. */
const ANSWERS_BEFORE_CLOSING = ['continue', 'end'] as const
/** After its closing: what the review found. */
const ANSWERS_AFTER_CLOSING = ['unfounded', 'handled'] as const
export const SUSPICION_ANSWERS = [...ANSWERS_BEFORE_CLOSING, ...ANSWERS_AFTER_CLOSING] as const
export type SuspicionAnswer = (typeof SUSPICION_ANSWERS)[number]

export type SuspicionReport = {
  readonly id: string
  readonly mediatorName: string
  readonly reportedAt: Date
  readonly answer: SuspicionAnswer | null
  readonly answeredAt: Date | null
  readonly answeredBy: string | null
}

/**
 * A report waits for the court's answer from the acceptance on; the duty to review outlasts the
 * closing.
 */
export function awaitsAnswer(
  { answer }: Pick<SuspicionReport, 'answer'>,
  status: CaseStatus,
): boolean {
  return answer === null && (MOVES.answer_suspicion.from as readonly CaseStatus[]).includes(status)
}

/** What the court can answer now. Once it ended the mediation, no other report lets it go on. */
export function answersOf({
  status,
  courtEndedOn,
}: CourtEnd & { readonly status: CaseStatus }): readonly SuspicionAnswer[] {
  if (isSettled(status)) return ANSWERS_AFTER_CLOSING
  return courtEndedOn === null ? ANSWERS_BEFORE_CLOSING : ['end']
}
