import { buttonClasses } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { COURT } from '@/lib/labels/zh-CN/court'
import type { CourtListView } from '@/lib/queries/court/find-court-cases'

export interface EmptyListProps {
  view: Pick<CourtListView, 'tab' | 'total'>
  isNarrowed: boolean
  firstHref: string
  resetHref: string
}

/** Why nothing is shown, and the way on. */
export function EmptyList({
  view: { tab, total },
  isNarrowed,
  firstHref,
  resetHref,
}: EmptyListProps) {
  const { empty } = COURT.list
  // Rows moved on between two pages: the list has something, this page no longer does.
  if (total > 0)
    return (
      <EmptyState
        title={COURT.list.stale}
        action={
          <a data-soft href={firstHref} className={buttonClasses()}>
            {COURT.list.first}
          </a>
        }
      />
    )
  const { title, text } = isNarrowed ? empty.noMatch : empty[tab]
  return (
    <EmptyState
      title={title}
      action={
        isNarrowed ? (
          <a data-soft href={resetHref} className={buttonClasses()}>
            {COURT.list.reset}
          </a>
        ) : null
      }
    >
      {text}
    </EmptyState>
  )
}
