import type { Metadata } from 'next'
import { ListPage } from '@/components/list/list-page'
import { buttonClasses } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { SoftLink } from '@/components/ui/soft-link'
import { requireActor } from '@/lib/auth/require-actor'
import { listLinks, sizeParam } from '@/lib/edge/page/list-links'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { printedBy } from '@/lib/edge/page/printed-by'
import { pageHref, readParams, type SearchParamsProps } from '@/lib/edge/page/search-params'
import { ROSTER } from '@/lib/labels/zh-CN/roster'
import { CONFIRM_MANY } from '@/lib/labels/zh-CN/roster-confirm'
import { PAGE_PARAMS } from '@/lib/queries/paging/page-input'
import { findRoster, ROSTER_NAMES, ROSTER_STATES } from '@/lib/queries/roster/find-roster'
import { RosterFilter } from './_components/roster-filter'
import { ROSTER_TABLE } from './_components/roster-table'

export const metadata: Metadata = { title: ROSTER.title }

const PATH = '/court/roster'
const PARAMS = [...ROSTER_NAMES, ...PAGE_PARAMS]

/** 特邀调解名册 of the court (在线调解规则 第27条): what waits for a decision, who is in force, who has left. */
export default async function RosterPage({ searchParams }: SearchParamsProps) {
  const actor = await requireActor()
  const view = await orNotFound(findRoster(actor, readParams(await searchParams, PARAMS)))
  const { state, kind, q } = view.query
  const tab = (value: (typeof ROSTER_STATES)[number] | undefined) => ({
    href: pageHref(PATH, { state: value, kind, q }),
    label: ROSTER.tabs[value ?? 'all'],
    isCurrent: state === value,
    ...(value === 'recommended' && { count: view.waiting }),
  })
  return (
    <ListPage
      title={ROSTER.title}
      subtitle={ROSTER.subtitle(view.waiting, view.ending)}
      printedBy={printedBy(actor)}
      actions={
        view.mayConfirmMany ? (
          <SoftLink href={`${PATH}/confirm`} className={buttonClasses('primary')}>
            {CONFIRM_MANY.button(view.waiting)}
          </SoftLink>
        ) : undefined
      }
      view={view}
      tabs={[tab(undefined), ...ROSTER_STATES.map(tab)]}
      filter={
        <RosterFilter
          action={PATH}
          query={view.query}
          size={sizeParam(view.size)}
          resetHref={pageHref(PATH, { state })}
        />
      }
      table={ROSTER_TABLE}
      empty={<EmptyState title={ROSTER.empty} />}
      unit={ROSTER.unit}
      links={listLinks(PATH, view.query, view)}
    />
  )
}
