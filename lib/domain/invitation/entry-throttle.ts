// How often someone at the door may be wrong. Counted for 15 minutes per network; the limits are
// hard and not by work of the browser, because the pages work without script.
// docs/decisions/0094-parties-come-in.md.

/** Wrong links, codes and last digits from one network. */
export const FREE_WRONG_ENTRIES = 20
/** Codes sent by SMS to one number, and requested from one network. */
export const CODES_PER_NUMBER = 5
export const CODES_PER_NETWORK = 20
export const ENTRY_WINDOW_MINUTES = 15

/** Minutes for which a code by SMS is good, and wrong tries that end it. */
export const PHONE_CODE_MINUTES = 5
export const WRONG_TRIES_AT_MOST = 5
export const PHONE_CODE_DIGITS = 6

export function phoneCodeExpiry(madeAt: Date): Date {
  return new Date(madeAt.getTime() + PHONE_CODE_MINUTES * 60_000)
}
