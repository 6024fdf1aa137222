import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { findCase, lockCase } from '@/lib/data/stores/case/case-store'
import { endChoice as endStored, findChoice } from '@/lib/data/stores/mediator-choice/choice-store'
import { enqueue } from '@/lib/data/stores/outbox/outbox-store'
import { decideEndChoice } from '@/lib/domain/mediator-choice/decide-choice'
import { allow, refuse } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { EndChoiceInput } from './choice-acts.input'

/**
 * 提前结束共同选任: the institution designates after all, and says why (特邀规定 第12条). What was named is
 * removed.
 */
export const endChoice = defineUseCase({
  act: 'choice:end',
  input: EndChoiceInput,
  load: async (db, { caseId }) => {
    await lockCase(db, caseId)
    const record = await findCase(db, caseId)
    return record && { record, choice: await findChoice(db, caseId) }
  },
  scope: ({ record }) => scopeOf(record),
  target: ({ caseId }) => caseId,
  subject: ({ record }) => eventSubjectOf(record),
  decide: ({ choice }, _input, { now }) => decideEndChoice(choice, now),
  write: async (db, grant, choice, { record }, { reason }, { now }) => {
    if (!(await endStored(db, grant, choice.id, reason))) return refuse('CHOICE_OVER')
    await appendEvent(db, {
      event: {
        kind: 'choice.ended',
        data: { result: 'ended', mediatorId: null, mediator: null, text: reason },
      },
      subject: eventSubjectOf(record),
      by: grant.actor,
      at: now,
      basis: 'invited_mediation_12',
    })
    await enqueue(db, {
      kind: 'choice',
      payload: { what: 'moved', choiceId: choice.id, by: grant.actor.id },
      runAt: now,
      by: grant.actor.id,
    })
    return allow({ caseId: record.id, caseNo: record.caseNo })
  },
})
