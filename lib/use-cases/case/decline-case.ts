import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { applyTransition, findCase } from '@/lib/data/stores/case/case-store'
import { addDecline } from '@/lib/data/stores/case/decline-store'
import { decideDecline } from '@/lib/domain/case/decide-decline'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { DeclineCaseInput } from './decline-case.input'

/**
 * 不受理 (操作手册 3.3): the case goes back to the court that referred it; the institution keeps the
 * record that it declined.
 */
export const declineCase = defineUseCase({
  act: 'case:decline',
  input: DeclineCaseInput,
  load: (db, { caseId }) => findCase(db, caseId),
  scope: scopeOf,
  target: ({ caseId }) => caseId,
  subject: (record) => eventSubjectOf(record),
  decide: (record, { reason, text }) => decideDecline(record, { code: reason, text }),
  write: async (db, grant, transition, record, { reason, text }, { now }) => {
    const applied = await applyTransition(db, grant, record, transition, now)
    if (!applied.ok) return applied
    await addDecline(db, grant, record, { code: reason, text }, now)
    return allow({ caseId: record.id, caseNo: record.caseNo, courtName: record.courtName })
  },
})
