import type { Metadata } from 'next'
import { EmptyState } from '@/components/ui/empty-state'
import { ListPage } from '@/components/list/list-page'
import { requireActor } from '@/lib/auth/require-actor'
import { listLinks } from '@/lib/edge/page/list-links'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { printedBy } from '@/lib/edge/page/printed-by'
import { pageHref, readParams, type SearchParamsProps } from '@/lib/edge/page/search-params'
import { CONFIRMATIONS } from '@/lib/labels/zh-CN/confirmation-desk'
import {
  CONFIRMATION_LIST_NAMES,
  findConfirmations,
} from '@/lib/queries/confirmation/find-confirmations'
import { PAGE_PARAMS } from '@/lib/queries/paging/page-input'
import { CONFIRMATION_TABLE } from './_components/confirmation-table'

export const metadata: Metadata = { title: CONFIRMATIONS.title }

const PATH = '/court/confirmations'
const PARAMS = [...CONFIRMATION_LIST_NAMES, ...PAGE_PARAMS]

/** 司法确认: what the court has to decide, in the order in which it came; and what is over. */
export default async function ConfirmationsPage({ searchParams }: SearchParamsProps) {
  const actor = await requireActor()
  const view = await orNotFound(findConfirmations(actor, readParams(await searchParams, PARAMS)))
  const isOver = view.query.state === 'over'
  return (
    <ListPage
      title={CONFIRMATIONS.title}
      subtitle={CONFIRMATIONS.subtitle(view.open)}
      printedBy={printedBy(actor)}
      view={view}
      tabs={[
        {
          href: PATH,
          label: CONFIRMATIONS.open,
          count: view.open,
          isCurrent: !isOver,
        },
        {
          href: pageHref(PATH, { state: 'over' }),
          label: CONFIRMATIONS.over,
          isCurrent: isOver,
        },
      ]}
      table={CONFIRMATION_TABLE}
      empty={<EmptyState title={isOver ? CONFIRMATIONS.emptyOver : CONFIRMATIONS.empty} />}
      unit={CONFIRMATIONS.unit}
      links={listLinks(PATH, view.query, view)}
    />
  )
}
