import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { undoAssignmentRow } from '@/lib/data/stores/assignment/assignment-store'
import { applyTransition, findCase, lockCase } from '@/lib/data/stores/case/case-store'
import { decideUndoAssignment } from '@/lib/domain/case/decide-undo'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { UndoAssignmentInput } from './undo-assignment.input'

/**
 * 撤销分配: within ten minutes, while nothing followed; it then counts nowhere as the mediator's former
 * work.
 */
export const undoAssignment = defineUseCase({
  act: 'case:undo-assignment',
  input: UndoAssignmentInput,
  load: async (db, { caseId }) => {
    // A recorded contact changes no version: only the lock keeps one from slipping in between the
    // reading and the writing.
    await lockCase(db, caseId)
    return findCase(db, caseId)
  },
  scope: scopeOf,
  target: ({ caseId }) => caseId,
  subject: (record) => eventSubjectOf(record),
  decide: (record, _input, context) => decideUndoAssignment(record, context),
  write: async (db, grant, transition, record, _input, { now }) => {
    const applied = await applyTransition(db, grant, record, transition, now)
    if (!applied.ok) return applied
    await undoAssignmentRow(db, grant, record.id, now)
    return allow({
      caseId: record.id,
      caseNo: record.caseNo,
      mediator: transition.event.data.mediator,
    })
  },
})
