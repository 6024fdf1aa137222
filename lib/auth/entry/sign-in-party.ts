import 'server-only'
import type { Db } from '@/lib/data/door'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { openSession } from '@/lib/data/stores/access/session-store'
import type { Actor } from '@/lib/domain/access/roles'
import { newId } from '@/lib/platform/ids'

/** Opens the session of a party that has just proven itself, and records it. @returns the session's id */
export async function signInParty(
  db: Db,
  actor: Actor,
  { address, device }: { readonly address: string; readonly device: string },
  at: Date,
): Promise<string> {
  const sessionId = newId()
  const session = { id: sessionId, accountId: actor.id, role: actor.role, address, device }
  await openSession(db, session, at)
  await appendEvent(db, {
    event: { kind: 'account.signed-in', data: { sessionId, device, address } },
    subject: {},
    by: actor,
    at,
  })
  return sessionId
}
