import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { applyTransition } from '@/lib/data/stores/case/case-store'
import { findSuspicionReports, storeAnswer } from '@/lib/data/stores/case/suspicion-store'
import { suspendByCourt } from '@/lib/data/stores/deadline/clock-store'
import { notify, toAdministrators, toMediator, toOrNone } from '@/lib/data/stores/notice/notify'
import { decideAnswerSuspicion } from '@/lib/domain/case/decide-answer'
import { allow } from '@/lib/domain/refusal'
import { loadClock } from '../clock/load-clock'
import { defineUseCase } from '../define-use-case'
import { AnswerSuspicionInput } from './answer-suspicion.input'

/** 答复虚假调解报告 (特邀规定 第18条第2款): the court has the mediation go on, or end at once. */
export const answerSuspicion = defineUseCase({
  act: 'suspicion:answer',
  input: AnswerSuspicionInput,
  load: async (db, { caseId, reportId }) => {
    const record = await loadClock(db, caseId)
    if (!record) return null
    const reports = await findSuspicionReports(db, caseId)
    const report = reports.find(({ id }) => id === reportId)
    return report ? { ...record, report } : null
  },
  scope: scopeOf,
  target: ({ caseId }) => caseId,
  subject: (record) => eventSubjectOf(record),
  decide: (record, answer, context) => decideAnswerSuspicion(record, answer, context),
  write: async (db, grant, transition, record, { reportId, answer, text }, { now }) => {
    const applied = await applyTransition(db, grant, record, transition, now)
    if (!applied.ok) return applied
    await storeAnswer(db, grant, reportId, { answer, text }, now)
    const { suspendedFrom } = transition
    if (suspendedFrom) await suspendByCourt(db, grant, record, suspendedFrom)
    const recipients = [
      toOrNone(record.mediatorId, toMediator),
      toOrNone(record.institutionId, toAdministrators),
    ]
    for (const to of recipients)
      await notify(db, {
        kind: 'suspicion.answered',
        facts: { by: grant.actor.name, answer },
        about: record,
        to,
        by: grant.actor,
        at: now,
      })
    return allow({ caseId: record.id, caseNo: record.caseNo })
  },
})
