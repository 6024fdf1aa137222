import 'server-only'
import type { ScoreSums } from '@/lib/domain/scoring/mediator-score'
import { Prisma } from '@/lib/data/generated/prisma/client'
import type { Read } from '@/lib/data/door'
import type { Tenant } from '../case/case-filter'
import { type ScoreFilter, coarsestTallies, whereOf } from './score-source'
import { expression, readRows, select } from '@/lib/data/typed-reads'

/** Who closed a case of the tenant. */
export type Closer = { readonly id: string; readonly name: string }

const CLOSER = select({
  id: expression<string>(Prisma.sql`mediator_id::text`),
  name: expression<string>(Prisma.sql`name`),
})

/** Mediators who closed a case of the actor's tenant, by their present names. */
export async function readClosers(db: Read): Promise<Closer[]> {
  return readRows(db, CLOSER, Prisma.sql`FROM heyi_closers()`)
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

/** Closed cases by mediator under the filter. `closers`: `readClosers` of the same tenant. */
export async function readScoreSums(
  db: Read,
  tenant: Tenant,
  filter: ScoreFilter,
  closers: readonly Closer[],
): Promise<ScoreSums[]> {
  const source = coarsestTallies(filter)
  const where = whereOf(tenant, source, filter.mediatorId ? [filter.mediatorId] : null)
  const rows = source.isOneEach
    ? await readRows(db, SUMS, Prisma.sql`FROM ${source.rows} WHERE ${where} AND cases > 0`)
    : await readRows(
        db,
        ADDED_SUMS,
        Prisma.sql`FROM ${source.rows} WHERE ${where} GROUP BY mediator_id HAVING sum(cases) > 0`,
      )
  const names = new Map(closers.map(({ id, name }) => [id, name]))
  return rows.map((sums) => ({ ...sums, mediator: names.get(sums.mediatorId) ?? '' }))
}
