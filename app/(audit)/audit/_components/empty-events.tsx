import { SearchX } from 'lucide-react'
import Link from 'next/link'
import { buttonClasses } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { AUDIT } from '@/lib/labels/zh-CN/audit'
import type { EventListView } from '@/lib/queries/audit/find-events'
import { eventsHref, EVERYTHING } from './events-href'

/** Why there is no row, and what to change. */
export function EmptyEvents({ view: { asked, isUnknownCase } }: { view: Pick<EventListView, 'asked' | 'isUnknownCase'> }) {
  const isEverything = eventsHref(asked) === eventsHref(EVERYTHING)
  if (isEverything) return <EmptyState title={AUDIT.nothingYet}>{AUDIT.nothingYetText}</EmptyState>
  const title = isUnknownCase ? AUDIT.unknownCase(asked.caseNo) : AUDIT.emptyTitle
  return (
    <EmptyState icon={SearchX} title={title} action={<Link href={eventsHref(EVERYTHING)} className={buttonClasses()}>{AUDIT.filter.reset}</Link>}>
      {isUnknownCase ? AUDIT.unknownCaseText : AUDIT.emptyText}
    </EmptyState>
  )
}
