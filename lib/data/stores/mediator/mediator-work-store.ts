import 'server-only'
import { CARRIED_STATUSES } from '@/lib/domain/case/status'
import type { MonthlyWork } from '@/lib/domain/mediator/twelve-months'
import type { Db } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { columnsOf, expression, readRows, select } from '@/lib/data/typed-reads'

/**
 * A mediator's closed cases for one tenant over all time: cases, and days from the referral to the
 * closing. `points`: what the mediator earned in closed cases, also in those another one closed.
 */
export type WorkTotals = {
  readonly closed: number
  readonly succeeded: number
  readonly points: number
  readonly days: number
}

export const NO_WORK: WorkTotals = { closed: 0, succeeded: 0, points: 0, days: 0 }

/**
 * Totals by mediator, from the counts kept with every change; a mediator without closed cases and
 * without points is missing.
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
  const totals = new Map(
    rows.map(({ mediatorId, _sum: sum }): [string, WorkTotals] => [
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
  const handedOver = await db.handedOverTally.groupBy({
    by: ['mediatorId'],
    where: { tenantId, mediatorId: { in: [...mediatorIds] } },
    _sum: { points: true },
  })
  for (const { mediatorId, _sum } of handedOver) {
    const own = totals.get(mediatorId) ?? NO_WORK
    totals.set(mediatorId, { ...own, points: own.points + Number(_sum.points ?? 0) })
  }
  return totals
}

const t = columnsOf('closing_tallies', 't')
const h = columnsOf('handed_over_tallies', 'h')
const HANDED_OVER = select({
  month: expression<string>(Prisma.sql`to_char(${h.month}, 'YYYY-MM')`),
  points: expression<number>(Prisma.sql`sum(${h.points})::int`),
})
const MONTHLY = select({
  month: expression<string>(Prisma.sql`to_char(${t.month}, 'YYYY-MM')`),
  closed: expression<number>(Prisma.sql`sum(${t.cases})::int`),
  succeeded: expression<number>(Prisma.sql`coalesce(sum(${t.cases})
    FILTER (WHERE ${t.outcome} IN ('agreement', 'settled_withdrawn')), 0)::int`),
  points: expression<number>(Prisma.sql`
    sum(${t.operation_points} + ${t.time_points} + ${t.result_points})::int`),
})

/**
 * What a mediator closed from this month on (`YYYY-MM`), and what they earned in cases closed in
 * the month, by them or by others.
 */
export async function findMonthlyWork(
  db: Db,
  tenantId: string,
  mediatorId: string,
  from: string,
): Promise<MonthlyWork[]> {
  const closed = await readRows(
    db,
    MONTHLY,
    Prisma.sql`FROM closing_tallies t
      WHERE ${t.home_id} = ${tenantId}::uuid AND ${t.mediator_id} = ${mediatorId}::uuid
        AND ${t.month} >= ${`${from}-01`}::date
      GROUP BY ${t.month} HAVING sum(${t.cases}) > 0`,
  )
  const handedOver = await readRows(
    db,
    HANDED_OVER,
    Prisma.sql`FROM handed_over_tallies h
      WHERE ${h.home_id} = ${tenantId}::uuid AND ${h.mediator_id} = ${mediatorId}::uuid
        AND ${h.month} >= ${`${from}-01`}::date
      GROUP BY ${h.month} HAVING sum(${h.points}) > 0`,
  )
  const months = new Map<string, MonthlyWork>(closed.map((work) => [work.month, work]))
  for (const { month, points } of handedOver) {
    const own = months.get(month) ?? { month, closed: 0, succeeded: 0, points: 0 }
    months.set(month, { ...own, points: own.points + points })
  }
  return [...months.values()]
}

/** Cases that each mediator carries now. A case that another presides over is not carried. */
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
