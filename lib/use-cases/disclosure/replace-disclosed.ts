import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { applyTransition, findCase } from '@/lib/data/stores/case/case-store'
import { endAssignment } from '@/lib/data/stores/assignment/assignment-store'
import { settleDisclosure } from '@/lib/data/stores/disclosure/disclosure-store'
import { decideReplaceDisclosed } from '@/lib/domain/case/decide-take'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { ReplaceDisclosedInput } from './replace-disclosed.input'

/** 更换: the institution decides that another mediator takes over (特邀规定 第15条). */
export const replaceDisclosed = defineUseCase({
  act: 'disclosure:replace',
  input: ReplaceDisclosedInput,
  load: (db, { caseId }) => findCase(db, caseId),
  scope: scopeOf,
  target: ({ caseId }) => caseId,
  subject: (record) => eventSubjectOf(record),
  decide: (record, answer) => decideReplaceDisclosed(record, answer),
  write: async (db, grant, transition, record, { note }, { now }) => {
    const applied = await applyTransition(db, grant, record, transition, now)
    if (!applied.ok) return applied
    await settleDisclosure(db, grant, record.id, { decision: 'replaced' }, now)
    await endAssignment(
      db,
      grant,
      record.id,
      { because: 'replaced_after_disclosure', reason: null, text: note },
      now,
    )
    return allow({ caseId: record.id, caseNo: record.caseNo })
  },
})
