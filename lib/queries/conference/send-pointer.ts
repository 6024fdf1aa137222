import 'server-only'
import { z } from 'zod'
import { withActor } from '@/lib/data/door'
import { point } from '@/lib/data/stores/conference/board-store'
import type { Actor } from '@/lib/domain/access/roles'

const Part = z.number().min(0).max(1)

/** What the host's page sends: where on the page that is shared. */
const Pointing = z.strictObject({
  connection: z.uuid(),
  share: z.uuid(),
  at: z.strictObject({ x: Part, y: Part }).nullable(),
})

/**
 * Passes the host's pointer on to those who have the page before them: the database decides it. It
 * is no act, and stored nowhere.
 * @param sent the parsed JSON of the request
 * @returns false: it may not be passed, or comes too soon
 */
export async function passPointer(
  actor: Actor,
  meetingId: string,
  sent: unknown,
): Promise<boolean> {
  const parsed = Pointing.safeParse(sent)
  if (!parsed.success || !z.uuid().safeParse(meetingId).success) return false
  return withActor(actor, (db) => point(db, meetingId, parsed.data))
}
