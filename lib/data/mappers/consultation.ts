import 'server-only'
import { ANSWER_HOURS, type AnswerHours } from '@/lib/domain/consultation/answer-clock'

/** The promise of an institution. Throws for a stored number that is none. */
export function toAnswerHours(stored: number | null): AnswerHours | null {
  if (stored === null) return null
  const hours = ANSWER_HOURS.find((each) => each === stored)
  if (hours === undefined) throw new Error(`institutions.answer_hours holds ${stored}`)
  return hours
}
