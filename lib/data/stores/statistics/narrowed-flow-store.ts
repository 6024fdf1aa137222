import 'server-only'
import { isSuccess, OUTCOMES } from '@/lib/domain/case/vocabulary'
import { FLOWS } from '@/lib/domain/statistics/flow'
import { addMonths, firstDayOf } from '@/lib/domain/statistics/month'
import type { Period } from '@/lib/domain/statistics/period'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { columnsOf, expression, nullable, readRows, select } from '@/lib/data/typed-reads'
import type { Read } from '@/lib/data/door'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import type { Tenant } from '../case/case-filter'
import type { PartFlow } from './part-flow'
import { tenantIdOf, type ReportFilter } from './report-filter'

const SUCCESSES: readonly string[] = OUTCOMES.filter(isSuccess)

const c = columnsOf('cases', 'c')
const t = columnsOf('flow_tallies', 't')

/** The finer rows kept by the database, for everything but one mediator. */
function fromTallies(tenant: Tenant, { from, to }: Period, filter: ReportFilter): Prisma.Sql {
  return Prisma.sql`
    SELECT ${t.flow}, ${t.month}, ${t.dispute_type}, ${t.source}, ${t.outcome}, ${t.cases},
      ${t.late}, ${t.days}, ${t.seconds},
      ${t.days_7}, ${t.days_15}, ${t.days_30}, ${t.days_60}, ${t.days_90}
    FROM flow_tallies t
    WHERE ${t.home_id} = ${tenantIdOf(tenant)}::uuid AND ${t.flow} = ANY (${[...FLOWS]})
      AND ${t.month} BETWEEN ${firstDayOf(from)}::date AND ${firstDayOf(to)}::date
      ${
        filter.disputeType
          ? Prisma.sql`AND ${t.dispute_type}
        = ${filter.disputeType}`
          : Prisma.empty
      }
      ${filter.source ? Prisma.sql`AND ${t.source} = ${filter.source}` : Prisma.empty}`
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
    SELECT f.flow, heyi_month(f.at) AS month, ${c.dispute_type}, ${c.source}, f.outcome,
      1 AS cases, f.late, f.days, f.seconds,
      (f.flow = 'closed' AND f.days <= 7)::int AS days_7,
      (f.days BETWEEN 8 AND 15)::int AS days_15, (f.days BETWEEN 16 AND 30)::int AS days_30,
      (f.days BETWEEN 31 AND 60)::int AS days_60, (f.days BETWEEN 61 AND 90)::int AS days_90
    FROM cases c CROSS JOIN LATERAL (
      SELECT 'referred' AS flow, ${c.referred_at} AS at, '' AS outcome, 0 AS late, 0 AS days,
          0::bigint AS seconds
        WHERE ${c.referred_at} >= ${begin} AND ${c.referred_at} < ${end}
      UNION ALL SELECT 'accepted', ${c.accepted_at}, '',
          (heyi_day(${c.accepted_at}) > ${c.acceptance_due_on} IS TRUE)::int, 0,
          greatest(0, extract(epoch FROM ${c.accepted_at} - ${c.received_at}))::bigint
        WHERE ${c.accepted_at} >= ${begin} AND ${c.accepted_at} < ${end}
      UNION ALL SELECT 'closed', ${c.closed_at}, ${c.outcome},
          (heyi_day(${c.closed_at}) > ${c.mediation_due_on} IS TRUE)::int, ${c.closing_days},
          0::bigint
        WHERE ${c.closed_at} >= ${begin} AND ${c.closed_at} < ${end}) f
    WHERE ${c.mediator_id} = ${mediatorId}::uuid AND ${c.referred_at} < ${end}
      ${disputeType ? Prisma.sql`AND ${c.dispute_type} = ${disputeType}` : Prisma.empty}
      ${source ? Prisma.sql`AND ${c.source} = ${source}` : Prisma.empty}`
}

/** Of the rows `n` of either source. Of the four keys a group has one. */
const n = columnsOf('flow_tallies', 'n')
const NARROWED = select({
  flow: n.flow,
  month: expression<string | null>(Prisma.sql`to_char(${n.month}, 'YYYY-MM')`),
  type: nullable(n.dispute_type),
  source: nullable(n.source),
  outcome: nullable(n.outcome),
  cases: expression<number>(Prisma.sql`sum(${n.cases})::int`),
  succeeded: expression<number>(Prisma.sql`
    coalesce(sum(${n.cases}) FILTER (WHERE ${n.outcome} = ANY (${[...SUCCESSES]})), 0)::int`),
  late: expression<number>(Prisma.sql`sum(${n.late})::int`),
  days: expression<number>(Prisma.sql`sum(${n.days})::float8`),
  seconds: expression<number>(Prisma.sql`sum(${n.seconds})::float8`),
  bands: expression<readonly number[]>(Prisma.sql`
    ARRAY[sum(${n.days_7}), sum(${n.days_15}), sum(${n.days_30}), sum(${n.days_60}),
      sum(${n.days_90}), CASE WHEN ${n.flow} = 'closed'
        THEN sum(${n.cases}) - sum(${n.days_7} + ${n.days_15} + ${n.days_30} + ${n.days_60}
          + ${n.days_90}) ELSE 0 END]::int[]`),
})

/** Narrowed by type, source or mediator: added up from the finer rows. */
export async function readNarrowed(
  db: Read,
  tenant: Tenant,
  period: Period,
  filter: ReportFilter,
): Promise<PartFlow[]> {
  const finer = filter.mediatorId
    ? fromOwnCases(period, filter)
    : fromTallies(tenant, period, filter)
  const rows = await readRows(
    db,
    NARROWED,
    Prisma.sql`FROM (${finer}) n
      GROUP BY GROUPING SETS ((${n.flow}, ${n.month}), (${n.flow}, ${n.dispute_type}),
        (${n.flow}, ${n.source}), (${n.flow}, ${n.outcome}))
      HAVING sum(${n.cases}) > 0`,
  )
  return rows.flatMap(({ flow, month, type, source, outcome, ...sums }) => {
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
