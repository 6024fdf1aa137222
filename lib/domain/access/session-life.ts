import type { ActorRole } from './roles'

/**
 * How long a signed-in session lives (quality.md, Login: idle 30 min, absolute 8 h; a mediator's
 * own known phone longer idle). Every page and act asks again.
 */
export const ABSOLUTE_HOURS = 8

/**
 * A session's last use is written down at most this often: reading pages must not cost a write
 * each.
 */
const SEEN_EVERY_SECONDS = 60

export type SessionFacts = {
  readonly lastSeenAt: Date
  readonly absoluteExpiresAt: Date
  readonly revokedAt: Date | null
}

/**
 * Minutes without an act after which the session of a party ends on a device that others use too
 * (公用设备): the next user must not find it open. It lasts no longer in all than a session of staff.
 */
export const SHARED_IDLE_MINUTES = 10

/**
 * Those who take part in a case come a few times in some weeks, on their own phone, and should not
 * have to prove themselves each time: days in all, and days without use. What binds them asks for a
 * code of its own.
 */
export const PARTY_SESSION_DAYS = 30
export const PARTY_IDLE_MINUTES = 7 * 24 * 60

/** Days after its end for which a session is kept, with its device and address. */
export const ENDED_SESSIONS_KEPT_DAYS = 30

/** `isShared`: opened on a device that others use too. */
export function absoluteEndOf(role: ActorRole, signedInAt: Date, isShared = false): Date {
  const hours = role === 'party' && !isShared ? PARTY_SESSION_DAYS * 24 : ABSOLUTE_HOURS
  return new Date(signedInAt.getTime() + hours * 3_600_000)
}

/**
 * Minutes without use after which a session of this role ends. `usual`: the installation's limit of
 * staff (lib/domain/parameters); `own`: on a phone known as its owner's; `isShared`: on a device
 * that others use too, which comes before everything else.
 */
export function idleMinutesOf(
  role: ActorRole,
  usual: number,
  { own = null, isShared = false }: { readonly own?: number | null; readonly isShared?: boolean },
): number {
  if (isShared) return SHARED_IDLE_MINUTES
  if (role === 'party') return PARTY_IDLE_MINUTES
  return own ?? usual
}

/** Systems of the devices that people carry, as `deviceOf` (device.ts) names them. */
const PHONES = /\/(harmony|android|ios)$/

/**
 * Whether a session of this role on this device may be left alone longer, once the device is known
 * as its owner's own: mediators work on their phones between errands.
 */
export function mayIdleLonger(role: ActorRole, device: string): boolean {
  return role === 'mediator' && PHONES.test(device)
}

/** The last use before which a session counts as left alone. */
export function idleSince(now: Date, minutes: number): Date {
  return new Date(now.getTime() - minutes * 60_000)
}

/**
 * May this session still be used? Not after it was ended, after so many minutes without use, or
 * after 8 hours in all.
 */
export function isSessionLive(session: SessionFacts, now: Date, minutes: number): boolean {
  return (
    session.revokedAt === null &&
    now < session.absoluteExpiresAt &&
    session.lastSeenAt > idleSince(now, minutes)
  )
}

/**
 * Is it time to write down that the session was used? Each use on a shared device, where the
 * minutes are few.
 */
export function isSeenDue(
  session: Pick<SessionFacts, 'lastSeenAt'> & { readonly isShared: boolean },
  now: Date,
): boolean {
  return (
    session.isShared || now.getTime() - session.lastSeenAt.getTime() >= SEEN_EVERY_SECONDS * 1000
  )
}
