import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { applyTransition } from '@/lib/data/stores/case/case-store'
import { findAssignRecord, lockForAssignment } from '@/lib/data/stores/assignment/assign-facts'
import { openAssignment } from '@/lib/data/stores/assignment/assignment-store'
import { notify, toMediator } from '@/lib/data/stores/notice/notify'
import { decideAssign } from '@/lib/domain/case/decide-assign'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { AssignMediatorInput } from './assign-mediator.input'
import { toNewAssignment } from './new-assignment'

/** 分配调解员 (操作手册 3.4): the first assignment of an accepted case. */
export const assignMediator = defineUseCase({
  act: 'case:assign',
  input: AssignMediatorInput,
  load: async (db, { caseId, mediatorId }, { today }) => {
    await lockForAssignment(db, caseId, mediatorId)
    return findAssignRecord(db, caseId, today)
  },
  scope: scopeOf,
  target: ({ caseId }) => caseId,
  subject: (record) => eventSubjectOf(record),
  decide: (record, choice, context) => decideAssign(record, choice, context),
  write: async (db, grant, transition, record, _choice, { now }) => {
    const applied = await applyTransition(db, grant, record, transition, now)
    if (!applied.ok) return applied
    const { data } = transition.event
    await openAssignment(db, grant, record, toNewAssignment(data, null), now)
    await notify(db, {
      kind: 'case.assigned',
      facts: { by: grant.actor.name, dueOn: record.mediationDueOn },
      about: record,
      to: toMediator(data.mediatorId),
      by: grant.actor,
      at: now,
    })
    return allow({ caseId: record.id, caseNo: record.caseNo, mediator: data.mediator })
  },
})
