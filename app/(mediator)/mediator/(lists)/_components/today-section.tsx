import { MEDIATOR } from '@/lib/labels/zh-CN/mediator'
import type { TodayItem } from '@/lib/queries/mediator/find-today'
import { TodayCard } from './today-card'

export interface TodaySectionProps {
  title: string
  items: readonly TodayItem[]
  /** Cases of the section, shown or not. */
  count: number
  isPressing?: boolean
}

/**
 * One part of the day; nothing where it holds no case. Its number is said where cases are hidden.
 */
export function TodaySection({ title, items, count, isPressing = false }: TodaySectionProps) {
  if (count === 0) return null
  return (
    <section aria-label={title} className="pt-3.5">
      <h2 className="flex justify-between px-4 pb-1.5 text-sm font-normal text-ink-3">
        {title}
        {count > items.length ? <span>{MEDIATOR.today.count(count)}</span> : null}
      </h2>
      {items.length > 0 ? (
        <ul className="grid items-start gap-2.5 px-3 lg:grid-cols-2">
          {items.map((item) => (
            <li key={item.caseId}>
              <TodayCard item={item} isPressing={isPressing} />
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  )
}
