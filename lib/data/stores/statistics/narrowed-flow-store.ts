import 'server-only'
import { isSuccess, OUTCOMES } from '@/lib/domain/case/vocabulary'
import { FLOWS, type FlowSums } from '@/lib/domain/statistics/flow'
import { addMonths, firstDayOf } from '@/lib/domain/statistics/month'
import type { Period } from '@/lib/domain/statistics/period'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { Prisma } from '@/lib/data/generated/prisma/client'
import type { Read } from '@/lib/data/door'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import type { Tenant } from '../case/case-filter'
import type { PartFlow } from './part-flow'
import { tenantIdOf, type ReportFilter } from './report-filter'

const SUCCESSES: readonly string[] = OUTCOMES.filter(isSuccess)
/** The finer rows kept by the database, for everything but one mediator. */
function fromTallies(tenant: Tenant, { from, to }: Period, filter: ReportFilter): Prisma.Sql {
  return Prisma.sql`
    SELECT flow, month, dispute_type, source, outcome, cases, late, days, seconds, days_7, days_15, days_30, days_60, days_90 FROM flow_tallies
    WHERE home_id = ${tenantIdOf(tenant)}::uuid AND flow = ANY (${[...FLOWS]}) AND month BETWEEN ${firstDayOf(from)}::date AND ${firstDayOf(to)}::date
      ${filter.disputeType ? Prisma.sql`AND dispute_type = ${filter.disputeType}` : Prisma.empty}
      ${filter.source ? Prisma.sql`AND source = ${filter.source}` : Prisma.empty}`
}

/**
 * The same shape from one mediator's own cases: the tallies do not know at the referral who will
 * carry a case. The policy restricts the rows to the tenant; with the tenant in the condition as
 * well, the planner would scan the tenant's whole index beside the mediator's.
 */
function fromOwnCases(
  { from, to }: Period,
  { mediatorId, disputeType, source }: ReportFilter,
): Prisma.Sql {
  const midnight = (day: LocalDate) =>
    Prisma.sql`(${day}::date::timestamp AT TIME ZONE 'Asia/Shanghai')`
  const [begin, end] = [midnight(firstDayOf(from)), midnight(firstDayOf(addMonths(to, 1)))]
  return Prisma.sql`
    SELECT f.flow, heyi_month(f.at) AS month, c.dispute_type, c.source, f.outcome, 1 AS cases, f.late, f.days, f.seconds,
      (f.flow = 'closed' AND f.days <= 7)::int AS days_7, (f.days BETWEEN 8 AND 15)::int AS days_15, (f.days BETWEEN 16 AND 30)::int AS days_30,
      (f.days BETWEEN 31 AND 60)::int AS days_60, (f.days BETWEEN 61 AND 90)::int AS days_90
    FROM cases c CROSS JOIN LATERAL (
      SELECT 'referred' AS flow, c.referred_at AS at, '' AS outcome, 0 AS late, 0 AS days, 0::bigint AS seconds
        WHERE c.referred_at >= ${begin} AND c.referred_at < ${end}
      UNION ALL SELECT 'accepted', c.accepted_at, '', (heyi_day(c.accepted_at) > c.acceptance_due_on IS TRUE)::int, 0,
        greatest(0, extract(epoch FROM c.accepted_at - c.received_at))::bigint WHERE c.accepted_at >= ${begin} AND c.accepted_at < ${end}
      UNION ALL SELECT 'closed', c.closed_at, c.outcome, (heyi_day(c.closed_at) > c.mediation_due_on IS TRUE)::int, c.closing_days, 0::bigint
        WHERE c.closed_at >= ${begin} AND c.closed_at < ${end}) f
    WHERE c.mediator_id = ${mediatorId}::uuid AND c.referred_at < ${end}
      ${disputeType ? Prisma.sql`AND c.dispute_type = ${disputeType}` : Prisma.empty} ${source ? Prisma.sql`AND c.source = ${source}` : Prisma.empty}`
}

type NarrowedRead = FlowSums & {
  flow: string
  month: string | null
  dispute_type: string | null
  source: string | null
  outcome: string | null
}

/** Narrowed by type, source or mediator: added up from the finer rows. */
export async function readNarrowed(
  db: Read,
  tenant: Tenant,
  period: Period,
  filter: ReportFilter,
): Promise<PartFlow[]> {
  const rows = await db.$queryRaw<NarrowedRead[]>`
    WITH counted AS (${filter.mediatorId ? fromOwnCases(period, filter) : fromTallies(tenant, period, filter)})
    SELECT flow, to_char(month, 'YYYY-MM') AS month, dispute_type, source, outcome, sum(cases)::int AS cases,
      coalesce(sum(cases) FILTER (WHERE outcome = ANY (${[...SUCCESSES]})), 0)::int AS succeeded,
      sum(late)::int AS late, sum(days)::float8 AS days, sum(seconds)::float8 AS seconds,
      ARRAY[sum(days_7), sum(days_15), sum(days_30), sum(days_60), sum(days_90),
        CASE WHEN flow = 'closed' THEN sum(cases) - sum(days_7 + days_15 + days_30 + days_60 + days_90) ELSE 0 END]::int[] AS bands
    FROM counted GROUP BY GROUPING SETS ((flow, month), (flow, dispute_type), (flow, source), (flow, outcome)) HAVING sum(cases) > 0`
  return rows.flatMap(({ flow, month, dispute_type: type, source, outcome, ...sums }) => {
    const found = (
      [
        ['month', month],
        ['type', type],
        ['source', source],
        ['outcome', outcome],
      ] as const
    ).find(([, word]) => word !== null)
    // What is not closed has no outcome yet.
    return found?.[1]
      ? [
          {
            part: found[0],
            word: found[1],
            flow: parseStoredEnum(FLOWS, flow, 'flow of tallies'),
            sums,
          },
        ]
      : []
  })
}
