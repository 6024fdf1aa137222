import type { TodayItem } from '@/lib/queries/mediator/find-today'
import { TodayCard } from './today-card'

/** One part of the day; nothing at all where it holds nothing. */
export function TodaySection({
  title,
  items,
  isPressing = false,
}: {
  title: string
  items: readonly TodayItem[]
  isPressing?: boolean
}) {
  if (items.length === 0) return null
  return (
    <section aria-label={title} className="pt-3.5">
      <h2 className="px-4 pb-1.5 text-sm font-normal text-ink-3">{title}</h2>
      <ul className="flex flex-col gap-2.5 px-3">
        {items.map((item) => (
          <li key={item.caseId}>
            <TodayCard item={item} isPressing={isPressing} />
          </li>
        ))}
      </ul>
    </section>
  )
}
