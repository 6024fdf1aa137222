import { isAtCourt, type CaseStatus } from '../case/status'
import { NOT_CONFIRMED, type ReturnReason } from '../case/vocabulary'

/** What became of a referral. Sources: 在线调解规则 第12条; domain.md, Decisions 1 and 12. */
export const REFERRAL_FATES = ['waiting', 'accepted', 'declined', 'recalled', 'ended'] as const
export type ReferralFate = (typeof REFERRAL_FATES)[number]

/**
 * @param lastReturn why it last came back to the court; null: it never did
 */
export function fateOfReferral(status: CaseStatus, lastReturn: ReturnReason | null): ReferralFate {
  if (status === 'pending_acceptance') return 'waiting'
  if (status === 'returned_settled') return 'ended'
  if (!isAtCourt(status)) return 'accepted'
  return lastReturn === NOT_CONFIRMED ? 'recalled' : 'declined'
}
