import { cn } from '@/components/ui/cn'
import { THREAD } from '@/lib/labels/zh-CN/consultation'
import type { OwnEntryView } from '@/lib/queries/public/find-own-consultation'

/** Questions and answers in their order; an answer carries the name of its consultant. */
export function ThreadEntries({
  institution,
  entries,
}: {
  institution: string
  entries: readonly OwnEntryView[]
}) {
  return (
    <ol className="mt-3 flex flex-col gap-3">
      {entries.map(({ no, side, author, words, at }) => (
        <li
          key={no}
          className={cn(
            'rounded-xl border px-4 py-3',
            side === 'asker' ? 'border-line bg-ground' : 'border-court/25 bg-court-soft',
          )}
        >
          <p className="flex flex-wrap justify-between gap-x-4 text-sm text-ink-2">
            <span className="font-semibold">
              {side === 'asker' ? THREAD.you : `${institution} ${THREAD.consultant(author)}`}
            </span>
            <span className="whitespace-nowrap">{at}</span>
          </p>
          <p className="mt-1 break-words whitespace-pre-wrap">{words}</p>
        </li>
      ))}
    </ol>
  )
}
