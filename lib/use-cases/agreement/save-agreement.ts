import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { addAgreement } from '@/lib/data/stores/case/agreement-store'
import { applyTransition } from '@/lib/data/stores/case/case-store'
import { decideSaveAgreement } from '@/lib/domain/agreement/decide-save'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { SaveAgreementInput } from './agreement.input'
import { loadAgreement } from './load-agreement'

/** 保存协议草稿: a new version of the terms, also while something in them is missing or wrong. */
export const saveAgreement = defineUseCase({
  act: 'agreement:save',
  input: SaveAgreementInput,
  load: (db, { caseId }) => loadAgreement(db, caseId),
  scope: scopeOf,
  target: ({ caseId }) => caseId,
  subject: (record) => eventSubjectOf(record),
  decide: (record, { caseId: _caseId, agreementNo, version, ...draft }, context) =>
    decideSaveAgreement(record, { draft, agreementNo, version }, context),
  write: async (db, grant, transition, record, input, { now }) => {
    const applied = await applyTransition(db, grant, record, transition, now)
    if (!applied.ok) return applied
    const { facts, disputes, copies, terms } = input
    await addAgreement(
      db,
      grant,
      record,
      transition.event.data,
      { facts, disputes, copies, terms },
      now,
    )
    return allow({ caseId: record.id, caseNo: record.caseNo })
  },
})
