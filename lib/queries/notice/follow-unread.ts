import 'server-only'
import { onChange } from '@/lib/data/change-listener'
import type { Actor } from '@/lib/domain/access/roles'
import { followState } from '../follow-state'
import { countUnread } from './find-inbox'

/**
 * Reports how many of the actor's notices are not read, now and after every change.
 * @param onEnd the count can no longer be read
 * @returns ends it
 */
export function followUnread(
  actor: Actor,
  onCount: (unread: number) => void,
  onEnd: () => void,
): () => void {
  let last: number | null = null
  let isOver = false
  const { changed, stop } = followState(async () => {
    const unread = await countUnread(actor, {})
    if (!unread.ok) throw new Error('no inbox')
    if (!isOver && unread.value !== last) onCount((last = unread.value))
  }, end)
  const unsubscribe = onChange('heyi_notices', actor.id, changed)
  changed()

  function end(): void {
    if (!isOver) onEnd()
    leave()
  }
  function leave(): void {
    isOver = true
    stop()
    unsubscribe()
  }
  return leave
}
