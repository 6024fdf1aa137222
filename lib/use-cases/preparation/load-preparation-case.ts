import 'server-only'
import type { Db } from '@/lib/data/door'
import { findPreparedParties } from '@/lib/data/stores/party/party-name-store'
import { loadClock } from '../clock/load-clock'

/**
 * A case with everyone who may act in it. The case is locked: a second act at the same time waits
 * and decides on what the first wrote.
 */
export async function loadPreparationCase(db: Db, caseId: string) {
  const record = await loadClock(db, caseId)
  return record && { ...record, parties: await findPreparedParties(db, caseId) }
}
