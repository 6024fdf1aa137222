import 'server-only'
import { CARRIED_STATUSES } from '@/lib/domain/case/status'
import { Prisma } from '../generated/prisma/client'
import type { Read } from '../door'
import { wordsOf } from '../written-in'
import { readClosers, type Closer } from './score-store'

/**
 * Everyone who closed a case that a court referred or carries one now, by name, whichever institution they belong to: who had a case for a
 * while and gave it back stands nowhere in a report either. The open cases are walked only for a court whose mediators are few enough to be
 * offered; of a larger one's only whether `asked` is among them.
 */
export async function findCourtMediators(db: Read, courtId: string, asked: string | undefined, offeredAtMost: number): Promise<Closer[]> {
  const closers = await readClosers(db)
  const areMany = closers.length > offeredAtMost
  if (areMany && (!asked || closers.some(({ id }) => id === asked))) return closers
  const carrying = await db.$queryRaw<Closer[]>`
    SELECT c.mediator_id::text AS id, max(c.mediator_name) AS name FROM cases c WHERE c.court_id = ${courtId}::uuid AND c.status IN ${wordsOf(CARRIED_STATUSES)}
      AND ${areMany ? Prisma.sql`c.mediator_id = ${asked}::uuid` : Prisma.sql`c.mediator_id IS NOT NULL`} GROUP BY 1`
  // Closers come by their present names; a case keeps the one under which it was assigned.
  return [...new Map([...carrying, ...closers].map((mediator) => [mediator.id, mediator])).values()]
}
