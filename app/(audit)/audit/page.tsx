import type { Metadata } from 'next'
import { PageHeader } from '@/components/layout/page-header'
import { EmptyLog } from '@/components/log/empty-log'
import { LogFilterForm } from '@/components/log/log-filter-form'
import { Card } from '@/components/ui/card'
import { ExportLink } from '@/components/ui/export-link'
import { PaginationNav } from '@/components/ui/pagination-nav'
import { TabsNav } from '@/components/ui/tabs-nav'
import { requireActor } from '@/lib/auth/require-actor'
import { EVENT_GROUPS } from '@/lib/domain/audit/event-groups'
import { readParams } from '@/lib/edge/search-params'
import { shown } from '@/lib/edge/shown'
import { AUDIT } from '@/lib/labels/zh-CN/audit'
import { LOG } from '@/lib/labels/zh-CN/log'
import { SHELL } from '@/lib/labels/zh-CN/shell'
import { findEvents } from '@/lib/queries/audit/find-events'
import { getAuditOverview } from '@/lib/queries/audit/get-audit-overview'
import { PAGE_SIZE } from '@/lib/queries/case/keyset'
import { EVERYTHING, LOG_PARAMS, logParams } from '@/lib/queries/log/log-asked'
import { eventsHref } from './_components/events-href'
import { EventTable } from './_components/event-table'
import { OverviewCard } from './_components/overview-card'

export const metadata: Metadata = { title: AUDIT.title }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** 操作记录: the auditor's page. */
export default async function AuditPage({ searchParams }: Props) {
  const actor = await requireActor()
  const params = readParams(await searchParams, LOG_PARAMS)
  const [overview, view] = await Promise.all([shown(getAuditOverview(actor, {})), shown(findEvents(actor, params))])
  const { asked, rows, from, isMore } = view
  return (
    <>
      <PageHeader title={AUDIT.title} subtitle={AUDIT.subtitle} actions={<ExportLink list="audit" params={logParams(asked)} />} />
      <OverviewCard overview={overview} />
      <Card flush>
        <TabsNav
          label={SHELL.views}
          tabs={(['all', ...EVENT_GROUPS] as const).map((group) => ({ href: eventsHref({ ...asked, group, kind: null }), label: LOG.groups[group], isCurrent: group === asked.group }))}
        />
        <LogFilterForm action="/audit" here={eventsHref(asked)} asked={asked} kinds={view.kinds} resetHref={eventsHref({ ...EVERYTHING, group: asked.group })} hasCases />
        <EventTable rows={rows} from={from} asked={asked} empty={<EmptyLog view={view} tab="group" href="/audit" />} />
        <PaginationNav
          total={view.total}
          unit={isMore ? LOG.unitOrMore : LOG.unit}
          range={rows.length > 0 ? { from, to: from + rows.length - 1 } : undefined}
          previousHref={view.previous && eventsHref(asked, { before: view.previous, from: from - PAGE_SIZE })}
          nextHref={view.next && eventsHref(asked, { after: view.next, from: from + rows.length })}
        />
      </Card>
    </>
  )
}
