import type { Metadata } from 'next'
import { EmptyList } from '@/components/list/empty-list'
import { ListPage } from '@/components/list/list-page'
import { buttonClasses } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { SoftLink } from '@/components/ui/soft-link'
import { requireActor } from '@/lib/auth/require-actor'
import { listLinks } from '@/lib/edge/page/list-links'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { printedBy } from '@/lib/edge/page/printed-by'
import { readParams, type SearchParamsProps } from '@/lib/edge/page/search-params'
import { COURTS } from '@/lib/labels/zh-CN/set-up'
import { PAGE_PARAMS } from '@/lib/queries/paging/page-input'
import { findCourts } from '@/lib/queries/system/find-courts'
import { COURT_TABLE } from './_components/court-table'

export const metadata: Metadata = { title: COURTS.title }

const NEW = '/system/courts/new'

/** 法院: those that may refer cases here. */
export default async function CourtsPage({ searchParams }: SearchParamsProps) {
  const actor = await requireActor()
  const view = await orNotFound(findCourts(actor, readParams(await searchParams, PAGE_PARAMS)))
  const nothing = {
    title: COURTS.empty,
    text: COURTS.emptyText,
    link: { href: NEW, label: COURTS.add, isPrimary: true },
  }
  return (
    <ListPage
      title={COURTS.title}
      subtitle={COURTS.subtitle}
      printedBy={printedBy(actor)}
      actions={
        <SoftLink href={NEW} className={buttonClasses('primary')}>
          <Icon name="plus" />
          {COURTS.add}
        </SoftLink>
      }
      view={view}
      table={COURT_TABLE}
      empty={<EmptyList isNarrowed={false} noMatch={nothing} nothing={nothing} />}
      unit={COURTS.unit}
      links={listLinks('/system/courts', {}, view)}
      withoutKeys={['/']}
    />
  )
}
