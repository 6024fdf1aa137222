import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { applyTransition, findCase } from '@/lib/data/stores/case/case-store'
import { markAssignmentAccepted } from '@/lib/data/stores/assignment/assignment-store'
import { addDisclosure } from '@/lib/data/stores/disclosure/disclosure-store'
import { earnOperation } from '@/lib/data/stores/scoring/points-store'
import { decideTake } from '@/lib/domain/case/decide-take'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { TakeCaseInput } from './take-case.input'

/**
 * 接收: the mediator states that no ground must be disclosed (在线调解规则 第13条), and the mediation begins.
 */
export const takeCase = defineUseCase({
  act: 'case:take',
  input: TakeCaseInput,
  load: (db, { caseId }) => findCase(db, caseId),
  scope: scopeOf,
  target: ({ caseId }) => caseId,
  subject: (record) => eventSubjectOf(record),
  decide: (record) => decideTake(record),
  write: async (db, grant, transition, record, _input, { now, today }) => {
    const applied = await applyTransition(db, grant, record, transition, now)
    if (!applied.ok) return applied
    await addDisclosure(db, grant, record, { grounds: [], statement: null }, now)
    await markAssignmentAccepted(db, grant, record.id, now)
    const earner = { mediatorId: grant.actor.id, eventId: applied.value.eventId, on: today }
    await earnOperation(db, grant, record, earner, { code: 'accept', subject: record.id })
    return allow({ caseId: record.id, caseNo: record.caseNo })
  },
})
