import 'server-only'
import { CARRIED_STATUSES } from '@/lib/domain/case/status'
import type { MonthlyWork } from '@/lib/domain/mediator/twelve-months'
import type { Db } from '@/lib/data/door'

/**
 * A mediator's closed cases for one tenant over all time: cases, sums of points, and of days from
 * the referral to the closing.
 */
export type WorkTotals = {
  readonly closed: number
  readonly succeeded: number
  readonly points: number
  readonly days: number
}

export const NO_WORK: WorkTotals = { closed: 0, succeeded: 0, points: 0, days: 0 }

/**
 * Totals by mediator, from the counts kept with every change; a mediator without closed cases is
 * missing.
 */
export async function findWorkTotals(
  db: Db,
  tenantId: string,
  mediatorIds: readonly string[],
): Promise<ReadonlyMap<string, WorkTotals>> {
  const rows = await db.mediatorTally.groupBy({
    by: ['mediatorId'],
    where: { tenantId, mediatorId: { in: [...mediatorIds] } },
    _sum: {
      cases: true,
      succeeded: true,
      days: true,
      operationPoints: true,
      timePoints: true,
      resultPoints: true,
    },
  })
  return new Map(
    rows.map(({ mediatorId, _sum: sum }) => [
      mediatorId,
      {
        closed: sum.cases ?? 0,
        succeeded: sum.succeeded ?? 0,
        days: Number(sum.days ?? 0),
        points:
          Number(sum.operationPoints ?? 0) +
          Number(sum.timePoints ?? 0) +
          Number(sum.resultPoints ?? 0),
      },
    ]),
  )
}

/** What a mediator closed from this month on (`YYYY-MM`), by month of the closing. */
export async function findMonthlyWork(
  db: Db,
  tenantId: string,
  mediatorId: string,
  from: string,
): Promise<MonthlyWork[]> {
  return db.$queryRaw<MonthlyWork[]>`
    SELECT to_char(month, 'YYYY-MM') AS month, sum(cases)::int AS closed,
      coalesce(sum(cases) FILTER (WHERE outcome IN ('agreement', 'settled_withdrawn')), 0)::int AS succeeded,
      sum(operation_points + time_points + result_points)::int AS points
    FROM closing_tallies
    WHERE home_id = ${tenantId}::uuid AND mediator_id = ${mediatorId}::uuid AND month >= ${`${from}-01`}::date
    GROUP BY month HAVING sum(cases) > 0`
}

/** Cases that each mediator carries now. */
export async function countCarried(
  db: Db,
  institutionId: string,
  mediatorIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await db.case.groupBy({
    by: ['mediatorId'],
    _count: { _all: true },
    where: {
      institutionId,
      mediatorId: { in: [...mediatorIds] },
      status: { in: [...CARRIED_STATUSES] },
    },
  })
  return new Map(
    rows.flatMap(({ mediatorId, _count }) =>
      mediatorId ? [[mediatorId, _count._all] as const] : [],
    ),
  )
}
