import 'server-only'
import { DISPUTE_TYPES, OUTCOMES, isSuccess, type DisputeType } from '@/lib/domain/case/vocabulary'
import type { CaseSource } from '@/lib/domain/case/source'
import type { ScoreSums, TypeTally } from '@/lib/domain/scoring/mediator-score'
import { firstDayOf, type Month } from '@/lib/domain/statistics/month'
import { Prisma } from '@/lib/data/generated/prisma/client'
import type { Read } from '@/lib/data/door'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import type { Tenant } from '../case/case-conditions'

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

/** Who closed a case of the tenant. */
export type Closer = { readonly id: string; readonly name: string }

const idOf = (tenant: Tenant): string =>
  'institutionId' in tenant ? tenant.institutionId : tenant.courtId
const SUCCESSES: readonly string[] = OUTCOMES.filter(isSuccess)

/** Mediators who closed a case of the actor's tenant, by their present names. */
export async function readClosers(db: Read): Promise<Closer[]> {
  const rows = await db.$queryRaw<
    { mediator_id: string; name: string }[]
  >`SELECT mediator_id::text, name FROM heyi_closers()`
  return rows.map(({ mediator_id: id, name }) => ({ id, name }))
}

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
function fine(filter: ScoreFilter): Source {
  const { disputeType, source } = filter
  return {
    rows: Prisma.sql`(SELECT home_id, mediator_id, month, dispute_type, source, cases, CASE WHEN outcome = ANY (${[...SUCCESSES]}) THEN cases ELSE 0 END AS succeeded,
      days, operation_points, time_points, result_points FROM closing_tallies) fine`,
    narrowed: [
      ...monthsOf(filter),
      ...ofType(disputeType),
      ...(source ? [Prisma.sql`source = ${source}`] : []),
    ],
    isOneEach: false,
  }
}

function monthsOf({ from, to }: ScoreFilter): Prisma.Sql[] {
  return [
    ...(from ? [Prisma.sql`month >= ${firstDayOf(from)}::date`] : []),
    ...(to ? [Prisma.sql`month <= ${firstDayOf(to)}::date`] : []),
  ]
}

const ofType = (type: DisputeType | undefined): Prisma.Sql[] =>
  type ? [Prisma.sql`dispute_type = ${type}`] : []

function byType({ disputeType }: ScoreFilter): Source {
  return { rows: Prisma.sql`mediator_tallies`, narrowed: ofType(disputeType), isOneEach: true }
}

/** The month '-infinity' holds all time. */
function byMonth(filter: ScoreFilter): Source {
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

/** The coarsest sums that know what the totals are narrowed by. */
function totalsFrom(filter: ScoreFilter): Source {
  if (filter.source || (filter.disputeType && monthsOf(filter).length > 0)) return fine(filter)
  return filter.disputeType ? byType(filter) : byMonth(filter)
}

function whereOf(
  tenant: Tenant,
  { narrowed }: Source,
  mediatorIds: readonly string[] | null,
): Prisma.Sql {
  const own = mediatorIds ? [Prisma.sql`mediator_id = ANY (${[...mediatorIds]}::uuid[])`] : []
  return Prisma.join([Prisma.sql`home_id = ${idOf(tenant)}::uuid`, ...own, ...narrowed], ' AND ')
}

type SumsRead = {
  mediator_id: string
  closed: number
  succeeded: number
  days: number
  operation: number
  time: number
  result: number
}

/** Closed cases by mediator under the filter. `closers`: `readClosers` of the same tenant. */
export async function readScoreSums(
  db: Read,
  tenant: Tenant,
  filter: ScoreFilter,
  closers: readonly Closer[],
): Promise<ScoreSums[]> {
  const source = totalsFrom(filter)
  const where = whereOf(tenant, source, filter.mediatorId ? [filter.mediatorId] : null)
  const rows = await db.$queryRaw<SumsRead[]>(
    source.isOneEach
      ? Prisma.sql`SELECT mediator_id::text, cases AS closed, succeeded, days::int, operation_points::int AS operation, time_points::int AS time, result_points::int AS result
      FROM ${source.rows} WHERE ${where} AND cases > 0`
      : Prisma.sql`SELECT mediator_id::text, sum(cases)::int AS closed, sum(succeeded)::int AS succeeded, sum(days::float8)::int AS days,
        sum(operation_points::float8)::int AS operation, sum(time_points::float8)::int AS time, sum(result_points::float8)::int AS result
      FROM ${source.rows} WHERE ${where} GROUP BY mediator_id HAVING sum(cases) > 0`,
  )
  const names = new Map(closers.map(({ id, name }) => [id, name]))
  return rows.map(({ mediator_id: mediatorId, ...sums }) => ({
    mediatorId,
    mediator: names.get(mediatorId) ?? '',
    ...sums,
  }))
}

/** The same by dispute type, for these mediators alone: what the best type of each is found by. */
export async function readTypeTallies(
  db: Read,
  tenant: Tenant,
  filter: ScoreFilter,
  mediatorIds: readonly string[],
): Promise<TypeTally<DisputeType>[]> {
  return filter.source
    ? readTypesOfSource(db, tenant, filter, mediatorIds)
    : readTypesOfMonths(db, tenant, filter, mediatorIds)
}

async function readTypesOfSource(
  db: Read,
  tenant: Tenant,
  filter: ScoreFilter,
  mediatorIds: readonly string[],
): Promise<TypeTally<DisputeType>[]> {
  const source = fine(filter)
  const rows = await db.$queryRaw<
    { mediator_id: string; dispute_type: string; closed: number; succeeded: number }[]
  >`
    SELECT mediator_id::text, dispute_type, sum(cases)::int AS closed, sum(succeeded)::int AS succeeded
    FROM ${source.rows} WHERE ${whereOf(tenant, source, mediatorIds)}
    GROUP BY mediator_id, dispute_type HAVING sum(cases) > 0`
  return rows.map(({ mediator_id: mediatorId, dispute_type: type, ...rest }) => ({
    mediatorId,
    disputeType: typeOf(type),
    ...rest,
  }))
}

/**
 * A month stores its types as {"labour": [closed, succeeded]}. They are added up here, since taking
 * them apart in SQL costs more than reading them.
 */
async function readTypesOfMonths(
  db: Read,
  tenant: Tenant,
  filter: ScoreFilter,
  mediatorIds: readonly string[],
): Promise<TypeTally<DisputeType>[]> {
  const rows = await db.$queryRaw<
    { mediator_id: string; types: Record<string, [number, number]> }[]
  >`
    SELECT mediator_id::text, types FROM mediator_months WHERE ${whereOf(tenant, byMonth(filter), mediatorIds)} AND cases > 0`
  const tallies = new Map<string, TypeTally<DisputeType>>()
  for (const { mediator_id: mediatorId, types } of rows) {
    for (const [word, [closed, succeeded]] of Object.entries(types)) {
      const disputeType = typeOf(word)
      if (filter.disputeType && disputeType !== filter.disputeType) continue
      const key = `${mediatorId} ${disputeType}`
      const sum = tallies.get(key)
      tallies.set(key, {
        mediatorId,
        disputeType,
        closed: (sum?.closed ?? 0) + closed,
        succeeded: (sum?.succeeded ?? 0) + succeeded,
      })
    }
  }
  return [...tallies.values()]
}

const typeOf = (word: string): DisputeType =>
  parseStoredEnum(DISPUTE_TYPES, word, 'dispute_type of tallies')
