import 'server-only'
import { z } from 'zod'
import { configuredForwarder } from '@/lib/channels/configured-forwarder'
import { readAs } from '@/lib/data/door'
import { findForwarding } from '@/lib/data/stores/conference/forwarding-store'
import type { Actor } from '@/lib/domain/access/roles'
import { SIGNAL_BYTES } from '@/lib/domain/conference/conference'
import {
  SeatSignal,
  type ForwarderRefusal,
  type SignalAnswer,
} from '@/lib/domain/conference/forwarder-protocol'
import { FORWARDER_ADDRESS } from '@/lib/domain/conference/signal-body'
import { stateHalls } from './keep-halls'

const Epoch = z.int().min(1).max(2_147_483_647)

/** What a page sends to the forwarder: an offer or a candidate, for its own epoch. */
const ToForwarder = z.strictObject({
  connection: z.uuid(),
  to: z.literal(FORWARDER_ADDRESS),
  toEpoch: z.literal(0),
  fromEpoch: Epoch,
  body: SeatSignal.shape.body,
})

export type Forwarded =
  | { readonly taken: true; readonly answer: SignalAnswer['answer'] }
  | { readonly taken: false; readonly isAway: boolean }

/** Refusals of a forwarder that does not know yet what the database knows. */
const BEHIND: readonly (ForwarderRefusal | 'unavailable')[] = ['unknown_conference', 'not_in_hall']

/**
 * Passes a signal of a page on to the forwarder, where it may be: the present page of a seat, for
 * its present epoch, in a hall with media. It is stored nowhere. A forwarder that was started
 * again, or has not heard of the last change, gets the halls first.
 * @param sent the parsed JSON of the request
 */
export async function forwardSignal(
  actor: Actor,
  meetingId: string,
  sent: unknown,
): Promise<Forwarded> {
  const refused = { taken: false, isAway: false } as const
  const parsed = ToForwarder.safeParse(sent)
  const forwarder = configuredForwarder()
  if (!parsed.success || !z.uuid().safeParse(meetingId).success || forwarder === null)
    return refused
  const { connection, fromEpoch: epoch, body } = parsed.data
  if (Buffer.byteLength(JSON.stringify(body)) > SIGNAL_BYTES) return refused
  const own = await readAs(actor, 'a signal to the forwarder', (read) =>
    findForwarding(read, meetingId, { connection, epoch }),
  )
  if (own === null) return refused
  const relay = () => forwarder.relaySignal(own.conferenceId, { seat: own.seatId, epoch, body })
  let answer = await relay()
  if (!answer.ok && BEHIND.includes(answer.refused)) {
    await stateHalls(forwarder, own.conferenceId)
    answer = await relay()
  }
  return answer.ok
    ? { taken: true, answer: answer.value }
    : { taken: false, isAway: answer.refused === 'unavailable' }
}
