import type { LocalDate } from '../time/local-date'
import type { ConfirmationActor, ConfirmationMove } from './confirmation-moves'
import type { ConfirmationStatus, DismissalGround, RefusalGround } from './confirmation-status'

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
  /** `hasBlocking` of the findings of eligibility. */
  readonly isBlocked: boolean
  /** The one correction; null before it. */
  readonly correction: CourtOrder | null
  /** The last supplement requested in the review. */
  readonly supplement: CourtOrder | null
  /** A party requested a later day for the correction or the supplement. */
  readonly isPostponementRequested: boolean
  readonly isWithdrawalRequested: boolean
  readonly isReviewExtended: boolean
  /** A longer review that waits for the president: how long, and whose request it is. */
  readonly extensionRequest: { readonly days: number; readonly accountId: string } | null
  /** The last day of the review; null where none runs. */
  readonly reviewDueOn: LocalDate | null
  readonly isReviewDueProvisional: boolean
  /** Days that the president may add to the review; null where the article leaves it open. */
  readonly mostExtraDays: number | null
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
  /**
   * `order_correction`, `request_supplement`, `postpone`: the last day that the court sets;
   * `request_postponement`: that a party names.
   */
  readonly dueOn?: LocalDate
  /** `deem_withdrawn`: the parties gave a just cause. */
  readonly hasJustCause?: boolean
  /** `request_extension`, `extend_review`: the days that the review becomes longer. */
  readonly extraDays?: number
  /** `extend_review`, `refuse_extension`: whose decision it is. */
  readonly accountId?: string
}
