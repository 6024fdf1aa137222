import 'server-only'
import type { Db } from '@/lib/data/door'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { setServiceState, type ServiceRecord } from '@/lib/data/stores/mediator/mediator-store'
import type { Grant } from '@/lib/domain/access/policy'
import type { DomainEvent } from '@/lib/domain/audit/events'
import { allow, refuse, type Decided } from '@/lib/domain/refusal'

/** Writes a decided 停用 or 启用 and its event; refused where the account changed meanwhile. */
export async function writeServiceState(
  db: Db,
  grant: Grant<'mediator:disable' | 'mediator:enable'>,
  record: ServiceRecord,
  to: 'active' | 'disabled',
  event: DomainEvent,
  at: Date,
): Promise<Decided<{ readonly mediator: string }>> {
  if (!(await setServiceState(db, grant, record, to, at))) return refuse('CASE_CHANGED_MEANWHILE')
  const { actor } = grant
  await appendEvent(db, {
    event,
    subject: { institutionId: actor.institutionId },
    by: actor,
    at,
  })
  return allow({ mediator: record.name })
}
