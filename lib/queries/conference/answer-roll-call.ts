import 'server-only'
import { z } from 'zod'
import { withActor } from '@/lib/data/door'
import { answerFor, enterConference, leavePage } from '@/lib/data/stores/conference/seat-store'
import type { Actor } from '@/lib/domain/access/roles'

/** What a page answers: that it is there, or that it is being left. */
const Answer = z.strictObject({
  connection: z.uuid(),
  isLeaving: z.literal(true).optional(),
})

/**
 * The answer of a page to the roll call of its stream. One that did not answer for long comes in
 * again. It is no act: one small update of the own seat, and nothing in the record.
 * @param sent the parsed JSON of the request
 * @returns false: it is not the open page of a seat of this actor
 */
export async function answerRollCall(
  actor: Actor,
  meetingId: string,
  sent: unknown,
): Promise<boolean> {
  const parsed = Answer.safeParse(sent)
  if (!parsed.success || !z.uuid().safeParse(meetingId).success) return false
  const { connection, isLeaving } = parsed.data
  return withActor(actor, async (db) => {
    if (isLeaving) return leavePage(db, meetingId, connection)
    const state = await answerFor(db, meetingId, connection)
    if (state !== 'lapsed') return state === 'there'
    return (await enterConference(db, meetingId, connection))?.answer === 'entered'
  })
}
