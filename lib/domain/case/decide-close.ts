// 结案. Sources: 在线调解规则 第25条 (八项终结事由), 第21条 (调解不成应当记录的四项), 第15条 (无法联系的写明原因).
import type { ConfirmedFact } from '../fact/undisputed-facts'
import { allow, refuse, type Decided } from '../refusal'
import { computeDaysFromStart } from '../scoring/days-from-start'
import { toLocalDate, yearOf, type LocalDate } from '../time/local-date'
import { isDeemedToRefuse, type ChangeRequest } from './change-requests'
import { findLapse, findRunningPause, type LapseFacts } from './lapse'
import { decideMove, type CaseFacts } from './lifecycle'
import { hasRefused, isUnreachable, UNREACHABLE, type PartyContacts } from './party-contacts'
import type { Transition } from './transition'
import { isSuccess, type Outcome } from './vocabulary'

export type ClosingAccount = {
  readonly outcome: Outcome
  /** 基本情况 (第21条), or for a success what was agreed. */
  readonly account: string
  readonly failureReason: string | null
  readonly costRaising: string | null
  readonly courtNotes: string | null
}

export type CloseFacts = CaseFacts &
  LapseFacts & {
    readonly referredAt: Date
    readonly parties: readonly PartyContacts[]
    /** Of the whole case, earliest first. */
    readonly requests: readonly ChangeRequest[]
    readonly confirmedFacts: readonly ConfirmedFact[]
  }

const FAILURE_FIELDS = ['failureReason', 'costRaising', 'courtNotes'] as const

/**
 * Closing with one of the eight grounds. A failure needs the four fields of 第21条 (also where there
 * is nothing to report); 无法联系 needs the recorded attempts, 不愿继续 a recorded refusal or one by law (第14条); 期限届满 is only true once the period has run
 * out, which it does not while the clock is paused or its last day is provisional and may still move. After the period every ground stays open and the
 * closing records that it had run out (docs/decisions/0036). The closing of a failure says how many
 * facts no party disputes (第22条).
 * @returns the move, or INPUT_INVALID, ATTEMPTS_INCOMPLETE, NO_REFUSAL_RECORDED, OUTCOME_TOO_EARLY,
 * STATUS_DOES_NOT_ALLOW
 */
export function decideClose(
  facts: CloseFacts,
  closing: ClosingAccount,
  context: { readonly now: Date; readonly today: LocalDate },
): Decided<Transition<'close'>> {
  const moved = decideMove('close', facts)
  if (!moved.ok) return moved
  const success = isSuccess(closing.outcome)
  if (!success) {
    const missing = FAILURE_FIELDS.filter((field) => !closing[field])
    if (missing.length > 0)
      return refuse(
        'INPUT_INVALID',
        {},
        Object.fromEntries(missing.map((field) => [field, 'REQUIRED_BY_RULE_21'])),
      )
  }
  const lapsedOn = findLapse(facts, context.today)
  const { parties, requests } = facts
  const isUnwilling = (party: PartyContacts) =>
    hasRefused(party) || isDeemedToRefuse(party, requests)
  if (closing.outcome === 'unreachable' && !parties.some((party) => isUnreachable(party, lapsedOn)))
    return refuse('ATTEMPTS_INCOMPLETE', { ...UNREACHABLE }, { outcome: 'ATTEMPTS_INCOMPLETE' })
  if (closing.outcome === 'unwilling' && !parties.some(isUnwilling))
    return refuse('NO_REFUSAL_RECORDED', {}, { outcome: 'NO_REFUSAL_RECORDED' })
  if (closing.outcome === 'expired' && facts.mediationDueOn && !lapsedOn) {
    const pausedSince = findRunningPause(facts, context.today)?.from
    const isUncertain =
      facts.isMediationDueProvisional && facts.mediationDueOn < context.today && !pausedSince
    return refuse(
      'OUTCOME_TOO_EARLY',
      {
        dueOn: facts.mediationDueOn,
        ...(pausedSince && { pausedSince }),
        ...(isUncertain && { year: yearOf(facts.mediationDueOn) }),
      },
      { outcome: 'NOT_YET_EXPIRED' },
    )
  }
  const days = computeDaysFromStart({
    start: toLocalDate(facts.referredAt),
    closedOn: context.today,
    pauses: facts.pauses,
  })
  return allow({
    move: 'close',
    from: facts.status,
    to: moved.value,
    changes: { closedAt: context.now, outcome: closing.outcome, closingDays: days },
    event: {
      kind: 'case.closed',
      data: {
        outcome: closing.outcome,
        success,
        account: closing.account,
        failureReason: success ? null : closing.failureReason,
        costRaising: success ? null : closing.costRaising,
        courtNotes: success ? null : closing.courtNotes,
        days,
        ...(!success && { undisputedFacts: facts.confirmedFacts.length }),
        ...(lapsedOn && { lapsedOn }),
      },
    },
    basis: success ? 'online_mediation_25' : 'online_mediation_21',
  })
}
