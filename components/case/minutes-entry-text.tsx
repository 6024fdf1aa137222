import type { ReactNode } from 'react'
import type { MinutesEntryView } from '@/lib/queries/case/minutes-view'

/** One text of the minutes: who said it, when, and what. `children`: what can be done with it. */
export function MinutesEntryText({
  entry,
  children,
}: {
  entry: MinutesEntryView
  children?: ReactNode
}) {
  return (
    <div className="@container flex gap-3">
      {/* Where it is narrow the name of an organisation needs the whole line. */}
      <div className="min-w-0 flex-1 @md:flex @md:gap-4">
        <div className="flex flex-wrap items-baseline gap-x-2 @md:block @md:w-[8em] @md:shrink-0">
          <p className="min-w-0 break-words font-medium">{entry.speaker}</p>
          <p className="text-sm text-ink-3">{entry.time}</p>
        </div>
        <div className="min-w-0 @md:flex-1">
          <p className="whitespace-pre-wrap break-words">{entry.text}</p>
          {entry.changes ? <p className="text-sm text-ink-3">{entry.changes}</p> : null}
        </div>
      </div>
      {children}
    </div>
  )
}
