// 无正当理由多次拒绝: cases that a mediator gave back, or never took, without a good reason. Source: 在线调解规则
// 第29条第二项; 第12条 (明显超出擅长领域可以不予接受); docs/decisions/0058-changes-of-mediator.md.
import type { ReplaceReason, WithdrawReason } from '@/lib/domain/case/vocabulary'
import { addDays, type LocalDate } from '@/lib/domain/time/local-date'

/**
 * Reasons of 提前终结 that are no good ones. Health, leave and recusal are; so are a field that is
 * clearly not the mediator's (第12条) and the application of a party (第14条).
 */
export const UNEXCUSED_WITHDRAWALS: readonly WithdrawReason[] = ['other']

/**
 * Reasons for which the institution took a case and which count the same: it was not taken in time.
 */
export const UNEXCUSED_REPLACEMENTS: readonly ReplaceReason[] = ['not_taken']

/** From so many in twelve months on they are a caution. The rules say 多次 and no number. */
const REPEATED_FROM = 3

/** The first day of the twelve months that end today. */
export function declinesCountedSince(today: LocalDate): LocalDate {
  return addDays(today, -365)
}

/** Does their number call for attention (第29条: 多次)? */
export function areRepeated(declines: number): boolean {
  return declines >= REPEATED_FROM
}
