import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import type { ServiceFacts } from '@/lib/domain/mediator/decide-service'
import type { Db } from '@/lib/data/door'
import {
  countCarriedCases,
  findNewestAssignment,
  lockMediator,
} from '../assignment/candidate-store'
import { countCoMediated } from '../case/co-mediator-store'

export type ServiceRecord = ServiceFacts & { readonly mediatorId: string; readonly version: number }

/**
 * A mediator's service state, locked against a simultaneous assignment. null: not a mediator of
 * this institution.
 */
export async function findServiceRecord(db: Db, mediatorId: string): Promise<ServiceRecord | null> {
  const row = await lockMediator(db, mediatorId)
  if (!row) return null
  return {
    mediatorId,
    name: row.name,
    status: row.status,
    ended: row.ended,
    version: row.version,
    openCases: await countCarriedCases(db, mediatorId),
    coMediatedCases: (await countCoMediated(db, [mediatorId])).get(mediatorId) ?? 0,
    newestAssignment: await findNewestAssignment(db, mediatorId),
    changedAt: row.statusChangedAt,
    changedBy: row.statusChangedByName,
  }
}

/**
 * Sets the service state. The row is locked, so the version only guards against a caller without
 * the lock.
 */
export async function setServiceState(
  db: Db,
  grant: Grant<'mediator:disable' | 'mediator:enable'>,
  record: ServiceRecord,
  to: 'active' | 'disabled',
  at: Date,
): Promise<boolean> {
  const { count } = await db.account.updateMany({
    where: { id: record.mediatorId, version: record.version, status: record.status },
    data: {
      status: to,
      statusChangedAt: at,
      statusChangedByName: grant.actor.name,
      version: { increment: 1 },
    },
  })
  return count === 1
}
