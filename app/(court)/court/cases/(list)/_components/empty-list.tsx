import Link from 'next/link'
import { buttonClasses } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { COURT } from '@/lib/labels/zh-CN/court'
import type { CourtListView } from '@/lib/queries/court/find-court-cases'
import { listHref } from './list-href'

/** Why nothing is shown, and the way on. */
export function EmptyList({ view: { tab, q, total } }: { view: Pick<CourtListView, 'tab' | 'q' | 'total'> }) {
  const { empty } = COURT.list
  // Rows moved on between two pages: the list has something, this page no longer does.
  if (total > 0) {
    return <EmptyState title={COURT.list.stale} action={<Link href={listHref({ tab, q })} className={buttonClasses()}>{COURT.list.first}</Link>} />
  }
  const { title, text } = q ? empty.noMatch : empty[tab]
  return (
    <EmptyState title={title} action={q ? <Link href={listHref({ tab })} className={buttonClasses()}>{COURT.list.reset}</Link> : null}>
      {text}
    </EmptyState>
  )
}
