// What a move of the court has to name: its ground, its reason, its day. Sources: 民诉解释 第354至358条.
import { refuse, type Decided } from '../refusal'
import type { LocalDate } from '../time/local-date'
import type { ConfirmationChoice, ConfirmationFacts } from './confirmation-facts'
import type { ConfirmationMove } from './confirmation-moves'
import { DISMISSAL_GROUNDS, REFUSAL_GROUNDS } from './confirmation-status'

type Mistake = readonly [field: string, code: string]
const isOneOf = <T extends string>(values: readonly T[], value: T | undefined) =>
  values.some((each) => each === value)

function findGroundMistake(
  move: ConfirmationMove,
  { refusalGround, dismissalGround }: ConfirmationChoice,
): Mistake | null {
  if (move === 'dismiss' && !isOneOf(DISMISSAL_GROUNDS, dismissalGround))
    return ['dismissalGround', 'REQUIRED']
  const isOfAdmission = move === 'refuse_admission' || dismissalGround === 'not_admissible'
  if (isOfAdmission && !isOneOf(REFUSAL_GROUNDS, refusalGround))
    return ['refusalGround', 'REQUIRED']
  return null
}

function findDayMistake(
  move: ConfirmationMove,
  { dueOn }: ConfirmationChoice,
  { status, correction, supplement }: ConfirmationFacts,
  today: LocalDate,
): Mistake | null {
  if (dueOn === undefined) return ['dueOn', 'REQUIRED']
  if (dueOn <= today) return ['dueOn', 'DATE_NOT_AFTER_TODAY']
  const present = status === 'correcting' ? correction : supplement
  const isLater = move === 'postpone' || move === 'request_postponement'
  return isLater && present && dueOn <= present.dueOn ? ['dueOn', 'POSTPONED_NOT_LATER'] : null
}

function findDaysMistake(
  { extraDays = 0 }: ConfirmationChoice,
  { mostExtraDays }: ConfirmationFacts,
): Mistake | null {
  const isSound =
    Number.isSafeInteger(extraDays) && extraDays >= 1 && extraDays <= (mostExtraDays ?? Infinity)
  return isSound ? null : ['extraDays', 'REVIEW_DAYS_INVALID']
}

function findMistake(
  move: ConfirmationMove,
  facts: ConfirmationFacts,
  choice: ConfirmationChoice,
  today: LocalDate,
): Mistake | null {
  const ofReason: Mistake | null = choice.reason?.trim() ? null : ['reason', 'REQUIRED']
  switch (move) {
    case 'refuse_admission':
    case 'dismiss':
      return findGroundMistake(move, choice) ?? ofReason
    case 'order_correction':
    case 'request_supplement':
    case 'request_postponement':
    case 'postpone':
      return ofReason ?? findDayMistake(move, choice, facts, today)
    case 'request_extension':
      return findDaysMistake(choice, facts) ?? ofReason
    case 'extend_review':
      return findDaysMistake(choice, facts)
    case 'refuse_extension':
    case 'refuse_postponement':
    case 'refuse_withdrawal':
    case 'deem_withdrawn':
      return ofReason
    default:
      return null
  }
}

/** INPUT_INVALID with the field, or null where the choice is complete. */
export function refuseMistake(
  move: ConfirmationMove,
  facts: ConfirmationFacts,
  choice: ConfirmationChoice,
  today: LocalDate,
): Decided<never> | null {
  const mistake = findMistake(move, facts, choice, today)
  return mistake && refuse('INPUT_INVALID', {}, { [mistake[0]]: mistake[1] })
}
