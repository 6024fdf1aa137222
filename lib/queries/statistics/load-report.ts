import 'server-only'
import type { Read } from '@/lib/data/door'
import type { Tenant } from '@/lib/data/stores/case/case-conditions'
import { countByStatus } from '@/lib/data/stores/case/case-list-store'
import { findCourtMediators } from '@/lib/data/stores/court/court-mediator-store'
import type { Named } from '@/lib/data/stores/case/filter-options-store'
import {
  countDeclines,
  findCarryingMediators,
  findEarliestMonth,
  readFlows,
  readOpen,
  type CarryingMediator,
  type OpenCases,
  type ReportFilter,
  type ReportFlows,
} from '@/lib/data/stores/statistics/report-store'
import { countSettled } from '@/lib/data/stores/case/settled-store'
import type { CaseStatus } from '@/lib/domain/case/status'
import type { Month } from '@/lib/domain/statistics/month'
import { periodAsked, type Period } from '@/lib/domain/statistics/period'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { OFFERED_AT_MOST, offeredMediators } from '../scoring/mediator-scores-view'
import type { ReportInput } from './report-input'

export type ReportFacts = {
  readonly period: Period
  /** As it was asked for, before anything was cut off; null: nothing was. */
  readonly periodAsked: Partial<Period> | null
  readonly earliest: Month | null
  readonly filter: ReportFilter
  readonly flows: ReportFlows
  readonly open: readonly OpenCases[]
  /** Of all cases, from the counts kept by status; null where the report is narrowed, since they know nothing but the status. */
  readonly byStatus: Readonly<Partial<Record<CaseStatus, number>>> | null
  /** Where the report is narrowed: what is closed, archived or not. */
  readonly settled: number | null
  /** Whom it is narrowed to, and whom the filter offers. */
  readonly mediator: Named | null
  readonly offered: readonly Named[]
  /** An institution's own; a court has neither. */
  readonly mediators: readonly CarryingMediator[] | null
  readonly declined: number | null
}

/** Everything a report shows, for an institution or a court: eight statements at most, none of which walks the closed cases. */
export async function loadReport(
  db: Read,
  tenant: Tenant,
  query: ReportInput,
  today: LocalDate,
): Promise<ReportFacts> {
  const institutionId = 'institutionId' in tenant ? tenant.institutionId : null
  const earliest = await findEarliestMonth(db, tenant)
  const period = periodAsked(query, today, earliest)
  const mediators = institutionId ? await findCarryingMediators(db, institutionId) : null
  const askable =
    mediators ??
    ('courtId' in tenant
      ? await findCourtMediators(db, tenant.courtId, query.mediator, OFFERED_AT_MOST)
      : [])
  // A mediator of another house, or none at all, narrows nothing.
  const mediator = askable.find(({ id }) => id === query.mediator) ?? null
  const filter = { disputeType: query.type, source: query.source, mediatorId: mediator?.id }
  const isNarrowed = Object.values(filter).some((value) => value !== undefined)
  return {
    period,
    earliest,
    filter,
    mediator,
    mediators,
    offered: mediators ?? offeredMediators(askable, new Set([mediator?.id ?? ''])),
    periodAsked:
      query.from || query.to
        ? { ...(query.from && { from: query.from }), ...(query.to && { to: query.to }) }
        : null,
    flows: await readFlows(db, tenant, period, filter),
    open: await readOpen(db, tenant, filter, today),
    byStatus: isNarrowed ? null : await countByStatus(db, tenant),
    settled: isNarrowed ? await countSettled(db, tenant, filter) : null,
    // Neither source nor mediator stands on a referral that was declined.
    declined:
      institutionId && !filter.source && !mediator
        ? await countDeclines(db, institutionId, period, filter.disputeType)
        : null,
  }
}
