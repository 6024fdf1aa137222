// 司法确认申请 as it is stored. Sources: 民诉法 第205、206条;
// docs/decisions/0126-applications-for-confirmation.md.
import type { IdentityWay } from '../case/preparations'
import type { Standing } from '../ruling/objection'
import { toLocalDate, type LocalDate } from '../time/local-date'
import type { ConfirmationFacts } from './confirmation-facts'
import type { ConfirmationMove } from './confirmation-moves'
import type { ReviewClock } from './court-rule'
import type { CorrectionCode } from './correction-items'
import type { ReviewPeriod } from './review-period'
import type { ConfirmationStatus, DismissalGround, RefusalGround } from './confirmation-status'

/** 本人, 法定代理人, 法定代表人, 委托诉讼代理人: who confirmed for a party. */
export const CONFIRMERS = ['party', 'guardian', 'representative', 'agent'] as const
export type ConfirmerKind = (typeof CONFIRMERS)[number]

/**
 * The version of the commitment that the parties confirm; its words are in
 * lib/labels/zh-CN/own-confirmation.ts.
 */
export const COMMITMENT_VERSION = 1

export type ConfirmationAnswer = {
  readonly partyId: string
  readonly party: string
  readonly participantId: string
  readonly person: string
  readonly confirmer: ConfirmerKind
  /** How the person was identified last before it. */
  readonly way: IdentityWay
  readonly agreedAt: Date
}

/** What is kept with its words: what the court decided, and what the parties answered to it. */
export const KEPT_MOVES = [
  'order_correction',
  'correct',
  'admit',
  'request_supplement',
  'supplement',
  'request_postponement',
  'postpone',
  'refuse_postponement',
  'request_extension',
  'extend_review',
  'refuse_extension',
  'refuse_admission',
  'withdraw',
  'request_withdrawal',
  'permit_withdrawal',
  'refuse_withdrawal',
  'deem_withdrawn',
  'confirm',
  'dismiss',
] as const satisfies readonly ConfirmationMove[]
export type KeptMove = (typeof KEPT_MOVES)[number]

export type ConfirmationDecision = {
  readonly no: number
  readonly move: KeptMove
  readonly by: string
  readonly ground: DismissalGround | null
  readonly refusalGround: RefusalGround | null
  readonly words: string | null
  /** Of each line of the words, where the court listed items. */
  readonly codes: readonly CorrectionCode[]
  readonly dueOn: LocalDate | null
  /** Of a longer review. */
  readonly extraDays: number | null
  readonly at: Date
}

export type Confirmation = {
  readonly id: string
  readonly caseId: string
  readonly courtId: string
  readonly holderId: string
  readonly agreementNo: number
  readonly agreementSha256: string
  readonly effectiveOn: LocalDate
  /** The last of the thirty days. */
  readonly dueOn: LocalDate
  readonly isDueProvisional: boolean
  /** The parties that the agreement binds. */
  readonly partyIds: readonly string[]
  readonly status: ConfirmationStatus
  readonly revision: number
  readonly submittedAt: Date | null
  readonly receivedOn: LocalDate | null
  readonly correctionDueOn: LocalDate | null
  /** The supplement that the court waits for; null: none. */
  readonly supplementDueOn: LocalDate | null
  /** When a party requested a later day that the court has not decided on; null: no one did. */
  readonly postponementRequestedAt: Date | null
  readonly admittedOn: LocalDate | null
  /** By the court's rule in force on the day of the admission; before it by the newest. */
  readonly reviewClock: ReviewClock
  /** Days by which the review was made longer. */
  readonly extraDays: number | null
  /** A longer review that waits for the president, and the account that requested it. */
  readonly extensionDays: number | null
  readonly extensionBy: string | null
  readonly number: string | null
  readonly withdrawalRequestedAt: Date | null
  readonly decidedOn: LocalDate | null
  /** What objections left of a ruling that confirmed. */
  readonly standing: Standing
  readonly lastAct: ConfirmationMove
  readonly lastActBy: string
  readonly lastActAt: Date
  readonly answers: readonly ConfirmationAnswer[]
  readonly decisions: readonly ConfirmationDecision[]
}

/**
 * May the parties apply again after this application? What was withdrawn decided nothing (民诉解释
 * 第357条); what the court decided stays so for its agreement, and another agreement may be applied
 * for (民诉法 第206条).
 */
export function mayApplyAgain(
  { status, agreementNo }: Pick<Confirmation, 'status' | 'agreementNo'>,
  presentNo: number | null,
): boolean {
  return status === 'withdrawn' || status === 'deemed_withdrawn' || agreementNo !== presentNo
}

type MoveContext = { readonly isBlocked?: boolean; readonly review?: ReviewPeriod | null }

/**
 * What the rules of its moves need to know. `isBlocked`: of the check of eligibility, where a party
 * confirms; `review`: where the move depends on the last day of the review.
 */
export function factsOfConfirmation(
  confirmation: Confirmation,
  { isBlocked = false, review = null }: MoveContext = {},
): ConfirmationFacts {
  const { answers, decisions, partyIds, correctionDueOn, supplementDueOn } = confirmation
  const { extensionDays: days, extensionBy: accountId } = confirmation
  const corrected = decisions.find(({ move }) => move === 'correct')
  return {
    status: confirmation.status,
    lastAct: confirmation.lastAct,
    lastActBy: confirmation.lastActBy,
    lastActAt: confirmation.lastActAt,
    parties: partyIds.map((id) => {
      const answer = answers.find(({ partyId }) => partyId === id)
      return { id, name: answer?.party ?? '', hasConfirmed: answer !== undefined }
    }),
    applicationDueOn: confirmation.dueOn,
    isApplicationDueProvisional: confirmation.isDueProvisional,
    isBlocked,
    correction: correctionDueOn && {
      dueOn: correctionDueOn,
      isProvisional: false,
      answeredOn: corrected ? toLocalDate(corrected.at) : null,
    },
    supplement: supplementDueOn && {
      dueOn: supplementDueOn,
      isProvisional: false,
      answeredOn: null,
    },
    isPostponementRequested: confirmation.postponementRequestedAt !== null,
    isWithdrawalRequested: confirmation.withdrawalRequestedAt !== null,
    isReviewExtended: confirmation.extraDays !== null,
    extensionRequest: days === null || accountId === null ? null : { days, accountId },
    reviewDueOn: review?.dueOn ?? null,
    isReviewDueProvisional: review?.isProvisional ?? false,
    mostExtraDays: review?.mostExtraDays ?? null,
  }
}
