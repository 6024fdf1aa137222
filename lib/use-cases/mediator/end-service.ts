import 'server-only'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { findServiceRecord } from '@/lib/data/stores/mediator/mediator-store'
import {
  endService as writeServiceEnd,
  findOpenWork,
} from '@/lib/data/stores/mediator/service-end-store'
import { findEntriesInPlay } from '@/lib/data/stores/roster/roster-store'
import { tenantOf } from '@/lib/domain/access/roles'
import { decideEndService } from '@/lib/domain/ending/service-end'
import { allow, refuse } from '@/lib/domain/refusal'
import { decideRosterMove } from '@/lib/domain/roster/decide-roster-move'
import { defineUseCase } from '../define-use-case'
import { writeRosterMove } from '../roster/roster-move'
import { EndServiceInput } from './end-service.input'

/**
 * 调出、离职: a mediator leaves the institution for good. Refused while a case waits for them; their
 * account is locked, so that an assignment at the same moment comes before it and is counted, or
 * after it and is refused. Their entries in the rosters of courts are resigned with it.
 */
export const endService = defineUseCase({
  act: 'mediator:end-service',
  input: EndServiceInput,
  load: async (db, { mediatorId }) => {
    const record = await findServiceRecord(db, mediatorId)
    return (
      record && {
        ...record,
        work: await findOpenWork(db, mediatorId),
        entries: await findEntriesInPlay(db, mediatorId),
      }
    )
  },
  scope: (_record, actor) => ({ institutionId: actor.institutionId }),
  target: () => null,
  subject: (_record, actor) => tenantOf(actor),
  decide: (record, { as, on }, { today }) => decideEndService(record, { as, on }, today),
  write: async (db, grant, ended, record, { reason }, { actor, now, today }) => {
    const { mediatorId, name, entries } = record
    if (!(await writeServiceEnd(db, grant, record, ended, now)))
      return refuse('CASE_CHANGED_MEANWHILE')
    for (const entry of entries) {
      const facts = { lastTrainedOn: null, isServiceEnded: true }
      const move = decideRosterMove('resign', entry, { by: 'institution' }, today, facts)
      if (!move.ok) return move
      const kept = { words: reason }
      const moved = await writeRosterMove(db, grant, entry, move.value, {}, kept, now)
      if (!moved.ok) return moved
    }
    await appendEvent(db, {
      event: {
        kind: 'mediator.service-ended',
        data: { mediatorId, mediator: name, ...ended, entries: entries.length, reason },
      },
      subject: tenantOf(actor),
      by: actor,
      at: now,
    })
    return allow({ mediatorId, name, ended })
  },
})
