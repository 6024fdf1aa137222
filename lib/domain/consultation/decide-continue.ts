// What the asker may do after the first question: ask again, or thank and end it.
// docs/decisions/0100-consultations.md.
import { allow, refuse, type Decided } from '../refusal'
import {
  ENTRIES_AT_MOST,
  WAITING_AT_MOST,
  type ConsultationState,
  type Rating,
} from './consultation'

export type AskerFacts = {
  readonly state: ConsultationState
  readonly entries: number
  /** Questions that have no answer yet. */
  readonly waiting: number
  /** By when the longest waiting one is answered. */
  readonly dueAt: Date | null
}

/**
 * Another question in the same consultation. It gets a promise of its own; the list is ordered by
 * the oldest one.
 * @param dueAt by when the new question would be answered
 * @returns by when the consultation is due
 */
export function decideContinue(
  { state, entries, waiting, dueAt: earlier }: AskerFacts,
  dueAt: Date,
): Decided<{ readonly dueAt: Date }> {
  if (state === 'closed' || state === 'referred') return refuse('CONSULTATION_OVER', { state })
  if (waiting >= WAITING_AT_MOST) return refuse('CONSULTATION_WAITS', { most: WAITING_AT_MOST })
  if (entries >= ENTRIES_AT_MOST) return refuse('CONSULTATION_FULL', { most: ENTRIES_AT_MOST })
  return allow({ dueAt: earlier ?? dueAt })
}

/**
 * The asker ends the consultation with a rating. One that has no answer yet can be ended too, and
 * is then not rated.
 */
export function decideClose(
  { state, waiting, entries }: AskerFacts,
  rating: Rating | null,
): Decided<{ readonly rating: Rating | null }> {
  if (state === 'closed') return refuse('CONSULTATION_OVER', { state })
  const isAnswered = entries > waiting
  if (isAnswered && rating === null) return refuse('INPUT_INVALID', {}, { rating: 'CHOOSE_ONE' })
  return allow({ rating: isAnswered ? rating : null })
}
