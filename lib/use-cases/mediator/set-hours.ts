import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { addWorkingHours, findHoursOwner } from '@/lib/data/stores/mediator/working-hours-store'
import { tenantOf } from '@/lib/domain/access/roles'
import { decideHours } from '@/lib/domain/mediator/decide-hours'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { SetHoursInput } from './set-hours.input'

/** 设定工作时间, by the mediator or by an administrator of the institution. */
export const setHours = defineUseCase({
  act: 'mediator:set-hours',
  input: SetHoursInput,
  load: (db, { mediatorId }) => findHoursOwner(db, mediatorId),
  scope: ({ mediatorId, institutionId }) => ({ mediatorId, institutionId }),
  target: () => null,
  subject: (_owner, actor) => tenantOf(actor),
  decide: (_owner, { usual, ...request }, { today }) =>
    decideHours({ ...request, isUsual: usual === 'yes' }, today),
  write: async (db, grant, hours, owner, _input, { actor, now }) => {
    await addWorkingHours(db, grant, owner, hours, now)
    await appendEvent(db, {
      event: {
        kind: 'mediator.hours-set',
        data: {
          mediatorId: owner.mediatorId,
          mediator: owner.name,
          from: hours.validFrom,
          to: hours.validTo,
          spans: hours.spans && hours.spans.map((span) => ({ ...span })),
        },
      },
      subject: tenantOf(actor),
      by: actor,
      at: now,
    })
    return allow({ mediatorId: owner.mediatorId, name: owner.name })
  },
})
