import 'server-only'
import type { Db } from '@/lib/data/door'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { openSession } from '@/lib/data/stores/access/session-store'
import type { Actor } from '@/lib/domain/access/roles'
import { newId } from '@/lib/platform/ids'

/** From where someone comes in. */
export type Entering = {
  readonly address: string
  readonly device: string
  /** Others use the device too (公用设备). */
  readonly isShared?: boolean
}

/**
 * Opens the session of a party that has just proven itself, and records it.
 * @returns the session's id
 */
export async function signInParty(
  db: Db,
  actor: Actor,
  { address, device, isShared = false }: Entering,
  at: Date,
): Promise<string> {
  const sessionId = newId()
  const session = {
    id: sessionId,
    accountId: actor.id,
    role: actor.role,
    address,
    device,
    isShared,
  }
  await openSession(db, session, at)
  await appendEvent(db, {
    event: {
      kind: 'account.signed-in',
      data: { sessionId, device, address, ...(isShared && { shared: true as const }) },
    },
    subject: {},
    by: actor,
    at,
  })
  return sessionId
}
