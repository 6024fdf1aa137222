import 'server-only'
import { failureCounters } from '@/lib/auth/failure-counters'
import type { Db } from '@/lib/data/door'
import { addFailure, dropCounter, takeCounter } from '@/lib/data/stores/access/throttle-store'
import { ABSOLUTE_HOURS } from '@/lib/domain/access/session-life'
import { WINDOW_MINUTES } from '@/lib/domain/access/sign-in-throttle'

const counterOf = (sessionId: string) => `session:${sessionId}`

/** Wrong current passwords given in this session so far. Locks the count for this transaction. */
export async function findWrongTries(db: Db, sessionId: string, at: Date): Promise<number> {
  return (await takeCounter(db, counterOf(sessionId), at, ABSOLUTE_HOURS * 60)).failures
}

/** Counts a wrong current password in its session, and as a failed sign-in from where it began. */
export async function countWrongPassword(
  db: Db,
  from: { readonly sessionId: string; readonly phoneHash: string; readonly address: string },
  at: Date,
): Promise<void> {
  await addFailure(db, counterOf(from.sessionId))
  const { phoneHash, address } = from
  const counters = failureCounters(phoneHash, { address, deviceCookie: null }, at)
  for (const key of counters.all) {
    await takeCounter(db, key, at, WINDOW_MINUTES)
    await addFailure(db, key)
  }
}

export async function forgetWrongPasswords(db: Db, sessionId: string): Promise<void> {
  await dropCounter(db, counterOf(sessionId))
}
