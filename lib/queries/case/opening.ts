/**
 * Within this time after an opening no second one is recorded: the page reloads itself after one's
 * own upload.
 */
const OPENING_MS = 10 * 60_000

/** Is it still the opening that was recorded? */
export function isSameOpening(last: Date | null, now: Date): boolean {
  return last !== null && now.getTime() - last.getTime() < OPENING_MS
}
