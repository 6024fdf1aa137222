import type { LocalDate } from '@/lib/domain/time/local-date'

/**
 * Training of mediators (特邀调解规定 第7条: 入册前和任职期间应当接受培训; domain rule book, decision 10): one training
 * before the first case, and one within the last twelve months for a mediator who has cases.
 */

/** What the court's setting says of a mediator without the training. */
export const TRAINING_RULES = ['warn', 'exclude'] as const
export type TrainingRule = (typeof TRAINING_RULES)[number]

export type TrainingFacts = {
  /** the last recorded training that is not revoked */
  readonly lastTrainedOn: LocalDate | null
  /** null: no case was ever assigned to them */
  readonly lastAssignedAt: LocalDate | null
}

/** `lastOn`: the training that is too long ago; null: none is recorded. */
export type TrainingGap = { readonly lastOn: LocalDate | null }

/**
 * The training that is missing on `today`; null where none is. A training to come does not count.
 */
export function findTrainingGap(
  { lastTrainedOn, lastAssignedAt }: TrainingFacts,
  today: LocalDate,
): TrainingGap | null {
  if (lastTrainedOn === null || lastTrainedOn > today) return { lastOn: null }
  const isRecent = lastTrainedOn >= sameDayLastYear(today)
  return lastAssignedAt === null || isRecent ? null : { lastOn: lastTrainedOn }
}

/** As text: 29 February of a year without one lies between 28 February and 1 March. */
function sameDayLastYear(today: LocalDate): string {
  return `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`
}
