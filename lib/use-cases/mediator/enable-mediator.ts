import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { findServiceRecord, setServiceState } from '@/lib/data/stores/mediator/mediator-store'
import { tenantOf } from '@/lib/domain/access/roles'
import { decideService } from '@/lib/domain/mediator/decide-service'
import { allow, refuse } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { EnableMediatorInput } from './disable-mediator.input'

/** 启用: the mediator may sign in and be given cases again. */
export const enableMediator = defineUseCase({
  act: 'mediator:enable',
  input: EnableMediatorInput,
  load: (db, { mediatorId }) => findServiceRecord(db, mediatorId),
  scope: (_record, actor) => ({ institutionId: actor.institutionId }),
  target: () => null,
  subject: (_facts, actor) => tenantOf(actor),
  decide: (record) => decideService(record, 'active'),
  write: async (db, grant, { to }, record, _input, { actor, now }) => {
    if (!(await setServiceState(db, grant, record, to, now)))
      return refuse('CASE_CHANGED_MEANWHILE')
    const event = {
      kind: 'mediator.enabled' as const,
      data: { mediatorId: record.mediatorId, mediator: record.name },
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
