import type { Metadata } from 'next'
import { savePreferenceAction } from '@/app/account/actions'
import { PrintButton } from '@/components/case/print-button'
import { ListViewButton } from '@/components/list/list-view-button'
import { PageHeader } from '@/components/layout/page-header'
import { EmptyLog } from '@/components/log/empty-log'
import { LogFilterForm } from '@/components/log/log-filter-form'
import { LogFrame } from '@/components/log/log-frame'
import { hideableColumns } from '@/components/list/data-table'
import { ExportLink } from '@/components/list/export-link'
import { requireActor } from '@/lib/auth/require-actor'
import { EVENT_GROUPS } from '@/lib/domain/audit/event-groups'
import { listLinks, sizeInAddress } from '@/lib/edge/page/list-links'
import { readParams } from '@/lib/edge/page/search-params'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { AUDIT } from '@/lib/labels/zh-CN/audit'
import { LIST_VIEW } from '@/lib/labels/zh-CN/list'
import { LOG } from '@/lib/labels/zh-CN/log'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { now } from '@/lib/platform/clock'
import { findEvents } from '@/lib/queries/audit/find-events'
import { getAuditOverview } from '@/lib/queries/audit/get-audit-overview'
import { EVERYTHING, LOG_PARAMS, logParams } from '@/lib/queries/log/log-query'
import { eventsHref } from './_components/events-href'
import { eventColumns, EventTable } from './_components/event-table'
import { OverviewCard } from './_components/overview-card'

export const metadata: Metadata = { title: AUDIT.title }

const PATH = '/audit'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** 操作记录: the auditor's page. */
export default async function AuditPage({ searchParams }: Props) {
  const actor = await requireActor()
  const asking = readParams(await searchParams, LOG_PARAMS)
  const [overview, view] = await Promise.all([
    orNotFound(getAuditOverview(actor, {})),
    orNotFound(findEvents(actor, asking)),
  ])
  const { query, from, preference } = view
  const [params, size] = [logParams(query), sizeInAddress(view.size)]
  return (
    <div data-print="list">
      <PageHeader
        title={AUDIT.title}
        subtitle={AUDIT.subtitle}
        actions={
          <>
            <ListViewButton
              list="audit"
              columns={hideableColumns(eventColumns(from, query))}
              preference={preference}
              action={savePreferenceAction}
            />
            <PrintButton />
            <ExportLink list="audit" params={params} />
          </>
        }
      />
      <p className="hidden text-ink-3 print:block">
        {LIST_VIEW.printedBy(actor.name, stamp(now()))}
      </p>
      <OverviewCard overview={overview} />
      <LogFrame
        view={view}
        links={listLinks(PATH, params, view)}
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
        table={
          <EventTable
            rows={view.rows}
            from={from}
            query={query}
            preference={preference}
            empty={<EmptyLog view={view} tab="group" href={PATH} />}
          />
        }
      />
    </div>
  )
}
