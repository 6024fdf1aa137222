import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { applyTransition, findCase, lockCase } from '@/lib/data/stores/case/case-store'
import { findCaseMaterials } from '@/lib/data/stores/dossier/material-reads'
import { findChoice } from '@/lib/data/stores/mediator-choice/choice-store'
import { decideUndoAcceptance } from '@/lib/domain/case/decide-undo'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { UndoAcceptanceInput } from './undo-acceptance.input'

/** 撤销受理: within ten minutes, while nothing followed; any administrator of the institution may. */
export const undoAcceptance = defineUseCase({
  act: 'case:undo-acceptance',
  input: UndoAcceptanceInput,
  load: async (db, { caseId }) => {
    await lockCase(db, caseId)
    const record = await findCase(db, caseId)
    if (!record) return null
    const materials = await findCaseMaterials(db, caseId)
    return { ...record, materials, choice: await findChoice(db, caseId) }
  },
  scope: scopeOf,
  target: ({ caseId }) => caseId,
  subject: (record) => eventSubjectOf(record),
  decide: (record, _input, context) => decideUndoAcceptance(record, context),
  write: async (db, grant, transition, record, _input, { now }) => {
    const applied = await applyTransition(db, grant, record, transition, now)
    return applied.ok ? allow({ caseId: record.id, caseNo: record.caseNo }) : applied
  },
})
