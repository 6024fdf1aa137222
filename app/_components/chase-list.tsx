import type { ReactNode } from 'react'
import { ChaseFilter } from '@/components/chase/chase-filter'
import { chaseTable } from '@/components/chase/chase-table'
import { ListPage } from '@/components/list/list-page'
import { EmptyState } from '@/components/ui/empty-state'
import type { Actor } from '@/lib/domain/access/roles'
import { listLinks, sizeParam } from '@/lib/edge/page/list-links'
import { printedBy } from '@/lib/edge/page/printed-by'
import { pageHref } from '@/lib/edge/page/search-params'
import { chaseState } from '@/lib/labels/zh-CN/chase'
import { CHASES } from '@/lib/labels/zh-CN/chase-list'
import type { ChaseListView } from '@/lib/queries/chase/find-chases'

const TABS = ['open', 'unread', 'read', 'answered', 'escalated', 'closed', 'all'] as const
const labels = { ...chaseState, open: CHASES.open, all: CHASES.all } as const

export interface ChaseListProps {
  /** The surface: `/court` or `/institution`. */
  surface: '/court' | '/institution'
  view: ChaseListView
  actor: Actor
  actions?: ReactNode
  above?: ReactNode
}

/** 催办 of a court, or of the institution that answers them, by their state. */
export function ChaseList({ surface, view, actor, actions, above }: ChaseListProps) {
  const path = `${surface}/chases`
  const size = sizeParam(view.size)
  const { query, counts } = view
  const isCourt = surface === '/court'
  return (
    <ListPage
      title={isCourt ? CHASES.courtTitle : CHASES.title}
      subtitle={CHASES.subtitle(counts.unread + counts.read, counts.escalated, query.month)}
      printedBy={printedBy(actor)}
      view={view}
      actions={actions}
      above={above}
      tabs={TABS.map((state) => ({
        href: pageHref(path, { ...query, state: state === 'open' ? undefined : state, size }),
        label: labels[state],
        count: counts[state],
        isCurrent: (query.state ?? 'open') === state,
      }))}
      filter={
        <ChaseFilter
          action={path}
          view={view}
          size={size}
          resetHref={pageHref(path, { state: query.state, size })}
        />
      }
      table={chaseTable(`${surface}/cases`, isCourt)}
      empty={
        <EmptyState title={CHASES.empty.title}>
          {isCourt ? CHASES.empty.court : CHASES.empty.institution}
        </EmptyState>
      }
      unit={CHASES.unit}
      links={listLinks(path, query, view)}
    />
  )
}
