import 'server-only'
import type { Actor } from '@/lib/domain/access/roles'
import { SIGNAL_REFUSED } from '@/lib/labels/zh-CN/conference-refusal'
import { answerRollCall } from '@/lib/queries/conference/answer-roll-call'
import { problem } from '../route/problem'
import { readJson } from '../upload/read-json'

type Context = {
  readonly actor: Actor
  readonly params: Readonly<Record<string, string>>
}

const MOST_BYTES = 200

/**
 * `POST …/seen`: a page answers the roll call of its stream, or reports that it is being left. 409:
 * it is not the open page of a seat; nothing is stored.
 */
export async function receiveSeen(request: Request, { actor, params }: Context) {
  const sent = await readJson(request, MOST_BYTES)
  const isTaken = sent !== null && (await answerRollCall(actor, params.meetingId ?? '', sent))
  return isTaken
    ? new Response(null, { status: 200 })
    : problem(409, 'SIGNAL_REFUSED', SIGNAL_REFUSED)
}
