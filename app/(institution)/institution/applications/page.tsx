import type { Metadata } from 'next'
import { EmptyList } from '@/components/list/empty-list'
import { ListPage } from '@/components/list/list-page'
import { requireActor } from '@/lib/auth/require-actor'
import { listLinks, sizeParam } from '@/lib/edge/page/list-links'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { printedBy } from '@/lib/edge/page/printed-by'
import { pageHref, readParams, type SearchParamsProps } from '@/lib/edge/page/search-params'
import { SHOWN_STATES } from '@/lib/domain/application/application'
import { applicationState } from '@/lib/labels/zh-CN/application'
import { APPLICATION_DESK as DESK } from '@/lib/labels/zh-CN/application-desk'
import { APPLICATION_NAMES, findApplications } from '@/lib/queries/institution/find-applications'
import { PAGE_PARAMS } from '@/lib/queries/paging/page-input'
import { DeskSearch } from '../_components/desk-search'
import { applicationTable } from './_components/application-table'

export const metadata: Metadata = { title: DESK.title }

const PATH = '/institution/applications'
const STATES = SHOWN_STATES.map((value) => ({
  value,
  label: value === 'all' ? DESK.filter.allStates : applicationState[value],
}))
const PARAMS = [...APPLICATION_NAMES, ...PAGE_PARAMS]

/** 调解申请: what waits first, ordered by the three working days. */
export default async function ApplicationsPage({ searchParams }: SearchParamsProps) {
  const actor = await requireActor()
  const view = await orNotFound(findApplications(actor, readParams(await searchParams, PARAMS)))
  const size = sizeParam(view.size)
  const links = listLinks(PATH, view.query, view)
  const resetHref = pageHref(PATH, { size })
  return (
    <ListPage
      title={DESK.title}
      subtitle={DESK.subtitle(view.waiting, view.late)}
      printedBy={printedBy(actor)}
      view={view}
      filter={
        <DeskSearch
          action={PATH}
          query={view.query}
          states={STATES}
          words={DESK.filter}
          size={size}
          resetHref={resetHref}
        />
      }
      table={applicationTable(view.from)}
      empty={
        <EmptyList
          total={view.total}
          isNarrowed={Object.values(view.query).some(Boolean)}
          stale={{ title: DESK.stale, link: { href: links.firstHref, label: DESK.first } }}
          noMatch={{
            icon: 'search-x',
            title: DESK.noMatch,
            text: DESK.noMatchText,
            link: { href: resetHref, label: DESK.filter.reset },
          }}
          nothing={{ title: DESK.emptyTitle, text: DESK.emptyText }}
        />
      }
      unit={DESK.unit}
      links={links}
    />
  )
}
