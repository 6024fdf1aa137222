import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { applyTransition } from '@/lib/data/stores/case/case-store'
import { endFact, findUndisputedFacts } from '@/lib/data/stores/fact/undisputed-fact-store'
import { decideWithdrawFact } from '@/lib/domain/fact/decide-withdraw-fact'
import { allow } from '@/lib/domain/refusal'
import { digestWords } from '@/lib/platform/words-digest'
import { loadClock } from '../clock/load-clock'
import { defineUseCase } from '../define-use-case'
import { WithdrawFactInput } from './fact-acts.input'

/** 撤回无争议事实: a fact stops counting, for a reason. */
export const withdrawFact = defineUseCase({
  act: 'fact:withdraw',
  input: WithdrawFactInput,
  load: async (db, { caseId }) => {
    const record = await loadClock(db, caseId)
    return record && { ...record, undisputedFacts: await findUndisputedFacts(db, caseId) }
  },
  scope: scopeOf,
  target: ({ caseId }) => caseId,
  subject: (record) => eventSubjectOf(record),
  decide: (record, { factId, reason }) =>
    decideWithdrawFact(record, { factId, digest: digestWords(factId, reason) }),
  write: async (db, grant, transition, record, { reason }, { now }) => {
    const applied = await applyTransition(db, grant, record, transition, now)
    if (!applied.ok) return applied
    await endFact(db, grant, transition.fact.id, { because: 'withdrawn', reason }, now)
    return allow({ caseId: record.id, caseNo: record.caseNo })
  },
})
