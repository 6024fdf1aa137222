import { generateSync } from 'otplib'
import { withAccess } from '@/lib/data/door'
import { findOwnFactor } from '@/lib/data/stores/access/second-factor-store'
import { openSession } from '@/lib/data/stores/access/session-store'
import type { Actor } from '@/lib/domain/access/roles'
import { STEP_SECONDS } from '@/lib/domain/access/second-factor'
import { newId } from '@/lib/platform/ids'
import { beginSecondFactor } from '@/lib/use-cases/second-factor/begin-second-factor'
import { confirmSecondFactor } from '@/lib/use-cases/second-factor/confirm-second-factor'
import { done } from './sound-act'

/** The code that a phone with this secret shows, so many steps from `at`. */
export function codeOf(secret: string, at: Date, steps = 0): string {
  return generateSync({ secret, epoch: Math.floor(at.getTime() / 1000) + steps * STEP_SECONDS })
}

/** A session of this person, from a desk. @returns its id */
export async function sessionOf({ id: accountId, role }: Actor, at = new Date()): Promise<string> {
  const id = newId()
  const from = { device: 'chrome/windows', address: '198.51.100.7' }
  await withAccess(null, 'open a session', (db) =>
    openSession(db, { id, accountId, role, ...from }, at),
  )
  return id
}

/** What is stored of this person, opened. */
export const factorOf = (actor: Actor) =>
  withAccess(actor, 'read the own factor', (db) => findOwnFactor(db, actor.id))

/** Begins; the secret is what the page shows. */
export async function begun(actor: Actor): Promise<string> {
  await done(beginSecondFactor(actor, {}))
  return (await factorOf(actor))!.secret!
}

/** Sets 两步验证 up with the code of this moment. */
export async function enrolled(actor: Actor, at = new Date()) {
  const sessionId = await sessionOf(actor, at)
  const secret = await begun(actor)
  const { codes } = await done(confirmSecondFactor(actor, { sessionId, code: codeOf(secret, at) }))
  return { sessionId, secret, codes }
}
