import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { applyTransition } from '@/lib/data/stores/case/case-store'
import { findAssignRecord, lockForAssignment } from '@/lib/data/stores/assignment/assign-facts'
import { openAssignment } from '@/lib/data/stores/assignment/assignment-store'
import { decideReassign } from '@/lib/domain/case/decide-assign'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { ReassignMediatorInput } from './reassign-mediator.input'

/** 重新分配调解员 (操作手册 3.4, 二次分配): with a hand-over note; the clock keeps running. */
export const reassignMediator = defineUseCase({
  act: 'case:reassign',
  input: ReassignMediatorInput,
  load: async (db, { caseId, mediatorId }, { today }) => {
    await lockForAssignment(db, caseId, mediatorId)
    return findAssignRecord(db, caseId, today)
  },
  scope: scopeOf,
  target: ({ caseId }) => caseId,
  subject: (record) => eventSubjectOf(record),
  decide: (record, choice, context) => decideReassign(record, choice, context),
  write: async (db, grant, transition, record, _choice, { now }) => {
    const applied = await applyTransition(db, grant, record, transition, now)
    if (!applied.ok) return applied
    const { mediatorId, mediator, rank, rankScore, note, handoverNote, direct } =
      transition.event.data
    const assignment = {
      mediatorId,
      mediatorName: mediator,
      rank,
      rankScore,
      note,
      handoverNote,
      isAccepted: direct,
    }
    await openAssignment(db, grant, record, assignment, now)
    return allow({ caseId: record.id, caseNo: record.caseNo, mediator })
  },
})
