import type { Metadata } from 'next'
import { PageHeader } from '@/components/layout/page-header'
import { Card } from '@/components/ui/card'
import { PaginationNav } from '@/components/ui/pagination-nav'
import { TabsNav } from '@/components/ui/tabs-nav'
import { requireActor } from '@/lib/auth/require-actor'
import { EVENT_GROUPS } from '@/lib/domain/audit/event-groups'
import { readParams } from '@/lib/edge/search-params'
import { shown } from '@/lib/edge/shown'
import { AUDIT } from '@/lib/labels/zh-CN/audit'
import { SHELL } from '@/lib/labels/zh-CN/shell'
import { findEvents } from '@/lib/queries/audit/find-events'
import { getAuditOverview } from '@/lib/queries/audit/get-audit-overview'
import { PAGE_SIZE } from '@/lib/queries/case/keyset'
import { EmptyEvents } from './_components/empty-events'
import { eventsHref } from './_components/events-href'
import { EventTable } from './_components/event-table'
import { FilterForm } from './_components/filter-form'
import { OverviewCard } from './_components/overview-card'

export const metadata: Metadata = { title: AUDIT.title }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** 操作记录: the auditor's page. */
export default async function AuditPage({ searchParams }: Props) {
  const actor = await requireActor()
  const params = readParams(await searchParams, ['group', 'kind', 'actor', 'caseNo', 'since', 'until', 'after', 'before', 'from'])
  const [overview, view] = await Promise.all([shown(getAuditOverview(actor, {})), shown(findEvents(actor, params))])
  const { asked, rows, from, isMore } = view
  return (
    <>
      <PageHeader title={AUDIT.title} subtitle={AUDIT.subtitle} />
      <OverviewCard overview={overview} />
      <Card flush>
        <TabsNav
          label={SHELL.views}
          tabs={(['all', ...EVENT_GROUPS] as const).map((group) => ({ href: eventsHref({ ...asked, group, kind: null }), label: AUDIT.groups[group], isCurrent: group === asked.group }))}
        />
        <FilterForm asked={asked} kinds={view.kinds} />
        <EventTable rows={rows} from={from} asked={asked} empty={<EmptyEvents view={view} />} />
        <PaginationNav
          total={view.total}
          unit={isMore ? AUDIT.unitOrMore : AUDIT.unit}
          range={rows.length > 0 ? { from, to: from + rows.length - 1 } : undefined}
          previousHref={view.previous && eventsHref(asked, { before: view.previous, from: from - PAGE_SIZE })}
          nextHref={view.next && eventsHref(asked, { after: view.next, from: from + rows.length })}
        />
      </Card>
    </>
  )
}
