import 'server-only'
import { DISPUTE_TYPES, OUTCOMES, isSuccess, type DisputeType } from '@/lib/domain/case/vocabulary'
import type { CaseSource } from '@/lib/domain/case/source'
import type { ScoreTally } from '@/lib/domain/scoring/mediator-score'
import { firstDayOf, type Month } from '@/lib/domain/statistics/month'
import { Prisma } from '../generated/prisma/client'
import type { Db } from '../door'
import { known } from '../mappers/known'
import type { CaseHome } from './case-conditions'

// Scores of mediators are read from what was added up as the cases closed (ADR 0015), never from the cases.

/** What 调解员积分 can be narrowed by; months are those of the closing, both included. What is absent narrows nothing. */
export type ScoreFilter = {
  readonly from?: Month | undefined
  readonly to?: Month | undefined
  readonly disputeTypes?: readonly DisputeType[] | undefined
  readonly sources?: readonly CaseSource[] | undefined
  readonly mediatorId?: string | undefined
}

type Read = {
  mediator_id: string; name: string | null; dispute_type: string; closed: number; succeeded: number; days: number
  operation: number; time: number; result: number
}

/** An administrator knows the people of the institution by their accounts; a court knows whoever closed a case of its own by that case. */
function nameIn(home: CaseHome): Prisma.Sql {
  return 'institutionId' in home
    ? Prisma.sql`(SELECT a.name FROM accounts a WHERE a.id = t.mediator_id)`
    : Prisma.sql`(SELECT c.mediator_name FROM cases c WHERE c.mediator_id = t.mediator_id AND c.court_id = ${home.courtId}::uuid LIMIT 1)`
}

const idOf = (home: CaseHome): string => ('institutionId' in home ? home.institutionId : home.courtId)
const SUCCESSES = OUTCOMES.filter(isSuccess)

/** Does the filter narrow by anything that only the monthly sums know? */
function needsMonths({ from, to, sources }: ScoreFilter): boolean {
  return from !== undefined || to !== undefined || sources !== undefined
}

function tallied(home: CaseHome, filter: ScoreFilter): Prisma.Sql {
  const { from, to, disputeTypes, sources, mediatorId } = filter
  const where = Prisma.join([
    Prisma.sql`home_id = ${idOf(home)}::uuid`,
    ...(mediatorId ? [Prisma.sql`mediator_id = ${mediatorId}::uuid`] : []),
    ...(disputeTypes ? [Prisma.sql`dispute_type = ANY (${[...disputeTypes]})`] : []),
    ...(sources ? [Prisma.sql`source = ANY (${[...sources]})`] : []),
    ...(from ? [Prisma.sql`month >= ${firstDayOf(from)}::date`] : []),
    ...(to ? [Prisma.sql`month <= ${firstDayOf(to)}::date`] : []),
  ], ' AND ')
  if (!needsMonths(filter)) {
    return Prisma.sql`SELECT mediator_id, dispute_type, cases, succeeded, days, operation_points, time_points, result_points FROM mediator_tallies WHERE ${where}`
  }
  return Prisma.sql`SELECT mediator_id, dispute_type, cases, CASE WHEN outcome = ANY (${SUCCESSES}) THEN cases ELSE 0 END AS succeeded, days,
    operation_points, time_points, result_points FROM closing_tallies WHERE ${where}`
}

/** Closed cases by mediator and dispute type, as far as the filter lets them in. */
export async function readScoreTallies(db: Db, home: CaseHome, filter: ScoreFilter): Promise<ScoreTally<DisputeType>[]> {
  const rows = await db.$queryRaw<Read[]>`
    WITH summed AS (
      SELECT mediator_id, dispute_type, sum(cases)::int AS closed, sum(succeeded)::int AS succeeded, sum(days)::int AS days,
        sum(operation_points)::int AS operation, sum(time_points)::int AS time, sum(result_points)::int AS result
      FROM (${tallied(home, filter)}) counted GROUP BY mediator_id, dispute_type HAVING sum(cases) > 0),
    named AS MATERIALIZED (SELECT t.mediator_id, ${nameIn(home)} AS name FROM (SELECT DISTINCT mediator_id FROM summed) t)
    SELECT s.*, n.name FROM summed s JOIN named n USING (mediator_id)`
  return rows.map((row) => ({
    mediatorId: row.mediator_id, mediator: row.name ?? '', disputeType: known(DISPUTE_TYPES, row.dispute_type, 'tallies.dispute_type'),
    closed: row.closed, succeeded: row.succeeded, days: row.days, operation: row.operation, time: row.time, result: row.result,
  }))
}

/** Everyone who closed a case of this home, for the filter's choices. */
export async function readScoredMediators(db: Db, home: CaseHome): Promise<{ readonly id: string; readonly name: string }[]> {
  const rows = await db.$queryRaw<{ id: string; name: string | null }[]>`
    SELECT t.mediator_id AS id, ${nameIn(home)} AS name
    FROM (SELECT DISTINCT mediator_id FROM mediator_tallies WHERE home_id = ${idOf(home)}::uuid AND cases > 0) t`
  return rows.map(({ id, name }) => ({ id, name: name ?? '' })).sort((a, b) => a.name.localeCompare(b.name, 'zh-CN') || (a.id < b.id ? -1 : 1))
}
