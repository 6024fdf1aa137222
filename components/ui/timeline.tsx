import type { ReactNode } from 'react'
import { cn } from './cn'
import { WholeDays } from './whole-days'

export type MarkerTone = 'done' | 'now' | 'next' | 'warn' | 'danger' | 'neutral'

export interface TimelineItem {
  key: string
  title: ReactNode
  /** Who and when, legal basis: the smaller grey line. */
  meta?: ReactNode
  body?: ReactNode
  tone?: MarkerTone
  /** Inside the marker: a small icon or a number; default a dot. */
  mark?: ReactNode
}

const MARKERS: Record<MarkerTone, string> = {
  done: 'bg-ok-soft text-ok',
  now: 'bg-court text-on-fill',
  next: 'bg-line-2 text-ink-3',
  warn: 'bg-warn-soft text-warn',
  danger: 'bg-danger-soft text-danger',
  neutral: 'bg-line-2 text-ink-2',
}

export interface TimelineProps {
  items: readonly TimelineItem[]
  /** Names the list: 办理过程. */
  label: string
  className?: string
}

/** What happened in order, or the steps to come; the step at hand is `now`. */
export function Timeline({ items, label, className }: TimelineProps) {
  return (
    <ol aria-label={label} className={cn('flex flex-col', className)}>
      {items.map((item) => {
        const tone = item.tone ?? 'neutral'
        return (
          <li
            key={item.key}
            aria-current={tone === 'now' ? 'step' : undefined}
            className="group relative flex gap-3 pb-4 last:pb-0"
          >
            <span
              aria-hidden
              className="absolute bottom-0 left-[0.75rem] top-7 w-px -translate-x-1/2 bg-line group-last:hidden"
            />
            <span
              aria-hidden
              className={cn(
                'mt-[0.05rem] grid size-6 shrink-0 place-items-center rounded-full text-sm leading-none [&_svg]:size-[0.9rem]',
                MARKERS[tone],
              )}
            >
              {item.mark ?? <span className="size-2 rounded-full bg-current" />}
            </span>
            <div className={cn('min-w-0 flex-1', tone === 'next' && 'text-ink-3')}>
              <div className={cn(tone === 'now' && 'font-semibold')}>
                <WholeDays>{item.title}</WholeDays>
              </div>
              {item.meta == null ? null : (
                <div className="text-sm text-ink-3">
                  <WholeDays>{item.meta}</WholeDays>
                </div>
              )}
              {item.body == null ? null : (
                <div className="mt-1 break-words text-ink-2">
                  <WholeDays>{item.body}</WholeDays>
                </div>
              )}
            </div>
          </li>
        )
      })}
    </ol>
  )
}
