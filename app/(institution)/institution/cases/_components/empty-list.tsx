import { buttonClasses } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { CASE_LIST, EMPTY_LIST } from '@/lib/labels/zh-CN/institution'
import type { WaitingView } from '@/lib/queries/institution/count-cases'
import type { CaseListView } from '@/lib/queries/institution/find-cases'
import { listHref } from '../../_components/list-address'

export interface EmptyListProps {
  view: Pick<CaseListView, 'tab' | 'total'>
  waiting: WaitingView
  isNarrowed: boolean
  firstHref: string
  resetHref: string
}

/** Why there is no row, and where to go: to what waits elsewhere, or back to the whole list. */
export function EmptyList({
  view: { tab, total },
  waiting,
  isNarrowed,
  firstHref,
  resetHref,
}: EmptyListProps) {
  const way = (href: string, label: string) => (
    <a data-soft href={href} className={buttonClasses()}>
      {label}
    </a>
  )
  if (total > 0)
    return <EmptyState title={CASE_LIST.stale} action={way(firstHref, CASE_LIST.first)} />
  if (isNarrowed)
    return (
      <EmptyState title={EMPTY_LIST.noMatch.title} action={way(resetHref, CASE_LIST.reset)}>
        <p>{EMPTY_LIST.noMatch.text}</p>
      </EmptyState>
    )
  const { title, text } = EMPTY_LIST[tab]
  const onward =
    tab !== 'accept' && waiting.accept > 0
      ? way(listHref({ tab: 'accept' }), EMPTY_LIST.toAccept(waiting.accept))
      : tab !== 'assign' && waiting.assign > 0
        ? way(listHref({ tab: 'assign' }), EMPTY_LIST.toAssign(waiting.assign))
        : null
  return (
    <EmptyState title={title} action={onward}>
      <p>{text}</p>
    </EmptyState>
  )
}
