import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { savePreferenceAction } from '@/app/account/actions'
import { ExportBar } from '@/components/list/export-bar'
import { ListPage } from '@/components/list/list-page'
import { requireActor } from '@/lib/auth/require-actor'
import { DISPUTE_TYPES } from '@/lib/domain/case/vocabulary'
import { parseMobile } from '@/lib/domain/identity/phone'
import { listLinks, sizeParam } from '@/lib/edge/page/list-links'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { printedBy } from '@/lib/edge/page/printed-by'
import { pageHref, readParams, type SearchParamsProps } from '@/lib/edge/page/search-params'
import { disputeType } from '@/lib/labels/zh-CN/case'
import { PEOPLE, peopleState } from '@/lib/labels/zh-CN/people'
import { findMediators } from '@/lib/queries/institution/find-mediators'
import { PEOPLE_ORDERS, peopleParams, PEOPLE_STATES } from '@/lib/queries/institution/people-filter'
import { PAGE_PARAMS } from '@/lib/queries/paging/page-input'
import { NoPeople } from './_components/no-people'
import { PeopleActions } from './_components/people-actions'
import { PeopleSearch } from './_components/people-search'
import { peopleTable } from './_components/people-table'

export const metadata: Metadata = { title: PEOPLE.title }

const PATH = '/institution/people'
const PARAMS = ['q', 'state', 'type', 'order', ...PAGE_PARAMS]

/** 服务人员列表 (操作手册 3.7). */
export default async function PeoplePage({ searchParams }: SearchParamsProps) {
  const actor = await requireActor()
  const address = readParams(await searchParams, PARAMS)
  // Sent without script, a whole phone number is in the address: it does not stay there.
  const phone = parseMobile(address.q ?? '')
  if (phone.ok) redirect(pageHref(PATH, { ...address, q: phone.value.slice(-4) }))
  const view = await orNotFound(findMediators(actor, address))
  const { q, state, type } = view.query
  const params = peopleParams(view.query)
  const size = sizeParam(view.size)
  const links = listLinks(PATH, params, view)
  const sortBy = (order: (typeof PEOPLE_ORDERS)[number]) => ({
    direction:
      order !== view.query.order
        ? null
        : order === 'name'
          ? ('ascending' as const)
          : ('descending' as const),
    href:
      order === view.query.order
        ? null
        : links.hrefOf({ order: order === 'name' ? undefined : order }),
  })
  return (
    <ListPage
      title={PEOPLE.title}
      subtitle={PEOPLE.subtitle}
      printedBy={printedBy(actor)}
      view={view}
      preference={{ list: 'people', save: savePreferenceAction }}
      exported={{ list: 'mediators', params }}
      actions={<PeopleActions awaiting={view.awaiting} />}
      filter={
        <PeopleSearch
          params={params}
          size={size}
          resetHref={pageHref(PATH, { size })}
          orders={PEOPLE_ORDERS.map((order) => ({ value: order, label: PEOPLE.orders[order] }))}
          states={PEOPLE_STATES.map((each) => ({ value: each, label: peopleState[each] }))}
          types={DISPUTE_TYPES.map((each) => ({ value: each, label: disputeType[each] }))}
        />
      }
      table={peopleTable(view.from)}
      empty={
        <NoPeople
          isNarrowed={Boolean(q || state || type)}
          total={view.total}
          firstHref={links.firstHref}
        />
      }
      selectionBar={
        <ExportBar list="mediators" label={PEOPLE.bulk} unit={PEOPLE.unit} order={params.order} />
      }
      unit={PEOPLE.unit}
      links={{
        ...links,
        sorts: {
          name: sortBy('name'),
          load: sortBy('open'),
          rate: sortBy('rate'),
          performance: sortBy('performance'),
          points: sortBy('points'),
        },
      }}
    />
  )
}
