import 'server-only'
import { z } from 'zod'
import { withActor } from '@/lib/data/door'
import { sendSignal } from '@/lib/data/stores/conference/seat-store'
import type { Actor } from '@/lib/domain/access/roles'
import { SIGNAL_BYTES, SIGNAL_KINDS } from '@/lib/domain/conference/conference'

const Epoch = z.int().min(1).max(2_147_483_647)
const Content = z.looseObject({}).nullable()

/** What a page sends: one description or one candidate, for the epochs that it shows. */
const Signal = z.strictObject({
  connection: z.uuid(),
  to: z.uuid(),
  toEpoch: Epoch,
  fromEpoch: Epoch,
  body: z.union([z.strictObject({ description: Content }), z.strictObject({ candidate: Content })]),
})

/**
 * Passes a WebRTC message on to another seat, where it may be: the database decides it. It is no
 * act: what is refused is stored nowhere, and what is passed on is gone when it was taken.
 * @param sent the parsed JSON of the request
 * @returns false: it was refused
 */
export async function passSignal(actor: Actor, meetingId: string, sent: unknown): Promise<boolean> {
  const parsed = Signal.safeParse(sent)
  if (!parsed.success || !z.uuid().safeParse(meetingId).success) return false
  const { body, ...signal } = parsed.data
  const content = 'description' in body ? body.description : body.candidate
  const kind = SIGNAL_KINDS['description' in body ? 0 : 1]
  const text = JSON.stringify(content)
  if (Buffer.byteLength(text) > SIGNAL_BYTES) return false
  return withActor(actor, (db) => sendSignal(db, meetingId, { ...signal, kind, body: text }))
}
