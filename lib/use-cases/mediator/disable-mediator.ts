import 'server-only'
import { findServiceRecord } from '@/lib/data/stores/mediator/mediator-store'
import { tenantOf } from '@/lib/domain/access/roles'
import { decideService } from '@/lib/domain/mediator/decide-service'
import { defineUseCase } from '../define-use-case'
import { DisableMediatorInput } from './disable-mediator.input'
import { writeServiceState } from './write-service-state'

/**
 * 停用: takes effect on the mediator's next request; refused while they carry cases. The database
 * ends their sessions for good (accounts_end_sessions), so that 启用 does not revive one.
 */
export const disableMediator = defineUseCase({
  act: 'mediator:disable',
  input: DisableMediatorInput,
  load: (db, { mediatorId }) => findServiceRecord(db, mediatorId),
  scope: (_record, actor) => ({ institutionId: actor.institutionId }),
  target: () => null,
  subject: (_facts, actor) => tenantOf(actor),
  decide: (record) => decideService(record, 'disabled'),
  write: (db, grant, { to }, record, { reason }, { now }) => {
    const data = { mediatorId: record.mediatorId, mediator: record.name, reason }
    return writeServiceState(db, grant, record, to, { kind: 'mediator.disabled', data }, now)
  },
})
