import 'server-only'
import type { Read } from '@/lib/data/door'
import type { ListDays, Tenant } from '@/lib/data/stores/case/case-filter'
import { countByStatus } from '@/lib/data/stores/case/case-count-store'
import { findCourtMediators } from '@/lib/data/stores/court/court-mediator-store'
import type { Named } from '@/lib/data/stores/case/filter-options-store'
import {
  findEarliestMonth,
  readFlows,
  type ReportFlows,
} from '@/lib/data/stores/statistics/flow-store'
import {
  countDeclines,
  findCarryingMediators,
  type CarryingMediator,
} from '@/lib/data/stores/statistics/institution-work-store'
import {
  readPerformance,
  type PerformanceBy,
} from '@/lib/data/stores/statistics/performance-rate-store'
import { readOpen, type OpenCases } from '@/lib/data/stores/statistics/open-cases-store'
import type { ReportFilter } from '@/lib/data/stores/statistics/report-filter'
import { countHappened, type HappenedCases } from '@/lib/data/stores/statistics/happened-store'
import { countSettled } from '@/lib/data/stores/case/settled-store'
import type { CaseStatus } from '@/lib/domain/case/status'
import type { Month } from '@/lib/domain/statistics/month'
import { toPeriod, type Period } from '@/lib/domain/statistics/period'
import { OFFERED_AT_MOST, offeredMediators } from '../scoring/offered-mediators'
import type { ReportInput } from './report-input'

export type ReportFacts = {
  readonly period: Period
  /** What the address says of it; null where it names none. */
  readonly requestedPeriod: Partial<Period> | null
  /** The month of the first referral; null where there was none. */
  readonly earliest: Month | null
  readonly filter: ReportFilter
  readonly flows: ReportFlows
  readonly happened: HappenedCases
  readonly open: readonly OpenCases[]
  /** All cases by status, from the kept counts; null where the report is narrowed: those counts
   * know nothing but the status. */
  readonly byStatus: Readonly<Partial<Record<CaseStatus, number>>> | null
  /** Closed and archived cases together, where the report is narrowed. */
  readonly settled: number | null
  /** The mediator it is narrowed to, and those the filter offers. */
  readonly mediator: Named | null
  readonly offered: readonly Named[]
  /** Of an institution alone; a court has neither. */
  readonly mediators: readonly CarryingMediator[] | null
  readonly declined: number | null
  readonly performance: PerformanceBy<'month' | 'type' | 'source'>
}

/**
 * Everything a report shows, for an institution or a court: nine statements at most, none of which
 * reads the closed cases one by one. The period and the mediators come first, since the rest is
 * narrowed by them.
 */
export async function loadReport(
  db: Read,
  tenant: Tenant,
  query: ReportInput,
  days: ListDays,
): Promise<ReportFacts> {
  const institutionId = 'institutionId' in tenant ? tenant.institutionId : null
  const [earliest, mediators, courtMediators] = await Promise.all([
    findEarliestMonth(db, tenant),
    institutionId ? findCarryingMediators(db, institutionId) : null,
    'courtId' in tenant
      ? findCourtMediators(db, tenant.courtId, query.mediator, OFFERED_AT_MOST)
      : [],
  ])
  const period = toPeriod(query, days.today)
  const known = mediators ?? courtMediators
  // A mediator of another institution, or an unknown one, narrows nothing.
  const mediator = known.find(({ id }) => id === query.mediator) ?? null
  const filter = { disputeType: query.type, source: query.source, mediatorId: mediator?.id }
  const isNarrowed = Object.values(filter).some((value) => value !== undefined)
  const [flows, happened, open, byStatus, settled, declined, performance] = await Promise.all([
    readFlows(db, tenant, period, filter),
    countHappened(db, tenant, period, filter, days),
    readOpen(db, tenant, filter, days),
    isNarrowed ? null : countByStatus(db, tenant),
    isNarrowed ? countSettled(db, tenant, filter) : null,
    // A declined referral has neither a source nor a mediator.
    institutionId && !filter.source && !mediator
      ? countDeclines(db, institutionId, period, filter.disputeType)
      : null,
    readPerformance(
      db,
      tenant,
      ['month', 'type', 'source'],
      { ...period, ...filter, mediatorIds: mediator ? [mediator.id] : undefined },
      days.today,
    ),
  ])
  return {
    period,
    earliest,
    filter,
    mediator,
    mediators,
    offered: mediators ?? offeredMediators(known, new Set([mediator?.id ?? ''])),
    requestedPeriod:
      query.from || query.to
        ? { ...(query.from && { from: query.from }), ...(query.to && { to: query.to }) }
        : null,
    flows,
    happened,
    open,
    byStatus,
    settled,
    declined,
    performance,
  }
}
