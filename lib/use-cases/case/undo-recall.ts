import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { applyTransition, findCase, lockCase } from '@/lib/data/stores/case/case-store'
import { notify, toAdministrators, toOrNone } from '@/lib/data/stores/notice/notify'
import { findReceivedReferrals, undoRecallRecord } from '@/lib/data/stores/referral/returned-store'
import { decideUndoRecall } from '@/lib/domain/case/decide-undo-referral'
import { allow, refuse } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { UndoReferralInput } from './returned-acts.input'

/** 撤销收回: within ten minutes, while nothing followed; any clerk of the court may. */
export const undoRecall = defineUseCase({
  act: 'case:undo-recall',
  input: UndoReferralInput,
  load: async (db, { caseId }) => {
    await lockCase(db, caseId)
    const record = await findCase(db, caseId)
    return record && { ...record, former: await findReceivedReferrals(db, caseId) }
  },
  scope: scopeOf,
  target: ({ caseId }) => caseId,
  subject: (record) => eventSubjectOf(record),
  decide: (record, _input, context) => decideUndoRecall(record, context),
  write: async (db, grant, transition, record, _input, { now }) => {
    if (!(await undoRecallRecord(db, grant, record.id))) return refuse('UNDO_TOO_LATE')
    const applied = await applyTransition(db, grant, record, transition, now)
    if (!applied.ok) return applied
    await notify(db, {
      kind: 'case.recall-undone',
      facts: { by: grant.actor.name },
      about: record,
      to: toOrNone(transition.changes.givenBackTo ?? null, toAdministrators),
      by: grant.actor,
      at: now,
    })
    return allow({ caseId: record.id, caseNo: record.caseNo })
  },
})
