import 'server-only'
import { Prisma } from '@/lib/data/generated/prisma/client'
import type { Read } from '@/lib/data/door'
import type { Tenant } from './case-filter'
import { tenantIdOf, type ReportFilter } from '../statistics/report-filter'

/**
 * The coarsest all-time tallies of closings that know this filter; for one mediator, that
 * mediator's own cases.
 */
function settledOf(tenant: Tenant, { disputeType, source, mediatorId }: ReportFilter): Prisma.Sql {
  if (mediatorId) {
    // The policy restricts the rows to the tenant. With the tenant in the condition as well, the
    // planner would scan the tenant's whole index beside the mediator's.
    return Prisma.sql`SELECT count(*)::int AS n FROM cases c WHERE c.mediator_id = ${mediatorId}::uuid AND c.status IN ('closed', 'archived')
      ${disputeType ? Prisma.sql`AND c.dispute_type = ${disputeType}` : Prisma.empty} ${source ? Prisma.sql`AND c.source = ${source}` : Prisma.empty}`
  }
  if (disputeType && source) {
    return Prisma.sql`SELECT coalesce(sum(cases), 0)::int AS n FROM flow_tallies
      WHERE home_id = ${tenantIdOf(tenant)}::uuid AND flow = 'closed' AND dispute_type = ${disputeType} AND source = ${source}`
  }
  return Prisma.sql`SELECT coalesce(sum(closed), 0)::int AS n FROM report_tallies
    WHERE home_id = ${tenantIdOf(tenant)}::uuid AND part = ${disputeType ? 'type' : 'source'} AND word = ${disputeType ?? source ?? ''}`
}

/**
 * How many cases are closed (archived ones included) under a filter that narrows. No tally
 * separates the two by type or source, and counting them would scan the closed cases.
 */
export async function countSettled(
  db: Read,
  tenant: Tenant,
  filter: ReportFilter,
): Promise<number> {
  const [row] = await db.$queryRaw<{ n: number }[]>`${settledOf(tenant, filter)}`
  return row?.n ?? 0
}
