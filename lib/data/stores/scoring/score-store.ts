import 'server-only'
import type { ScoreSums } from '@/lib/domain/scoring/mediator-score'
import { Prisma } from '@/lib/data/generated/prisma/client'
import type { Read } from '@/lib/data/door'
import type { Tenant } from '../case/case-filter'
import { type ScoreFilter, coarsestTallies, handedOverTallies, whereOf } from './score-source'
import { expression, readRows, select } from '@/lib/data/typed-reads'

export type NamedMediator = { readonly id: string; readonly name: string }
export type ScoredMediator = NamedMediator & { readonly institutionId: string }

const NAMED = select({
  id: expression<string>(Prisma.sql`mediator_id::text`),
  name: expression<string>(Prisma.sql`name`),
})
const SCORED = select({
  id: expression<string>(Prisma.sql`mediator_id::text`),
  name: expression<string>(Prisma.sql`name`),
  institutionId: expression<string>(Prisma.sql`institution_id::text`),
})

/** Mediators who closed a case of the actor's tenant, by their present names. */
export async function readClosers(db: Read): Promise<NamedMediator[]> {
  return readRows(db, NAMED, Prisma.sql`FROM heyi_closers()`)
}

/** The same, and mediators who earned points in a case that another one closed. */
export async function readScoredMediators(db: Read): Promise<ScoredMediator[]> {
  return readRows(db, SCORED, Prisma.sql`FROM heyi_scored_mediators()`)
}

const number = (sql: Prisma.Sql) => expression<number>(sql)
const mediatorId = expression<string>(Prisma.sql`mediator_id::text`)

/** Tallies with one row per mediator. */
const SUMS = select({
  mediatorId,
  closed: number(Prisma.sql`cases`),
  succeeded: number(Prisma.sql`succeeded`),
  days: number(Prisma.sql`days::int`),
  operation: number(Prisma.sql`operation_points::int`),
  time: number(Prisma.sql`time_points::int`),
  result: number(Prisma.sql`result_points::int`),
})
/** Tallies with several rows per mediator, to be added up. */
const ADDED_SUMS = select({
  mediatorId,
  closed: number(Prisma.sql`sum(cases)::int`),
  succeeded: number(Prisma.sql`sum(succeeded)::int`),
  days: number(Prisma.sql`sum(days::float8)::int`),
  operation: number(Prisma.sql`sum(operation_points::float8)::int`),
  time: number(Prisma.sql`sum(time_points::float8)::int`),
  result: number(Prisma.sql`sum(result_points::float8)::int`),
})

const HANDED_OVER = select({ mediatorId, points: number(Prisma.sql`sum(points::float8)::int`) })

/** Points by mediator under the filter, earned in cases that another mediator closed. */
async function readHandedOver(
  db: Read,
  tenant: Tenant,
  filter: ScoreFilter,
  mediatorIds: readonly string[] | null,
): Promise<ReadonlyMap<string, number>> {
  const source = handedOverTallies(filter)
  const rows = await readRows(
    db,
    HANDED_OVER,
    Prisma.sql`FROM ${source.rows} WHERE ${whereOf(tenant, source, mediatorIds)}
      GROUP BY mediator_id HAVING sum(points) > 0`,
  )
  return new Map(rows.map((row) => [row.mediatorId, row.points]))
}

const NOTHING_CLOSED = { closed: 0, succeeded: 0, days: 0, operation: 0, time: 0, result: 0 }

/**
 * Closed cases and earned points by mediator under the filter. `scored`: `readScoredMediators` of
 * the same tenant.
 */
export async function readScoreSums(
  db: Read,
  tenant: Tenant,
  filter: ScoreFilter,
  scored: readonly NamedMediator[],
): Promise<ScoreSums[]> {
  const source = coarsestTallies(filter)
  const only = filter.mediatorId ? [filter.mediatorId] : null
  const where = whereOf(tenant, source, only)
  const rows = source.isOneEach
    ? await readRows(db, SUMS, Prisma.sql`FROM ${source.rows} WHERE ${where} AND cases > 0`)
    : await readRows(
        db,
        ADDED_SUMS,
        Prisma.sql`FROM ${source.rows} WHERE ${where} GROUP BY mediator_id HAVING sum(cases) > 0`,
      )
  const closings = new Map(rows.map((row) => [row.mediatorId, row]))
  const handedOver = await readHandedOver(db, tenant, filter, only)
  const names = new Map(scored.map(({ id, name }) => [id, name]))
  return [...new Set([...closings.keys(), ...handedOver.keys()])].map((id) => ({
    ...(closings.get(id) ?? { ...NOTHING_CLOSED, mediatorId: id }),
    handedOver: handedOver.get(id) ?? 0,
    mediator: names.get(id) ?? '',
  }))
}
