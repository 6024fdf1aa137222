import 'server-only'
import { findServiceRecord } from '@/lib/data/stores/mediator/mediator-store'
import { tenantOf } from '@/lib/domain/access/roles'
import { decideService } from '@/lib/domain/mediator/decide-service'
import { defineUseCase } from '../define-use-case'
import { EnableMediatorInput } from './disable-mediator.input'
import { writeServiceState } from './write-service-state'

/** 启用: the mediator may sign in and be given cases again. */
export const enableMediator = defineUseCase({
  act: 'mediator:enable',
  input: EnableMediatorInput,
  load: (db, { mediatorId }) => findServiceRecord(db, mediatorId),
  scope: (_record, actor) => ({ institutionId: actor.institutionId }),
  target: () => null,
  subject: (_facts, actor) => tenantOf(actor),
  decide: (record) => decideService(record, 'active'),
  write: (db, grant, { to }, record, _input, { now }) => {
    const data = { mediatorId: record.mediatorId, mediator: record.name }
    return writeServiceState(db, grant, record, to, { kind: 'mediator.enabled', data }, now)
  },
})
