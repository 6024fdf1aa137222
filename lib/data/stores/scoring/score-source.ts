import 'server-only'
import { OUTCOMES, isSuccess, type DisputeType } from '@/lib/domain/case/vocabulary'
import type { CaseSource } from '@/lib/domain/case/source'
import { firstDayOf, type Month } from '@/lib/domain/statistics/month'
import { Prisma } from '@/lib/data/generated/prisma/client'
import type { Tenant } from '../case/case-filter'

// Scores of mediators are read from tallies kept as the cases closed (ADR 0015), never from the
// cases: from the coarsest tallies that know the filter.

/**
 * Filters of 调解员积分; months are those of the closing, both included. An absent field narrows
 * nothing.
 */
export type ScoreFilter = {
  readonly from?: Month | undefined
  readonly to?: Month | undefined
  readonly disputeType?: DisputeType | undefined
  readonly source?: CaseSource | undefined
  readonly mediatorId?: string | undefined
}

const idOf = (tenant: Tenant): string =>
  'institutionId' in tenant ? tenant.institutionId : tenant.courtId
const SUCCESSES: readonly string[] = OUTCOMES.filter(isSuccess)

/**
 * A table of tallies and its conditions. `isOneEach`: it has one row per mediator, so that nothing
 * must be added up.
 */
type Source = {
  readonly rows: Prisma.Sql
  readonly narrowed: readonly Prisma.Sql[]
  readonly isOneEach: boolean
}

/** Only these know month, type, source and outcome together: nearly a row for each case. */
export function finestTallies(filter: ScoreFilter): Source {
  return {
    rows: Prisma.sql`(SELECT home_id, mediator_id, month, dispute_type, source, cases,
      CASE WHEN outcome = ANY (${[...SUCCESSES]}) THEN cases ELSE 0 END AS succeeded,
      days, operation_points, time_points, result_points FROM closing_tallies) fine`,
    narrowed: narrowedBy(filter),
    isOneEach: false,
  }
}

const narrowedBy = (filter: ScoreFilter): Prisma.Sql[] => [
  ...monthsOf(filter),
  ...ofType(filter.disputeType),
  ...(filter.source ? [Prisma.sql`source = ${filter.source}`] : []),
]

function monthsOf({ from, to }: ScoreFilter): Prisma.Sql[] {
  return [
    ...(from ? [Prisma.sql`month >= ${firstDayOf(from)}::date`] : []),
    ...(to ? [Prisma.sql`month <= ${firstDayOf(to)}::date`] : []),
  ]
}

const ofType = (type: DisputeType | undefined): Prisma.Sql[] =>
  type ? [Prisma.sql`dispute_type = ${type}`] : []

function typeTallies({ disputeType }: ScoreFilter): Source {
  return { rows: Prisma.sql`mediator_tallies`, narrowed: ofType(disputeType), isOneEach: true }
}

/** The month '-infinity' holds all time. */
export function monthTallies(filter: ScoreFilter): Source {
  const months = monthsOf(filter)
  return months.length > 0
    ? {
        rows: Prisma.sql`mediator_months`,
        narrowed: [...months, Prisma.sql`month > '-infinity'`],
        isOneEach: false,
      }
    : {
        rows: Prisma.sql`mediator_months`,
        narrowed: [Prisma.sql`month = '-infinity'`],
        isOneEach: true,
      }
}

/** Points of cases that another mediator closed: few rows, which know every filter. */
export function handedOverTallies(filter: ScoreFilter): Source {
  return {
    rows: Prisma.sql`handed_over_tallies`,
    narrowed: narrowedBy(filter),
    isOneEach: false,
  }
}

/** The coarsest sums that know what the totals are narrowed by. */
export function coarsestTallies(filter: ScoreFilter): Source {
  if (filter.source || (filter.disputeType && monthsOf(filter).length > 0))
    return finestTallies(filter)
  return filter.disputeType ? typeTallies(filter) : monthTallies(filter)
}

export function whereOf(
  tenant: Tenant,
  { narrowed }: Source,
  mediatorIds: readonly string[] | null,
): Prisma.Sql {
  const own = mediatorIds ? [Prisma.sql`mediator_id = ANY (${[...mediatorIds]}::uuid[])`] : []
  return Prisma.join([Prisma.sql`home_id = ${idOf(tenant)}::uuid`, ...own, ...narrowed], ' AND ')
}
