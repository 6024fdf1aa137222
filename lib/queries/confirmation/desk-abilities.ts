import { mayRoleAct } from '@/lib/domain/access/acts'
import type { Actor } from '@/lib/domain/access/roles'
import { factsOfConfirmation, type Confirmation } from '@/lib/domain/confirmation/confirmation'
import { confirmationMovesFrom } from '@/lib/domain/confirmation/decide-confirmation-move'
import { findAppointed, type Hearing } from '@/lib/domain/confirmation/hearing'
import type { LocalDate } from '@/lib/domain/time/local-date'

/** What this actor can decide now. */
export type DeskAbilities = {
  readonly accept: boolean
  readonly correct: boolean
  readonly refuse: boolean
  readonly rule: boolean
  readonly withdrawal: boolean
  readonly deem: boolean
  readonly supplement: boolean
  readonly postpone: boolean
  readonly requestExtension: boolean
  readonly answerExtension: boolean
  readonly appoint: boolean
  readonly cancelHearing: boolean
  /** It is time, or past it. */
  readonly recordHearing: boolean
  readonly isJudge: boolean
  readonly isStaff: boolean
}

type Desk = {
  readonly confirmation: Confirmation
  readonly hearings: readonly Hearing[]
}

/** What a member of the court can decide about an application now; a reviewer decides nothing. */
export function abilitiesOf(
  { id, role }: Pick<Actor, 'id' | 'role'>,
  { confirmation, hearings }: Desk,
  { today, now }: { readonly today: LocalDate; readonly now: Date },
): DeskAbilities {
  const isJudge = role === 'court_judge'
  const moves = mayRoleAct(role, 'confirmation:accept')
    ? confirmationMovesFrom(confirmation.status, isJudge ? 'judge' : 'clerk')
    : []
  const facts = factsOfConfirmation(confirmation)
  const { correction, supplement, extensionRequest, isWithdrawalRequested } = facts
  const order = confirmation.status === 'correcting' ? correction : supplement
  const isOfReview = moves.includes('request_supplement')
  const appointed = findAppointed(hearings)
  return {
    accept: moves.includes('admit'),
    correct: moves.includes('order_correction') && correction === null,
    refuse: moves.includes('refuse_admission'),
    rule: moves.includes('confirm') && !isWithdrawalRequested,
    withdrawal: moves.includes('permit_withdrawal') && isWithdrawalRequested,
    deem:
      moves.includes('deem_withdrawn') &&
      order !== null &&
      today > order.dueOn &&
      !facts.isPostponementRequested,
    supplement: isOfReview && supplement === null,
    postpone: moves.includes('postpone') && order?.answeredOn === null,
    requestExtension:
      moves.includes('request_extension') && !facts.isReviewExtended && extensionRequest === null,
    answerExtension:
      isJudge && isOfReview && extensionRequest !== null && extensionRequest.accountId !== id,
    appoint: isJudge && isOfReview && appointed === null,
    cancelHearing: isJudge && isOfReview && appointed !== null,
    recordHearing: isOfReview && appointed !== null && appointed.startsAt <= now,
    isJudge,
    isStaff: moves.length > 0,
  }
}
