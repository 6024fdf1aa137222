import 'server-only'
import { CARRIED_STATUSES } from '@/lib/domain/case/status'
import type { Read } from '../door'
import { readClosers, type Closer } from './score-store'

/**
 * Everyone who closed a case that a court referred or carries one now, by name, whichever institution they belong to. Read from the sums
 * and over the open cases alone: who had a case for a while and gave it back stands nowhere in a report either.
 */
export async function findCourtMediators(db: Read, courtId: string): Promise<Closer[]> {
  const carrying = await db.$queryRaw<Closer[]>`
    SELECT c.mediator_id::text AS id, max(c.mediator_name) AS name FROM cases c
    WHERE c.court_id = ${courtId}::uuid AND c.status = ANY (${[...CARRIED_STATUSES]}) AND c.mediator_id IS NOT NULL GROUP BY 1`
  // Closers come by their present names; a case keeps the one under which it was assigned.
  const byId = new Map([...carrying, ...(await readClosers(db))].map((mediator) => [mediator.id, mediator]))
  return [...byId.values()]
}
