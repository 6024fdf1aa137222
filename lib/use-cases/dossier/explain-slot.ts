import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { queueBinding } from '@/lib/data/stores/dossier/binding-store'
import { addExplanation } from '@/lib/data/stores/dossier/explanation-store'
import { decideExplain } from '@/lib/domain/dossier/decide-archive'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { ExplainSlotInput } from './dossier.input'
import { loadDossierCheck } from './load-dossier-check'

/**
 * 说明缺件 (domain.md 6: 可“情况说明”补正): why a slot that a closed case owes stays empty. It counts as
 * explained from then on.
 */
export const explainSlot = defineUseCase({
  act: 'dossier:explain',
  input: ExplainSlotInput,
  load: (db, { caseId }) => loadDossierCheck(db, caseId),
  scope: ({ record }) => scopeOf(record),
  target: ({ caseId }) => caseId,
  subject: ({ record }) => eventSubjectOf(record),
  decide: ({ record, check: { missing, explained } }, { slot }) =>
    decideExplain(record, [...missing, ...explained], slot),
  write: async (db, grant, _decision, { record }, { slot, reason }, { now }) => {
    await addExplanation(db, grant, record, { slot, reason }, now)
    await appendEvent(db, {
      event: { kind: 'dossier.explained', data: { slot, reason } },
      subject: eventSubjectOf(record),
      by: grant.actor,
      at: now,
    })
    await queueBinding(db, record, grant.actor, null, now)
    return allow({ caseId: record.id, slot })
  },
})
