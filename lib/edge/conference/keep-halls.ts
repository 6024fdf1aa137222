import 'server-only'
import { configuredForwarder } from '@/lib/channels/configured-forwarder'
import type { Forwarder } from '@/lib/channels/forwarder'
import { onChange } from '@/lib/data/change-listener'
import { withAccess } from '@/lib/data/door'
import { findStatedHalls } from '@/lib/data/stores/conference/forwarding-store'
import { RESTATE_MS } from '@/lib/domain/conference/forwarder-protocol'
import { errorFields, log } from '@/lib/platform/logger'
import { followState } from '@/lib/queries/follow-state'

const REASON = 'the halls of a conference are stated to the forwarder'

/**
 * States who is in which hall of a conference now, by the truth of the database. An older statement
 * of another process is refused by the forwarder; of a conference that is over it forgets all.
 */
export async function stateHalls(forwarder: Forwarder, conferenceId: string): Promise<void> {
  const stated = await withAccess(null, REASON, (db) => findStatedHalls(db, conferenceId))
  if (stated === null) return
  const { isOver, revision, halls } = stated
  const answer = isOver
    ? await forwarder.endConference(conferenceId)
    : await forwarder.stateHalls(conferenceId, { revision, halls })
  if (!answer.ok && answer.refused !== 'stale')
    log.warn('the halls were not stated', { code: answer.refused })
}

type Kept = { followers: number; readonly stop: () => void }
const kept = new Map<string, Kept>()

/**
 * Keeps the forwarder informed of a forwarded conference as long as a page follows it in this
 * process: after every change, and every five seconds, since a statement may be lost. However many
 * pages and processes follow it, each process states it once.
 * @returns ends it; the last one states the halls once more
 */
export function keepHallsStated(conferenceId: string): () => void {
  const forwarder = configuredForwarder()
  if (forwarder === null) return () => undefined
  const entry = kept.get(conferenceId) ?? startStating(forwarder, conferenceId)
  kept.set(conferenceId, entry)
  entry.followers += 1
  return () => {
    entry.followers -= 1
    if (entry.followers > 0) return
    kept.delete(conferenceId)
    entry.stop()
  }
}

function startStating(forwarder: Forwarder, conferenceId: string): Kept {
  // What failed is stated again after five seconds; until then the forwarder counts the time.
  const state = () =>
    stateHalls(forwarder, conferenceId).catch((error: unknown) =>
      log.warn('the halls were not read', errorFields(error)),
    )
  const { changed, stop } = followState(state, () => undefined)
  const unsubscribe = onChange('heyi_conference', conferenceId, (seatId) => {
    if (seatId === '') changed()
  })
  const timer = setInterval(changed, RESTATE_MS)
  changed()
  return {
    followers: 0,
    stop: () => {
      stop()
      unsubscribe()
      clearInterval(timer)
      void state()
    },
  }
}
