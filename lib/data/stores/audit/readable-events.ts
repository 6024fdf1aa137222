import 'server-only'
import { Prisma } from '@/lib/data/generated/prisma/client'

type ReadableColumn =
  | 'id'
  | 'case_id'
  | 'seq'
  | 'kind'
  | 'at'
  | 'actor_name'
  | 'actor_role'
  | 'basis'
  | 'data'

/**
 * These columns of the events of cases that the actor may read, to be named `e` behind FROM: whole
 * rows of `events` by its policies and, for courts, the other rows from `court_events`, where the
 * data is without texts (prisma/functions/110-policies-events.sql). Whatever reads what others did
 * in a case reads this.
 */
export function readableEvents(...columns: readonly ReadableColumn[]): Prisma.Sql {
  const listed = Prisma.raw(columns.join(', '))
  return Prisma.sql`(SELECT ${listed} FROM events UNION ALL SELECT ${listed} FROM court_events)`
}
