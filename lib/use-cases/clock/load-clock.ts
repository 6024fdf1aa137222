import 'server-only'
import type { Db } from '@/lib/data/door'
import { findCase, lockCase } from '@/lib/data/stores/case/case-store'
import { findClockChanges } from '@/lib/data/stores/deadline/clock-store'

/**
 * A case with what changed its mediation clock. The case is locked first: the acts of the clock
 * keep its status and version, and a second one at the same time waits and decides on what the
 * first wrote.
 */
export async function loadClock(db: Db, caseId: string) {
  await lockCase(db, caseId)
  const record = await findCase(db, caseId)
  return record && { ...record, ...(await findClockChanges(db, caseId)) }
}
