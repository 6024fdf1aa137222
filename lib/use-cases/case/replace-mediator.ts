import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { endAssignment } from '@/lib/data/stores/assignment/assignment-store'
import { applyTransition, findCase } from '@/lib/data/stores/case/case-store'
import { decideReplace } from '@/lib/domain/case/decide-replace'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { ReplaceMediatorInput } from './replace-mediator.input'

/**
 * 更换调解员 (操作手册 3.4; 特邀规定 第12条, 第15条): the institution takes a running case from its mediator; 重新分配
 * follows, the clock keeps running.
 */
export const replaceMediator = defineUseCase({
  act: 'case:replace-mediator',
  input: ReplaceMediatorInput,
  load: (db, { caseId }) => findCase(db, caseId),
  scope: scopeOf,
  target: ({ caseId }) => caseId,
  subject: (record) => eventSubjectOf(record),
  decide: (record, { reason, text }, context) =>
    decideReplace(record, { code: reason, text }, context),
  write: async (db, grant, transition, record, { reason, text }, { now }) => {
    const applied = await applyTransition(db, grant, record, transition, now)
    if (!applied.ok) return applied
    await endAssignment(
      db,
      grant,
      record.id,
      { because: 'replaced_by_institution', reason, text },
      now,
    )
    return allow({
      caseId: record.id,
      caseNo: record.caseNo,
      mediator: transition.event.data.mediator,
    })
  },
})
