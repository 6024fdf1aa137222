import type { Metadata } from 'next'
import { savePreferenceAction } from '@/app/account/actions'
import { EmptyList } from '@/components/list/empty-list'
import { ListPage } from '@/components/list/list-page'
import { requireActor } from '@/lib/auth/require-actor'
import { listLinks, sizeParam } from '@/lib/edge/page/list-links'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { printedBy } from '@/lib/edge/page/printed-by'
import { pageHref, readParams, type SearchParamsProps } from '@/lib/edge/page/search-params'
import { declineConditions, DECLINES } from '@/lib/labels/zh-CN/decline-list'
import { DECLINE_NAMES, declineParams } from '@/lib/queries/institution/decline-filter'
import { findDeclines } from '@/lib/queries/institution/find-declines'
import { PAGE_PARAMS } from '@/lib/queries/paging/page-input'
import { DeclineSearch } from './_components/decline-search'
import { declineTable } from './_components/decline-table'

export const metadata: Metadata = { title: DECLINES.title }

const PATH = '/institution/declines'
const PARAMS = [...DECLINE_NAMES, ...PAGE_PARAMS]

/** 不受理记录: what the institution declined, without anything about the parties. */
export default async function DeclinesPage({ searchParams }: SearchParamsProps) {
  const actor = await requireActor()
  const view = await orNotFound(findDeclines(actor, readParams(await searchParams, PARAMS)))
  const params = declineParams(view.query)
  const size = sizeParam(view.size)
  const links = listLinks(PATH, params, view)
  const resetHref = pageHref(PATH, { size })
  const conditions = declineConditions(view.query, view.courts).map(({ words, params: gone }) => ({
    words,
    href: links.hrefOf(Object.fromEntries(gone.map((name) => [name, undefined]))),
  }))
  return (
    <ListPage
      title={DECLINES.title}
      subtitle={DECLINES.subtitle}
      printedBy={printedBy(actor)}
      view={view}
      preference={{ list: 'declines', save: savePreferenceAction }}
      exported={{ list: 'declines', params }}
      filter={
        <DeclineSearch
          action={PATH}
          params={params}
          courts={view.courts}
          size={size}
          resetHref={resetHref}
        />
      }
      conditions={{ conditions, resetHref }}
      table={declineTable(view.from)}
      empty={
        <EmptyList
          total={view.total}
          isNarrowed={conditions.length > 0}
          stale={{ title: DECLINES.stale, link: { href: links.firstHref, label: DECLINES.first } }}
          noMatch={{
            icon: 'search-x',
            title: DECLINES.noMatch,
            text: DECLINES.noMatchText,
            link: { href: resetHref, label: DECLINES.filter.reset },
          }}
          nothing={{
            title: DECLINES.emptyTitle,
            text: DECLINES.emptyText,
            link: { href: '/institution/cases', label: DECLINES.toList },
          }}
        />
      }
      unit={DECLINES.unit}
      links={links}
      withoutKeys={['Enter']}
    />
  )
}
