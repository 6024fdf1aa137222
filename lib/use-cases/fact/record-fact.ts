import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { applyTransition } from '@/lib/data/stores/case/case-store'
import { addFact, endFact, findUndisputedFacts } from '@/lib/data/stores/fact/undisputed-fact-store'
import { decideRecordFact } from '@/lib/domain/fact/decide-record-fact'
import { allow } from '@/lib/domain/refusal'
import { digestWords } from '@/lib/platform/words-digest'
import { loadClock } from '../clock/load-clock'
import { defineUseCase } from '../define-use-case'
import { RecordFactInput } from './fact-acts.input'

/**
 * 记载无争议事实 (在线调解规则 第22条): a new fact, or one that takes the place of another. The same entry
 * sent again changes nothing.
 */
export const recordFact = defineUseCase({
  act: 'fact:record',
  input: RecordFactInput,
  load: async (db, { caseId }) => {
    const record = await loadClock(db, caseId)
    return record && { ...record, undisputedFacts: await findUndisputedFacts(db, caseId) }
  },
  scope: scopeOf,
  target: ({ caseId }) => caseId,
  subject: (record) => eventSubjectOf(record),
  decide: (record, entry, context) =>
    record.undisputedFacts.some(({ id }) => id === entry.factId)
      ? allow(null)
      : decideRecordFact(
          record,
          { ...entry, digest: digestWords(entry.factId, entry.text) },
          context,
        ),
  write: async (db, grant, transition, record, { factId, text, put }, { now }) => {
    const done = allow({ caseId: record.id, caseNo: record.caseNo })
    if (!transition) return done
    const applied = await applyTransition(db, grant, record, transition, now)
    if (!applied.ok) return applied
    const { no, corrected } = transition
    const corrects = corrected?.id ?? null
    const isPut = put === 'on'
    await addFact(db, grant, record, { id: factId, no, text, corrects, isPut }, now)
    if (corrected)
      await endFact(db, grant, corrected.id, { because: 'superseded', reason: null }, now)
    return done
  },
})
