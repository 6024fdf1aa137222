import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { findCase, lockCase, storeUrging } from '@/lib/data/stores/case/case-store'
import { findClockChanges } from '@/lib/data/stores/deadline/clock-store'
import { notify, toMediator } from '@/lib/data/stores/notice/notify'
import { decideUrge } from '@/lib/domain/case/decide-urge'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { UrgeMediatorInput } from './urge-mediator.input'

/**
 * 催办 (decide-urge.ts): the mediator finds the case at the top of 今日 until they act on it. It
 * changes neither status nor version of the case.
 */
export const urgeMediator = defineUseCase({
  act: 'case:urge',
  input: UrgeMediatorInput,
  load: async (db, { caseId }) => {
    // An urging changes no version: a second one at the same time waits, and reads this one.
    await lockCase(db, caseId)
    const record = await findCase(db, caseId)
    return record && { ...record, pauses: (await findClockChanges(db, caseId)).pauses }
  },
  scope: scopeOf,
  target: ({ caseId }) => caseId,
  subject: (record) => eventSubjectOf(record),
  decide: (record, { note }, context) => decideUrge(record, note, context),
  write: async (db, grant, { urging, event }, record, _input, { now }) => {
    await storeUrging(db, grant, record.id, urging)
    await appendEvent(db, {
      event: { kind: 'case.urged', data: event },
      subject: eventSubjectOf(record),
      by: grant.actor,
      at: now,
    })
    await notify(db, {
      kind: 'case.urged',
      facts: { by: grant.actor.name },
      about: record,
      to: toMediator(event.mediatorId),
      by: grant.actor,
      at: now,
    })
    return allow({ caseId: record.id, caseNo: record.caseNo, mediator: event.mediator, at: now })
  },
})
