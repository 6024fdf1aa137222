// Trainings before and during the entry in the roster. Source: 特邀规定 第7条.
import { allow, refuse, type Decided } from '../refusal'
import type { LocalDate } from '../time/local-date'

/** Hours are whole class hours. */
export type Training = {
  readonly title: string
  readonly organiser: string | null
  readonly heldOn: LocalDate
  readonly hours: number
}

/**
 * A training is entered once, after it was held. `known`: trainings on record that are not revoked.
 */
export function decideTraining(
  training: Training,
  known: readonly Pick<Training, 'title' | 'heldOn'>[],
  today: LocalDate,
): Decided<Training> {
  if (training.heldOn > today) return refuse('INPUT_INVALID', {}, { heldOn: 'DATE_IN_FUTURE' })
  const isThere = known.some(
    ({ title, heldOn }) => title === training.title && heldOn === training.heldOn,
  )
  return isThere
    ? refuse('INPUT_INVALID', {}, { title: 'TRAINING_ALREADY_THERE' })
    : allow(training)
}
