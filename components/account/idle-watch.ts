// When a page on a device that others use too leaves by itself. Pure: the page brings its clock and
// its timer.

/** The last minute is announced. */
const WARNING_MS = 60_000
/** A press or a key is reported to the server at most this often: a report reads the page again. */
const REPORT_EVERY_MS = 3 * 60_000

export type IdleState = 'used' | 'warned' | 'over'

/** What the page does `idleMs` after the last use that the server knows of. */
export function idleStateAt(idleMs: number, limitMs: number): IdleState {
  if (idleMs >= limitMs) return 'over'
  return idleMs >= limitMs - WARNING_MS ? 'warned' : 'used'
}

/** Milliseconds until the state changes next; null: never. */
export function untilNextState(idleMs: number, limitMs: number): number | null {
  if (idleMs >= limitMs) return null
  const warning = limitMs - WARNING_MS
  return Math.max(0, (idleMs < warning ? warning : limitMs) - idleMs)
}

/** Whether a press or a key is reported, so that who only types is not signed out. */
export function isReportDue(idleMs: number): boolean {
  return idleMs >= REPORT_EVERY_MS
}
