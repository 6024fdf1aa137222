import 'server-only'
import { cache } from 'react'
import { readAs, withAccess } from '@/lib/data/door'
import { findSession, markSeen } from '@/lib/data/stores/access/session-store'
import type { Actor } from '@/lib/domain/access/roles'
import { isSeenDue, isSessionLive } from '@/lib/domain/access/session-life'
import { now } from '@/lib/platform/clock'
import { readSessionId } from './session-cookie'

/** The signed-in person of this request, or null. */
export type SignedIn = {
  readonly actor: Actor
  readonly sessionId: string
  readonly mustChangePassword: boolean
  readonly institutionName: string | null
  readonly courtName: string | null
}

/**
 * The person of a live session: not ended, not idle for 30 minutes, not older than 8 hours, account
 * active. Role and tenant are the account's present ones.
 */
export async function findPersonOfSession(sessionId: string): Promise<SignedIn | null> {
  const at = now()
  const session = await readAs(null, 'check a session', (read) => findSession(read, sessionId))
  if (!session || !session.isAccountActive || !isSessionLive(session, at)) return null
  if (isSeenDue(session, at))
    await withAccess(session.actor, 'a session was used', (db) => markSeen(db, sessionId, at))
  const { actor, mustChangePassword, institutionName, courtName } = session
  return { actor, sessionId, mustChangePassword, institutionName, courtName }
}

/** The signed-in person, read once per request; layouts and pages of one render share it. */
export const findSignedIn = cache(async (): Promise<SignedIn | null> => {
  const sessionId = await readSessionId()
  return sessionId === null ? null : findPersonOfSession(sessionId)
})
