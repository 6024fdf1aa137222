// An application that not all confirmed in time. Source: 民诉法 第205条 (三十日内共同提出).
import type { Decided } from '../refusal'
import type { LocalDate } from '../time/local-date'
import type { ConfirmationClock } from './confirmation-clocks'
import type { ConfirmationFacts } from './confirmation-facts'
import { decideConfirmationMove, type ConfirmationTransition } from './decide-confirmation-move'

type Waiting = Pick<ConfirmationFacts, 'status' | 'lastAct' | 'lastActBy' | 'lastActAt'>

/**
 * The system ends an application that waits for a party when the thirty days are over beyond doubt:
 * a last day that holidays may still move ends nothing. @returns the move; or CONFIRMATION_STATUS,
 * CONFIRMATION_PERIOD_RUNS
 */
export function decideLapse(
  { status, lastAct, lastActBy, lastActAt }: Waiting,
  { dueOn, isProvisional }: Pick<ConfirmationClock, 'dueOn' | 'isProvisional'>,
  today: LocalDate,
): Decided<ConfirmationTransition> {
  const facts: ConfirmationFacts = {
    status,
    lastAct,
    lastActBy,
    lastActAt,
    applicationDueOn: dueOn,
    isApplicationDueProvisional: isProvisional,
    parties: [],
    isBlocked: false,
    isPostponementRequested: false,
    correction: null,
    supplement: null,
    isWithdrawalRequested: false,
    isReviewExtended: false,
    extensionRequest: null,
    reviewDueOn: null,
    isReviewDueProvisional: false,
    mostExtraDays: null,
  }
  return decideConfirmationMove('lapse', facts, { by: 'system' }, today)
}
