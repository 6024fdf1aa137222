/**
 * How long a signed-in session lives (quality.md, Login: idle 30 min, absolute 8 h). Every page and
 * act asks again.
 */
export const IDLE_MINUTES = 30
export const ABSOLUTE_HOURS = 8

/**
 * A session's last use is written down at most this often: reading pages must not cost a write
 * each.
 */
export const SEEN_EVERY_SECONDS = 60

export type SessionFacts = {
  readonly lastSeenAt: Date
  readonly absoluteExpiresAt: Date
  readonly revokedAt: Date | null
}

export function absoluteEndOf(signedInAt: Date): Date {
  return new Date(signedInAt.getTime() + ABSOLUTE_HOURS * 3_600_000)
}

/** The last use before which a session counts as left alone. */
export function idleSince(now: Date): Date {
  return new Date(now.getTime() - IDLE_MINUTES * 60_000)
}

/**
 * May this session still be used? Not after it was ended, after 30 minutes without use, or after 8
 * hours in all.
 */
export function isSessionLive(session: SessionFacts, now: Date): boolean {
  return (
    session.revokedAt === null &&
    now < session.absoluteExpiresAt &&
    session.lastSeenAt > idleSince(now)
  )
}

/** Is it time to write down that the session was used? */
export function isSeenDue(session: SessionFacts, now: Date): boolean {
  return now.getTime() - session.lastSeenAt.getTime() >= SEEN_EVERY_SECONDS * 1000
}
