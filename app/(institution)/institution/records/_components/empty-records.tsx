import { buttonClasses } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { CASE_LIST } from '@/lib/labels/zh-CN/institution'
import { RECORD_LIST } from '@/lib/labels/zh-CN/record'
import type { RecordListView } from '@/lib/queries/institution/find-records'

export interface EmptyRecordsProps {
  view: Pick<RecordListView, 'tab' | 'total'>
  isNarrowed: boolean
  firstHref: string
  resetHref: string
}

/** Why there is no row, and the way on. */
export function EmptyRecords({
  view: { tab, total },
  isNarrowed,
  firstHref,
  resetHref,
}: EmptyRecordsProps) {
  const { empty } = RECORD_LIST
  const way = (href: string, label: string) => (
    <a data-soft href={href} className={buttonClasses()}>
      {label}
    </a>
  )
  // Rows moved on between two pages: the list has something, this page no longer does.
  if (total > 0)
    return <EmptyState title={CASE_LIST.stale} action={way(firstHref, CASE_LIST.first)} />
  const { title, text } = isNarrowed ? empty.noMatch : empty[tab ?? 'all']
  return (
    <EmptyState title={title} action={isNarrowed ? way(resetHref, CASE_LIST.reset) : null}>
      {text}
    </EmptyState>
  )
}
