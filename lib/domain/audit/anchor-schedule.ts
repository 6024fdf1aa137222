/**
 * When chain heads are sealed: once an hour, also where nothing was recorded, since an anchor then
 * proves just that.
 */

const HOUR_MS = 3_600_000
const ANCHOR_EVERY_HOURS = 1
/**
 * So long after the last anchor somebody should look: one run may be missed by a restart, two are
 * not.
 */
const ANCHOR_OVERDUE_HOURS = 3

function hoursBetween(from: Date, to: Date): number {
  return (to.getTime() - from.getTime()) / HOUR_MS
}

/** Is it time for the next anchor? `lastAt` null: there is none yet. */
export function isAnchorDue(lastAt: Date | null, now: Date): boolean {
  return lastAt === null || hoursBetween(lastAt, now) >= ANCHOR_EVERY_HOURS
}

/** Has the sealing stopped? */
export function isAnchorOverdue(lastAt: Date | null, now: Date): boolean {
  return lastAt === null || hoursBetween(lastAt, now) >= ANCHOR_OVERDUE_HOURS
}
