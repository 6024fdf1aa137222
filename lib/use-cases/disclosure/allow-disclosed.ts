import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { applyTransition, findCase } from '@/lib/data/stores/case/case-store'
import { markAssignmentAccepted } from '@/lib/data/stores/assignment/assignment-store'
import { settleDisclosure } from '@/lib/data/stores/disclosure/disclosure-store'
import { earnOperation } from '@/lib/data/stores/scoring/points-store'
import { findPeopleNames } from '@/lib/data/stores/case/work-store'
import { decideAllowDisclosed } from '@/lib/domain/case/decide-take'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { AllowDisclosedInput } from './allow-disclosed.input'

/**
 * The parties know of the disclosed ground and all agree: the same mediator goes on (在线调解规则
 * 第13条第2款).
 */
export const allowDisclosed = defineUseCase({
  act: 'disclosure:allow',
  input: AllowDisclosedInput,
  load: async (db, { caseId }) => {
    const record = await findCase(db, caseId)
    return (
      record && {
        ...record,
        parties: (await findPeopleNames(db, caseId)).filter(({ kind }) => kind === 'party'),
      }
    )
  },
  scope: scopeOf,
  target: ({ caseId }) => caseId,
  subject: (record) => eventSubjectOf(record),
  decide: (record, answer, context) => decideAllowDisclosed(record, answer, context),
  write: async (db, grant, transition, record, { consents }, { now, today }) => {
    const applied = await applyTransition(db, grant, record, transition, now)
    if (!applied.ok) return applied
    await settleDisclosure(db, grant, record.id, { decision: 'allowed', consents }, now)
    await markAssignmentAccepted(db, grant, record.id, now)
    if (record.mediatorId) {
      const earner = { mediatorId: record.mediatorId, eventId: applied.value.eventId, on: today }
      await earnOperation(db, grant, record, earner, { code: 'accept', subject: record.id })
    }
    return allow({ caseId: record.id, caseNo: record.caseNo, mediator: record.mediatorName ?? '' })
  },
})
