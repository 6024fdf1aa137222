import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { applyTransition } from '@/lib/data/stores/case/case-store'
import { endCoMediatorRow } from '@/lib/data/stores/case/co-mediator-store'
import { decideEndCoMediator } from '@/lib/domain/case/decide-co-mediator'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { EndCoMediatorInput } from './co-mediator.input'
import { loadCoMediators } from './load-co-mediators'
import { notifyBothMediators } from './notify-both'

/** 结束协同调解: a co-mediator leaves the case and sees it no longer. */
export const endCoMediator = defineUseCase({
  act: 'co-mediator:end',
  input: EndCoMediatorInput,
  load: (db, { caseId }) => loadCoMediators(db, caseId),
  scope: scopeOf,
  target: ({ caseId }) => caseId,
  subject: (record) => eventSubjectOf(record),
  decide: (record, end) => decideEndCoMediator(record, end),
  write: async (db, grant, transition, record, { entryId, reason, text }, { now }) => {
    const applied = await applyTransition(db, grant, record, transition, now)
    if (!applied.ok) return applied
    await endCoMediatorRow(db, grant, entryId, { reason, text }, now)
    const { mediatorId, mediator } = transition.event.data
    await notifyBothMediators(
      db,
      record,
      mediatorId,
      { kind: 'co-mediator.ended', facts: { by: grant.actor.name, mediator } },
      { by: grant.actor, at: now },
    )
    return allow({ caseId: record.id, caseNo: record.caseNo, mediator })
  },
})
