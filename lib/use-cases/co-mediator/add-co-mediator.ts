import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { findAssignRecord, lockForAssignment } from '@/lib/data/stores/assignment/assign-facts'
import { applyTransition } from '@/lib/data/stores/case/case-store'
import { addCoMediatorRow, findCoMediators } from '@/lib/data/stores/case/co-mediator-store'
import { findClockChanges } from '@/lib/data/stores/deadline/clock-store'
import { decideAddCoMediator } from '@/lib/domain/case/decide-co-mediator'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { AddCoMediatorInput } from './co-mediator.input'
import { notifyBothMediators } from './notify-both'

/**
 * 增加协同调解员 (在线调解规则 第11条; 特邀规定 第13条): another mediator of the institution joins the one who
 * presides.
 */
export const addCoMediator = defineUseCase({
  act: 'co-mediator:add',
  input: AddCoMediatorInput,
  load: async (db, { caseId, mediatorId }, { today }) => {
    await lockForAssignment(db, caseId, mediatorId)
    const record = await findAssignRecord(db, caseId, today)
    return (
      record && {
        ...record,
        pauses: (await findClockChanges(db, caseId)).pauses,
        entries: await findCoMediators(db, caseId),
      }
    )
  },
  scope: scopeOf,
  target: ({ caseId }) => caseId,
  subject: (record) => eventSubjectOf(record),
  decide: (record, choice, context) => decideAddCoMediator(record, choice, context),
  write: async (db, grant, transition, record, choice, { now }) => {
    const applied = await applyTransition(db, grant, record, transition, now)
    if (!applied.ok) return applied
    const { mediator, presiding } = transition.event.data
    const presidingOn = choice.presidingBy === 'parties' ? choice.presidingOn : null
    await addCoMediatorRow(db, grant, record, choice, { mediator, presiding, presidingOn }, now)
    await notifyBothMediators(
      db,
      record,
      choice.mediatorId,
      { kind: 'co-mediator.added', facts: { by: grant.actor.name, mediator, presiding } },
      { by: grant.actor, at: now },
    )
    return allow({ caseId: record.id, caseNo: record.caseNo, mediator })
  },
})
