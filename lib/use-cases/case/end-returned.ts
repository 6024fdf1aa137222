import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { applyTransition, findCase } from '@/lib/data/stores/case/case-store'
import { addReturnedEnd } from '@/lib/data/stores/referral/returned-store'
import { decideEndReturned } from '@/lib/domain/case/decide-end-returned'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { EndReturnedInput } from './returned-acts.input'

/**
 * 退回后办结: a returned case is filed, tried or dealt with in another way, and ends on this platform.
 */
export const endReturned = defineUseCase({
  act: 'case:end-returned',
  input: EndReturnedInput,
  load: (db, { caseId }) => findCase(db, caseId),
  scope: scopeOf,
  target: ({ caseId }) => caseId,
  subject: (record) => eventSubjectOf(record),
  decide: (record, { caseId: _, ...choice }, context) => decideEndReturned(record, choice, context),
  write: async (db, grant, transition, record, { caseId, ...choice }, { now }) => {
    const applied = await applyTransition(db, grant, record, transition, now)
    if (!applied.ok) return applied
    await addReturnedEnd(db, grant, record, choice, now)
    return allow({ caseId, caseNo: record.caseNo, end: choice.end })
  },
})
