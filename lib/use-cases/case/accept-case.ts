import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { applyTransition, findCase } from '@/lib/data/stores/case/case-store'
import { decideAccept } from '@/lib/domain/case/decide-accept'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { AcceptCaseInput } from './accept-case.input'

/** 受理 (操作手册 3.3): confirms acceptance and starts the statutory clock of the case's source. */
export const acceptCase = defineUseCase({
  act: 'case:accept',
  input: AcceptCaseInput,
  load: (db, { caseId }) => findCase(db, caseId),
  scope: scopeOf,
  target: ({ caseId }) => caseId,
  subject: (record) => eventSubjectOf(record),
  decide: (record, _input, context) => decideAccept(record, context),
  write: async (db, grant, transition, record, _input, { now }) => {
    const applied = await applyTransition(db, grant, record, transition, now)
    return applied.ok
      ? allow({
          caseId: record.id,
          caseNo: record.caseNo,
          dueOn: transition.event.data.mediationDueOn,
          isProvisional: transition.changes.isMediationDueProvisional ?? false,
        })
      : applied
  },
})
