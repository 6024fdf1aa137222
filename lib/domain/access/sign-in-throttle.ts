/**
 * How often a password may be tried (quality.md, Login). Failures are counted for 15 minutes: five
 * per account and network and twenty per network address are free; beyond them each attempt needs a
 * proof of work, harder with every further failure. The account as a whole, whatever the network,
 * has twenty free failures and then asks for the easiest proof. Nothing is ever refused for good,
 * so that a stranger cannot lock the owner out. A known device has a count of its own and no other
 * applies to it. A phone without an account is counted alike, so that the answers tell nothing.
 */
export const FREE_PER_ACCOUNT = 5
export const FREE_PER_ADDRESS = 20
export const FREE_PER_ACCOUNT_ANYWHERE = 20
export const WINDOW_MINUTES = 15

/** Each level doubles the work of the one below it. */
export const HARDEST_LEVEL = 6

/** Wrong current passwords in one session, after which 修改密码 ends it. */
export const TRIES_PER_SESSION = 10

/** Failures counted before this attempt, within the window. */
export type AttemptFacts = {
  /** Of this account from this network, or from this known device. */
  readonly accountFailures: number
  /** Of this network address, for whatever account; 0 for a known device. */
  readonly addressFailures: number
  /** Of this account from whatever network; 0 for a known device. */
  readonly anywhereFailures: number
}

/** The level of the proof of work this attempt needs; 0: none. */
export function requiredLevel({
  accountFailures,
  addressFailures,
  anywhereFailures,
}: AttemptFacts): number {
  const beyond = Math.max(
    accountFailures - FREE_PER_ACCOUNT,
    addressFailures - FREE_PER_ADDRESS,
    // What strangers do elsewhere costs the owner the easiest proof and no more.
    Math.min(anywhereFailures - FREE_PER_ACCOUNT_ANYWHERE, 0),
  )
  return Math.min(Math.max(beyond + 1, 0), HARDEST_LEVEL)
}

/** Is this wrong current password the one that ends the session? */
export function isLastTry(wrongTriesBefore: number): boolean {
  return wrongTriesBefore + 1 >= TRIES_PER_SESSION
}
