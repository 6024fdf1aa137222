import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { applyTransition } from '@/lib/data/stores/case/case-store'
import { markCoMediatorDeclared } from '@/lib/data/stores/case/co-mediator-store'
import { notify, toMediator, toOrNone } from '@/lib/data/stores/notice/notify'
import { decideDeclareCoMediator } from '@/lib/domain/case/decide-co-mediator'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { DeclareCoMediatorInput } from './co-mediator.input'
import { loadCoMediators } from './load-co-mediators'

/** 没有应披露情形 (在线调解规则 第13条): the co-mediator's declaration before acting in the case. */
export const declareCoMediator = defineUseCase({
  act: 'co-mediator:declare',
  input: DeclareCoMediatorInput,
  load: (db, { caseId }) => loadCoMediators(db, caseId),
  scope: scopeOf,
  target: ({ caseId }) => caseId,
  subject: (record) => eventSubjectOf(record),
  decide: (record, _input, { actor }) => decideDeclareCoMediator(record, actor.id),
  write: async (db, grant, transition, record, _input, { now }) => {
    const done = allow({ caseId: record.id })
    if (!transition) return done
    const applied = await applyTransition(db, grant, record, transition, now)
    if (!applied.ok) return applied
    await markCoMediatorDeclared(db, grant, record.id, now)
    await notify(db, {
      kind: 'co-mediator.declared',
      facts: { mediator: grant.actor.name },
      about: record,
      to: toOrNone(record.mediatorId, toMediator),
      by: grant.actor,
      at: now,
    })
    return done
  },
})
