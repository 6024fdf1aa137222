// The answer to a 催办: its reason, what is being done, and the day by which the point will be left.
import { allow, refuse, type Decided } from '../refusal'
import { addDays, type LocalDate } from '../time/local-date'
import { CHASE_REASONS_AT, type Chase, type ChaseReason } from './chase'

/** Characters of the words of an answer. */
export const CHASE_ANSWER_AT_MOST = 500
/** A day further away than this is no expectation. */
export const EXPECTED_DAYS_AT_MOST = 60

/**
 * May this answer be given now? Once, while the 催办 is open; also after its escalation.
 * @returns CHASE_CLOSED, CHASE_ANSWERED with who answered and when, or the field that is wrong
 */
export function decideAnswerChase(
  { node, answer, closed }: Pick<Chase, 'node' | 'answer' | 'closed'>,
  { reason, expectedOn }: { readonly reason: ChaseReason; readonly expectedOn: LocalDate },
  today: LocalDate,
): Decided<null> {
  if (answer) return refuse('CHASE_ANSWERED', { by: answer.by, at: answer.at.toISOString() })
  if (closed) return refuse('CHASE_CLOSED', { at: closed.at.toISOString() })
  const isOfNode = (CHASE_REASONS_AT[node] as readonly ChaseReason[]).includes(reason)
  if (!isOfNode) return refuse('INPUT_INVALID', {}, { reason: 'CHOOSE_ONE' })
  if (expectedOn < today) return refuse('INPUT_INVALID', {}, { expectedOn: 'EXPECTED_PAST' })
  if (expectedOn > addDays(today, EXPECTED_DAYS_AT_MOST))
    return refuse('INPUT_INVALID', {}, { expectedOn: 'EXPECTED_TOO_FAR' })
  return allow(null)
}
