import type { ReactNode } from 'react'
import { WholeDays } from '@/components/ui/whole-days'
import { THREAD } from '@/lib/labels/zh-CN/thread'
import type { TopicView } from '@/lib/queries/thread/topics-view'

/**
 * The rounds before of a topic, folded: each with its question, its deadline and what was said in
 * it.
 */
export function EarlierRounds({
  rounds,
  children,
}: {
  rounds: readonly TopicView[]
  /** What was said in a round. */
  children: (round: TopicView) => ReactNode
}) {
  if (rounds.length === 0) return null
  return (
    <details className="mt-3 border-t border-line-2 pt-1">
      <summary className="flex min-h-11 cursor-pointer items-center text-court">
        {THREAD.earlierRounds(rounds.length)}
      </summary>
      {rounds.map((round) => (
        <section
          key={round.id}
          aria-label={round.round ?? undefined}
          className="mb-3 border-l-4 border-line pl-3"
        >
          <h3 className="font-semibold">{round.round}</h3>
          <p className="text-sm text-ink-3">
            <WholeDays>{`${round.by}　${round.when}，${THREAD.wasDue(round.due)}`}</WholeDays>
          </p>
          <p className="break-words whitespace-pre-line">{round.question}</p>
          {children(round)}
        </section>
      ))}
    </details>
  )
}
