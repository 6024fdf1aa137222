import 'server-only'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { columnsOf, expression, readValue, ROW_COUNT } from '@/lib/data/typed-reads'
import type { Read } from '@/lib/data/door'
import type { Tenant } from './case-filter'
import { tenantIdOf, type ReportFilter } from '../statistics/report-filter'

const c = columnsOf('cases', 'c')
const f = columnsOf('flow_tallies', 'f')
const r = columnsOf('report_tallies', 'r')

/**
 * How many cases are closed (archived ones included) under a filter that narrows. No tally
 * separates the two by type or source, and counting them would scan the closed cases. Read from
 * the coarsest all-time tallies of closings that know the filter; for one mediator, from that
 * mediator's own cases.
 */
export async function countSettled(
  db: Read,
  tenant: Tenant,
  { disputeType, source, mediatorId }: ReportFilter,
): Promise<number> {
  if (mediatorId) {
    // The policy restricts the rows to the tenant. With the tenant in the condition as well, the
    // planner would scan the tenant's whole index beside the mediator's.
    return readValue(
      db,
      ROW_COUNT,
      Prisma.sql`FROM cases c
        WHERE ${c.mediator_id} = ${mediatorId}::uuid AND ${c.status} IN ('closed', 'archived')
          ${disputeType ? Prisma.sql`AND ${c.dispute_type} = ${disputeType}` : Prisma.empty}
          ${source ? Prisma.sql`AND ${c.source} = ${source}` : Prisma.empty}`,
    )
  }
  if (disputeType && source) {
    return readValue(
      db,
      expression<number>(Prisma.sql`coalesce(sum(${f.cases}), 0)::int`),
      Prisma.sql`FROM flow_tallies f
        WHERE ${f.home_id} = ${tenantIdOf(tenant)}::uuid AND ${f.flow} = 'closed'
          AND ${f.dispute_type} = ${disputeType} AND ${f.source} = ${source}`,
    )
  }
  return readValue(
    db,
    expression<number>(Prisma.sql`coalesce(sum(${r.closed}), 0)::int`),
    Prisma.sql`FROM report_tallies r
      WHERE ${r.home_id} = ${tenantIdOf(tenant)}::uuid
        AND ${r.part} = ${disputeType ? 'type' : 'source'}
        AND ${r.word} = ${disputeType ?? source ?? ''}`,
  )
}
