import 'server-only'
import type { CaseSource } from '@/lib/domain/case/source'
import type { DisputeType } from '@/lib/domain/case/vocabulary'
import type { CaseFilter, Tenant } from '../case/case-filter'

/** What narrows a report beside its period. */
export type ReportFilter = {
  readonly disputeType?: DisputeType | undefined
  readonly source?: CaseSource | undefined
  readonly mediatorId?: string | undefined
}

/** A report's filter as the lists of cases know it. */
export function caseFilterOf({ disputeType, source, mediatorId }: ReportFilter): CaseFilter {
  return { disputeTypes: disputeType && [disputeType], sources: source && [source], mediatorId }
}

/** The id under which the tallies of a tenant are kept. */
export const tenantIdOf = (tenant: Tenant) =>
  'institutionId' in tenant ? tenant.institutionId : tenant.courtId
