// When a 催办 goes to the head of the institution and to the whole court: once, where no answer came
// in its days, or the day that the answer named has passed and the case is still at the same point.
import type { LocalDate } from '../time/local-date'
import type { Chase, ChaseEscalation } from './chase'

/**
 * Why a 催办 is to be escalated on this day; null: it is not.
 * @param isPaused the period of the case does not run, so that the case cannot be late again
 */
export function decideEscalation(
  {
    answer,
    answerDueOn,
    escalated,
    closed,
  }: Pick<Chase, 'answerDueOn' | 'escalated' | 'closed'> & {
    readonly answer: Pick<NonNullable<Chase['answer']>, 'expectedOn'> | null
  },
  today: LocalDate,
  isPaused: boolean,
): ChaseEscalation | null {
  if (closed || escalated) return null
  if (answer === null) return answerDueOn < today ? 'unanswered' : null
  return answer.expectedOn < today && !isPaused ? 'late_again' : null
}
