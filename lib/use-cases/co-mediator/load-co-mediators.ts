import 'server-only'
import type { Db } from '@/lib/data/door'
import { findCase, lockCase } from '@/lib/data/stores/case/case-store'
import { findCoMediators } from '@/lib/data/stores/case/co-mediator-store'

/** A case with its co-mediators, locked: the acts on them keep its status and version. */
export async function loadCoMediators(db: Db, caseId: string) {
  await lockCase(db, caseId)
  const record = await findCase(db, caseId)
  return record && { ...record, entries: await findCoMediators(db, caseId) }
}
