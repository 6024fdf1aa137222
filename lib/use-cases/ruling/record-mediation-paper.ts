import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { findCase, lockCase } from '@/lib/data/stores/case/case-store'
import { enqueue } from '@/lib/data/stores/outbox/outbox-store'
import {
  addMediationPaper,
  findMediationPaper,
} from '@/lib/data/stores/ruling/mediation-paper-store'
import { decideMediationPaper } from '@/lib/domain/ruling/decide-mediation-paper'
import { allow, refuse } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { MediationPaperInput } from './ruling-acts.input'

/** 登记调解书 of a filed case (在线调解规则 第20条): it earns the mediator what a confirmation does (domain.md 5.4). */
export const recordMediationPaper = defineUseCase({
  act: 'mediation-paper:record',
  input: MediationPaperInput,
  load: async (db, { caseId }) => {
    if (!(await findCase(db, caseId))) return null
    await lockCase(db, caseId)
    const record = await findCase(db, caseId)
    return record && { record, paper: await findMediationPaper(db, caseId) }
  },
  scope: ({ record }) => scopeOf(record),
  target: ({ caseId }) => caseId,
  subject: ({ record }) => eventSubjectOf(record),
  decide: ({ record, paper }, statement, { today }) =>
    decideMediationPaper({ ...record, paper }, statement, today),
  write: async (db, grant, _decision, { record }, { caseId, number, issuedOn }, { now }) => {
    if (!(await addMediationPaper(db, grant, record, { number, issuedOn }, now)))
      return refuse('MEDIATION_PAPER_THERE', { number })
    const eventId = await appendEvent(db, {
      event: { kind: 'mediation-paper.recorded', data: { number, issuedOn } },
      subject: eventSubjectOf(record),
      by: grant.actor,
      at: now,
    })
    const { mediatorId } = record
    if (mediatorId !== null)
      await enqueue(db, {
        kind: 'confirmation_points',
        payload: { caseId, mediatorId, eventId, on: issuedOn },
        runAt: now,
        by: grant.actor.id,
      })
    return allow({ caseId })
  },
})
