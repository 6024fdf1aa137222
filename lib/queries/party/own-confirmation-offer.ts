import type { EffectiveAgreement } from '@/lib/domain/agreement/find-effective'
import { stageOf, type CaseSource } from '@/lib/domain/case/source'
import { mayApplyAgain, type Confirmation } from '@/lib/domain/confirmation/confirmation'
import { applicationClock, stateOfClock } from '@/lib/domain/confirmation/confirmation-clocks'
import type { BoundParty } from '@/lib/domain/confirmation/matter'
import { findPartFor, type Part } from '@/lib/domain/participant/own-part'
import { dayInWords } from '@/lib/labels/zh-CN/moment'
import { PARTY_CONFIRMATION } from '@/lib/labels/zh-CN/party-confirmation'
import type { ReadContext } from '../define-query'

/** How much of the thirty days is left, in words. */
export type OwnOffer = { readonly left: readonly string[] }

/**
 * 申请司法确认 as far as this person can still confirm it: the agreement is in effect, before filing, the
 * days are not over, and a party for whom they may settle has not confirmed (民诉法 第62、205条). null:
 * there is nothing to offer.
 */
export function findOwnOffer(
  {
    source,
    effective,
    agreementNo,
    confirmations,
    taking,
  }: {
    readonly source: CaseSource
    readonly effective: EffectiveAgreement<Pick<BoundParty, 'id' | 'name' | 'side'>> | null
    readonly agreementNo: number | null
    /** The latest first. */
    readonly confirmations: readonly Confirmation[]
    readonly taking: readonly Part[]
  },
  { actor, today, calendar }: Pick<ReadContext, 'actor' | 'today' | 'calendar'>,
): OwnOffer | null {
  if (!effective || stageOf(source) === 'filed') return null
  const [last] = confirmations
  const isWaiting = last?.status === 'waiting_parties'
  if (last && !isWaiting && !mayApplyAgain(last, agreementNo)) return null
  const mayConfirm = effective.parties.some(
    ({ id: partyId }) =>
      findPartFor(taking, { accountId: actor.id, partyId, capacity: 'settle' }) &&
      !(isWaiting && last.answers.some((answer) => answer.partyId === partyId)),
  )
  const clock = applicationClock(effective.on, calendar)
  if (!mayConfirm || !clock.ok) return null
  const { isOver, remainingDays } = stateOfClock(clock.value, today)
  if (isOver) return null
  const { dueOn, isProvisional } = clock.value
  return {
    left: [
      remainingDays === 0
        ? PARTY_CONFIRMATION.lastDay
        : remainingDays > 0
          ? PARTY_CONFIRMATION.days(remainingDays, dayInWords(dueOn, today))
          : PARTY_CONFIRMATION.mayBeOver,
      ...(isProvisional ? [PARTY_CONFIRMATION.provisional] : []),
    ],
  }
}
