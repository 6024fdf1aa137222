import 'server-only'
import { onChange } from '@/lib/data/change-listener'
import type { HeardMessage } from '@/lib/data/stores/thread/reading-store'
import type { Actor } from '@/lib/domain/access/roles'
import { now } from '@/lib/platform/clock'
import type { Query } from '../define-query'
import { followState } from '../follow-state'

/**
 * What becomes visible is read for so long after its moment, because clocks differ; several at once
 * are one reading.
 */
const LATER_MS = 500
const TOGETHER_MS = 500

/**
 * Reports what others say in the conversations of a case, each message once and in the order in
 * which it becomes visible, never its words. What is reported is what the query gives this actor at
 * that moment: who may hear, the ten seconds, holding and taking back are its rules alone.
 * @param shown the ids of the messages that the page shows
 * @param onEnd it can no longer be read
 * @returns ends it
 */
export function followTalk(
  list: Query<readonly HeardMessage[]>,
  actor: Actor,
  { caseId, shown }: { readonly caseId: string; readonly shown: readonly string[] },
  onMessage: (message: HeardMessage) => void,
  onEnd: () => void,
): () => void {
  const known = new Set(shown)
  const timers = new Map<number, NodeJS.Timeout>()
  let isOver = false
  const { changed, stop } = followState(async () => {
    const heard = await list(actor, { caseId })
    if (!heard.ok) throw new Error('the case is not theirs any more')
    for (const message of heard.value) {
      if (isOver || known.has(message.id)) continue
      known.add(message.id)
      onMessage(message)
    }
  }, end)
  const unsubscribe = onChange('heyi_talk', caseId, (visibleAt) => {
    const at = Number(visibleAt)
    if (at > now().getTime()) readAt(Math.ceil((at + LATER_MS) / TOGETHER_MS) * TOGETHER_MS)
    else changed()
  })
  changed()

  function readAt(due: number): void {
    if (timers.has(due)) return
    const read = () => {
      timers.delete(due)
      changed()
    }
    timers.set(due, setTimeout(read, due - now().getTime()))
  }
  function end(): void {
    if (!isOver) onEnd()
    leave()
  }
  function leave(): void {
    isOver = true
    stop()
    unsubscribe()
    timers.forEach((timer) => clearTimeout(timer))
  }
  return leave
}

/**
 * The messages that a page shows whose last one is `after`; null: it shows none. One that is not
 * there any more: it shows all that there is.
 */
export function shownUpTo(heard: readonly HeardMessage[], after: string | null): readonly string[] {
  if (after === null) return []
  const last = heard.findIndex(({ id }) => id === after)
  return (last === -1 ? heard : heard.slice(0, last + 1)).map(({ id }) => id)
}
