/**
 * How often a password may be tried (quality.md, Login): five times per account and twenty per
 * address within 15 minutes; then only with an answered proof of work; after ten the account is
 * locked for half an hour. A phone that has no account is counted alike, so that the answers tell
 * nothing.
 */
export const FREE_PER_ACCOUNT = 5
export const FREE_PER_ADDRESS = 20
export const LOCK_AT = 10
export const WINDOW_MINUTES = 15
export const LOCK_MINUTES = 30

export type AttemptFacts = {
  /** Failures counted before this attempt, within the window. */
  readonly accountFailures: number
  readonly addressFailures: number
  /** A proof of work came along, is right and was not used before. */
  readonly isAnswered: boolean
}

export type AttemptDecision = 'try' | 'challenge' | 'locked'

/**
 * May the password be looked at? `challenge`: not without a proof of work; `locked`: not before the
 * lock is over.
 */
export function decideAttempt({
  accountFailures,
  addressFailures,
  isAnswered,
}: AttemptFacts): AttemptDecision {
  if (accountFailures >= LOCK_AT) return 'locked'
  const isFree = accountFailures < FREE_PER_ACCOUNT && addressFailures < FREE_PER_ADDRESS
  return isFree || isAnswered ? 'try' : 'challenge'
}

/** With this failure the account is locked. */
export function isLockingFailure(accountFailures: number): boolean {
  return accountFailures >= LOCK_AT
}
