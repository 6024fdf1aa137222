import 'server-only'
import { lockMediator } from '@/lib/data/stores/assignment/candidate-store'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { setMediatorLeave } from '@/lib/data/stores/mediator/mediator-account-store'
import { findMediatorFile } from '@/lib/data/stores/mediator/mediator-file-store'
import { tenantOf } from '@/lib/domain/access/roles'
import { decideLeave } from '@/lib/domain/mediator/decide-leave'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { SetLeaveInput } from './mediator-acts.input'

/**
 * 请假 and its cancelling. The account's row is locked: an assignment at the same time sees the leave
 * or comes before it.
 */
export const setLeave = defineUseCase({
  act: 'mediator:set-leave',
  input: SetLeaveInput,
  load: async (db, { mediatorId }) =>
    (await lockMediator(db, mediatorId)) ? findMediatorFile(db, mediatorId) : null,
  scope: (_file, actor) => ({ institutionId: actor.institutionId }),
  target: () => null,
  subject: (_facts, actor) => tenantOf(actor),
  decide: (_file, { from, to, cancel }, { today }) =>
    decideLeave({ from, to, cancels: cancel === 'yes' }, today),
  write: async (db, grant, leave, { mediatorId, name, leave: before }, _input, { actor, now }) => {
    const isSame = leave?.from === before?.from && leave?.to === before?.to
    if (!isSame) {
      await setMediatorLeave(db, grant, mediatorId, leave)
      const data = {
        mediatorId,
        mediator: name,
        from: leave?.from ?? null,
        to: leave?.to ?? null,
        beforeFrom: before?.from ?? null,
        beforeTo: before?.to ?? null,
      }
      await appendEvent(db, {
        event: { kind: 'mediator.leave-set', data },
        subject: tenantOf(actor),
        by: actor,
        at: now,
      })
    }
    return allow({ mediatorId, name, leave })
  },
})
