import { Chip } from '@/components/ui/chip'
import { cn } from '@/components/ui/cn'
import { DESK, DESK_THREAD } from '@/lib/labels/zh-CN/consultation-desk'
import type { DeskEntryView } from '@/lib/queries/institution/get-consultation'

/** Questions and answers in their order. */
export function DeskEntries({ entries }: { entries: readonly DeskEntryView[] }) {
  return (
    <ol className="flex flex-col gap-3">
      {entries.map(({ no, side, author, words, at, isLate }) => (
        <li
          key={no}
          className={cn(
            'rounded-lg border px-3.5 py-2.5',
            side === 'asker' ? 'border-line bg-ground' : 'border-court/25 bg-court-soft',
          )}
        >
          <p className="flex flex-wrap items-center gap-x-3 text-sm text-ink-2">
            <span className="font-semibold">
              {side === 'asker' ? DESK_THREAD.asker : DESK_THREAD.consultant(author)}
            </span>
            <span>{at}</span>
            {isLate ? <Chip tone="danger">{DESK_THREAD.answeredLate}</Chip> : null}
          </p>
          <p className="mt-1 break-words whitespace-pre-wrap">{words || DESK.removed}</p>
        </li>
      ))}
    </ol>
  )
}
