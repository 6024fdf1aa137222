// Whether a move of an application may be made: the table of confirmation-moves.ts applied to its facts. Sources: 民诉法 第205、206条; 民诉解释
// 第351至358条; 2011年司法确认程序规定 第4、5条; 在线诉讼规则 第9条.
import { allow, refuse, type Decided } from '../refusal'
import type { LocalDate } from '../time/local-date'
import {
  ALL_CONFIRMATION_MOVES,
  CONFIRMATION_MOVES,
  type ConfirmationActor,
  type ConfirmationMove,
} from './confirmation-moves'
import {
  DISMISSAL_GROUNDS,
  REFUSAL_GROUNDS,
  type ConfirmationStatus,
  type DismissalGround,
  type RefusalGround,
} from './confirmation-status'

/** What the court set for a correction or a supplement, and whether it came. */
export type CourtOrder = {
  readonly dueOn: LocalDate
  /** The calendar that decides the last day is not published yet. */
  readonly isProvisional: boolean
  readonly answeredOn: LocalDate | null
}

/** What every move needs to know. A refusal reports who did the last act, and when. */
export type ConfirmationFacts = {
  readonly status: ConfirmationStatus
  readonly lastAct: ConfirmationMove | 'begin'
  readonly lastActBy: string
  readonly lastActAt: Date
  /** The parties that apply, and which of them have confirmed. */
  readonly parties: readonly {
    readonly id: string
    readonly name: string
    readonly hasConfirmed: boolean
  }[]
  /** The last day of the thirty; null where it is not known. */
  readonly applicationDueOn: LocalDate | null
  readonly isApplicationDueProvisional: boolean
  /** A blocking finding of eligibility, without those about who confirmed. */
  readonly isBlocked: boolean
  /** The one correction; null before it. */
  readonly correction: CourtOrder | null
  /** The last request of a supplement in the review. */
  readonly supplement: CourtOrder | null
  readonly isWithdrawalRequested: boolean
  readonly isReviewExtended: boolean
}

/** What is typed or chosen with a move, as far as the move has it. */
export type ConfirmationChoice = {
  readonly by: ConfirmationActor
  /** `agree`, `take_back`: whose confirmation it is. */
  readonly partyId?: string
  /** `refuse_admission`, and `dismiss` for `not_admissible`. */
  readonly refusalGround?: RefusalGround
  /** `dismiss`. */
  readonly dismissalGround?: DismissalGround
  /** Reason of the court's decision, or what is to be corrected. */
  readonly reason?: string
  /** `order_correction`, `request_supplement`, `postpone`: the last day that the court sets. */
  readonly dueOn?: LocalDate
  /** `deem_withdrawn`: the parties gave a just cause. */
  readonly hasJustCause?: boolean
}

function isFrom(move: ConfirmationMove, status: ConfirmationStatus): boolean {
  return (CONFIRMATION_MOVES[move].from as readonly ConfirmationStatus[]).includes(status)
}

function isBy(move: ConfirmationMove, actor: ConfirmationActor): boolean {
  return (CONFIRMATION_MOVES[move].by as readonly ConfirmationActor[]).includes(actor)
}

/** The moves that the table allows from a status. */
export function confirmationMovesFrom(status: ConfirmationStatus): readonly ConfirmationMove[] {
  return ALL_CONFIRMATION_MOVES.filter((move) => isFrom(move, status))
}

const wrong = (field: string, code: string) => refuse('INPUT_INVALID', {}, { [field]: code })

/** What the court decides has its ground, its reason or its day. */
function findMistake(
  move: ConfirmationMove,
  { refusalGround, dismissalGround, reason, dueOn }: ConfirmationChoice,
  today: LocalDate,
): Decided<never> | null {
  switch (move) {
    case 'refuse_admission':
      if (!REFUSAL_GROUNDS.some((each) => each === refusalGround))
        return wrong('refusalGround', 'REQUIRED')
      return reason ? null : wrong('reason', 'REQUIRED')
    case 'dismiss':
      if (!DISMISSAL_GROUNDS.some((each) => each === dismissalGround))
        return wrong('dismissalGround', 'REQUIRED')
      if (dismissalGround === 'not_admissible' && !refusalGround)
        return wrong('refusalGround', 'REQUIRED')
      return reason ? null : wrong('reason', 'REQUIRED')
    case 'order_correction':
    case 'request_supplement':
    case 'postpone':
      if (!reason) return wrong('reason', 'REQUIRED')
      if (!dueOn) return wrong('dueOn', 'REQUIRED')
      return dueOn <= today ? wrong('dueOn', 'DATE_NOT_AFTER_TODAY') : null
    case 'extend_review':
    case 'refuse_withdrawal':
    case 'deem_withdrawn':
      return reason ? null : wrong('reason', 'REQUIRED')
    default:
      return null
  }
}

/**
 * May this move be made?
 * @returns the status the application will have, or CONFIRMATION_STATUS with who did what and when, and the refusals of the moves
 */
export function decideConfirmationMove(
  move: ConfirmationMove,
  facts: ConfirmationFacts,
  choice: ConfirmationChoice,
  today: LocalDate,
): Decided<ConfirmationStatus> {
  if (!isBy(move, choice.by)) return refuse('FORBIDDEN')
  if (!isFrom(move, facts.status))
    return refuse('STATUS_DOES_NOT_ALLOW', {
      move,
      status: facts.status,
      lastAct: facts.lastAct,
      by: facts.lastActBy,
      at: facts.lastActAt.toISOString(),
    })
  const mistake = findMistake(move, choice, today)
  if (mistake) return mistake
  const { to } = CONFIRMATION_MOVES[move]
  return allow(to === 'same' ? facts.status : to)
}
