import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import type { CheckOccasion } from '@/lib/domain/dossier/property-report'
import type { Db } from '@/lib/data/door'
import { enqueue } from '../outbox/outbox-store'

const MS_PER_MINUTE = 60_000

/**
 * Puts a 四性检测 into the queue that someone requested; a second press within the minute adds none.
 */
export async function queueRequestedCheck(
  db: Db,
  grant: Grant<'dossier:check'>,
  caseId: string,
  at: Date,
): Promise<void> {
  const minute = Math.floor(at.getTime() / MS_PER_MINUTE)
  await enqueue(db, {
    kind: 'dossier_check',
    key: `dossier_check:request:${caseId}:${minute}`,
    payload: { caseId, occasion: 'request', by: grant.actor.name },
    runAt: at,
    by: grant.actor.id,
  })
}

/**
 * Puts a 四性检测 into the queue with the act that calls for it, in its transaction.
 * @param by id of the account whose act it follows; null: the system
 */
export async function queueCheck(
  db: Db,
  caseId: string,
  occasion: Exclude<CheckOccasion, 'request'>,
  by: string | null,
  at: Date,
): Promise<void> {
  await enqueue(db, {
    kind: 'dossier_check',
    payload: { caseId, occasion, by: '' },
    runAt: at,
    ...(by !== null && { by }),
  })
}
