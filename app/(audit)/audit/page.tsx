import type { Metadata } from 'next'
import { savePreferenceAction } from '@/app/account/actions'
import { UnreadAnnouncement } from '@/app/_components/unread-announcement'
import { ListPage } from '@/components/list/list-page'
import { EmptyLog } from '@/components/log/empty-log'
import { LogFilterForm } from '@/components/log/log-filter-form'
import { requireActor } from '@/lib/auth/require-actor'
import { EVENT_GROUPS } from '@/lib/domain/audit/event-groups'
import { listLinks, sizeParam } from '@/lib/edge/page/list-links'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { printedBy } from '@/lib/edge/page/printed-by'
import { readParams, type SearchParamsProps } from '@/lib/edge/page/search-params'
import { AUDIT } from '@/lib/labels/zh-CN/audit'
import { LOG } from '@/lib/labels/zh-CN/log'
import { findEvents } from '@/lib/queries/audit/find-events'
import { getAuditOverview } from '@/lib/queries/audit/get-audit-overview'
import { EVERYTHING, LOG_PARAMS, logParams } from '@/lib/queries/log/log-query'
import { eventTable } from './_components/event-table'
import { eventsHref } from './_components/events-href'
import { OverviewCard } from './_components/overview-card'

export const metadata: Metadata = { title: AUDIT.title }

const PATH = '/audit'

/** 操作记录: the auditor's page. */
export default async function AuditPage({ searchParams }: SearchParamsProps) {
  const actor = await requireActor()
  const address = readParams(await searchParams, LOG_PARAMS)
  const [overview, view] = await Promise.all([
    orNotFound(getAuditOverview(actor, {})),
    orNotFound(findEvents(actor, address)),
  ])
  const { query } = view
  const params = logParams(query)
  const size = sizeParam(view.size)
  return (
    <ListPage
      title={AUDIT.title}
      subtitle={AUDIT.subtitle}
      printedBy={printedBy(actor)}
      view={view}
      preference={{ list: 'audit', save: savePreferenceAction }}
      exported={{ list: 'audit', params }}
      above={
        <>
          <UnreadAnnouncement />
          <OverviewCard overview={overview} />
        </>
      }
      tabs={(['all', ...EVENT_GROUPS] as const).map((group) => ({
        href: eventsHref({ ...query, group, kind: null }, size),
        label: LOG.groups[group],
        isCurrent: group === query.group,
      }))}
      filter={
        <LogFilterForm
          action={PATH}
          view={view}
          params={params}
          size={size}
          cases="whole"
          resetHref={eventsHref({ ...EVERYTHING, group: query.group }, size)}
        />
      }
      table={eventTable(view.from, query)}
      empty={<EmptyLog view={view} tab="group" href={PATH} />}
      unit={LOG.unit}
      links={listLinks(PATH, params, view)}
    />
  )
}
