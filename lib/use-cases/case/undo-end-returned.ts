import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { applyTransition, findCase, lockCase } from '@/lib/data/stores/case/case-store'
import { decideUndoEndReturned } from '@/lib/domain/case/decide-undo-referral'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { UndoReferralInput } from './returned-acts.input'

/** 撤销办结: within ten minutes; the record of the end stays, and a later one counts in its place. */
export const undoEndReturned = defineUseCase({
  act: 'case:undo-end-returned',
  input: UndoReferralInput,
  load: async (db, { caseId }) => {
    await lockCase(db, caseId)
    return findCase(db, caseId)
  },
  scope: scopeOf,
  target: ({ caseId }) => caseId,
  subject: (record) => eventSubjectOf(record),
  decide: (record, _input, context) => decideUndoEndReturned(record, context),
  write: async (db, grant, transition, record, _input, { now }) => {
    const applied = await applyTransition(db, grant, record, transition, now)
    return applied.ok ? allow({ caseId: record.id, caseNo: record.caseNo }) : applied
  },
})
