import 'server-only'
import type { ScoreSums } from '@/lib/domain/scoring/mediator-score'
import { Prisma } from '@/lib/data/generated/prisma/client'
import type { Read } from '@/lib/data/door'
import type { Tenant } from '../case/case-filter'
import { type ScoreFilter, coarsestTallies, whereOf } from './score-source'

/** Who closed a case of the tenant. */
export type Closer = { readonly id: string; readonly name: string }

/** Mediators who closed a case of the actor's tenant, by their present names. */
export async function readClosers(db: Read): Promise<Closer[]> {
  const rows = await db.$queryRaw<
    { mediator_id: string; name: string }[]
  >`SELECT mediator_id::text, name FROM heyi_closers()`
  return rows.map(({ mediator_id: id, name }) => ({ id, name }))
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
  const source = coarsestTallies(filter)
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
