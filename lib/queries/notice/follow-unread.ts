import 'server-only'
import { onInboxChange } from '@/lib/data/notice-listener'
import type { Actor } from '@/lib/domain/access/roles'
import { countUnread } from './find-inbox'

/**
 * Reports how many of the actor's notices are not read, now and after every change. It reports a state
 * and not a list of events: each reading begins after the change was committed, so that none is
 * missed, and several changes during one reading are one more reading.
 * @param onEnd the count can no longer be read
 * @returns ends it
 */
export function followUnread(
  actor: Actor,
  onCount: (unread: number) => void,
  onEnd: () => void,
): () => void {
  let isReading = false
  let isStale = false
  let isOver = false
  let last: number | null = null

  const end = () => {
    isOver = true
    unsubscribe()
  }

  async function read(): Promise<void> {
    isStale = true
    if (isReading) return
    isReading = true
    try {
      while (isStale && !isOver) {
        isStale = false
        const unread = await countUnread(actor, {})
        if (!unread.ok) throw new Error('no inbox')
        if (!isOver && unread.value !== last) onCount((last = unread.value))
      }
    } catch {
      if (!isOver) onEnd()
      end()
    } finally {
      isReading = false
    }
  }

  const unsubscribe = onInboxChange(actor.id, () => void read())
  void read()
  return end
}
