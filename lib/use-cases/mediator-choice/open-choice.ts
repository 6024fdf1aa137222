import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { findAssignRecord } from '@/lib/data/stores/assignment/assign-facts'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { lockCase } from '@/lib/data/stores/case/case-store'
import { addChoice, findPublished } from '@/lib/data/stores/mediator-choice/choice-store'
import { enqueue } from '@/lib/data/stores/outbox/outbox-store'
import { decideOpenChoice } from '@/lib/domain/mediator-choice/decide-choice'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { OpenChoiceInput } from './choice-acts.input'

/**
 * 请双方共同选调解员 (在线调解规则 第10条): the institution offers the mediators who may get the case today. Parties
 * who have come in get an SMS that there is something to read.
 */
export const openChoice = defineUseCase({
  act: 'choice:open',
  input: OpenChoiceInput,
  load: async (db, { caseId }, { today }) => {
    await lockCase(db, caseId)
    const record = await findAssignRecord(db, caseId, today)
    if (!record) return null
    const mayGet = record.ranking.ranked.map(({ mediatorId }) => mediatorId)
    const offered = record.institutionId
      ? await findPublished(db, record.institutionId, mayGet)
      : []
    return { ...record, offered, candidateIds: offered.map(({ mediatorId }) => mediatorId) }
  },
  scope: scopeOf,
  target: ({ caseId }) => caseId,
  subject: (record) => eventSubjectOf(record),
  decide: (record, { choiceId }, context) => decideOpenChoice(record, choiceId, context),
  write: async (db, grant, due, record, { choiceId }, { now }) => {
    const done = allow({ caseId: record.id, caseNo: record.caseNo })
    if (!due) return done
    const { dueAt } = due
    const { offered } = record
    await addChoice(db, grant, record, { id: choiceId, dueAt, offered }, now)
    await appendEvent(db, {
      event: {
        kind: 'choice.opened',
        data: { dueAt: dueAt.toISOString(), candidates: offered.length },
      },
      subject: eventSubjectOf(record),
      by: grant.actor,
      at: now,
      basis: 'online_mediation_10',
    })
    const job = { kind: 'choice', by: grant.actor.id } as const
    const by = grant.actor.id
    await enqueue(db, { ...job, payload: { what: 'moved', choiceId, by }, runAt: now })
    await enqueue(db, { ...job, payload: { what: 'due', choiceId }, runAt: dueAt })
    return done
  },
})
