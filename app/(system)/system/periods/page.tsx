import type { Metadata } from 'next'
import { PageHeader } from '@/components/layout/page-header'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { CLOCK_RULE_PAGE } from '@/lib/labels/zh-CN/clock-rule'
import { listPeriodRules } from '@/lib/queries/system/list-period-rules'
import { PeriodRules } from './_components/period-rules'

export const metadata: Metadata = { title: CLOCK_RULE_PAGE.title }

/**
 * 期限规则: all rules by which the periods are counted. Not a ListPage: a complete table that leads
 * nowhere, with nothing to search, page or export.
 */
export default async function PeriodsPage() {
  const view = await orNotFound(listPeriodRules(await requireActor(), {}))
  return (
    <>
      <PageHeader title={CLOCK_RULE_PAGE.title} subtitle={CLOCK_RULE_PAGE.subtitle} />
      <PeriodRules view={view} />
    </>
  )
}
