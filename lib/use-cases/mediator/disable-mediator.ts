import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { findServiceRecord, setServiceState } from '@/lib/data/stores/mediator/mediator-store'
import { tenantOf } from '@/lib/domain/access/roles'
import { decideService } from '@/lib/domain/mediator/decide-service'
import { allow, refuse } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { DisableMediatorInput } from './disable-mediator.input'

/** 停用: takes effect on the mediator's next request; refused while they carry cases. */
export const disableMediator = defineUseCase({
  act: 'mediator:disable',
  input: DisableMediatorInput,
  load: (db, { mediatorId }) => findServiceRecord(db, mediatorId),
  scope: (_record, actor) => ({ institutionId: actor.institutionId }),
  target: () => null,
  subject: (_facts, actor) => tenantOf(actor),
  decide: (record) => decideService(record, 'disabled'),
  write: async (db, grant, { to }, record, { reason }, { actor, now }) => {
    if (!(await setServiceState(db, grant, record, to, now)))
      return refuse('CASE_CHANGED_MEANWHILE')
    const event = {
      kind: 'mediator.disabled' as const,
      data: { mediatorId: record.mediatorId, mediator: record.name, reason },
    }
    await appendEvent(db, {
      event,
      subject: { institutionId: actor.institutionId },
      by: actor,
      at: now,
    })
    return allow({ mediator: record.name })
  },
})
