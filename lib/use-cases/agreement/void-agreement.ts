import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { addAgreementMark } from '@/lib/data/stores/case/agreement-store'
import { applyTransition } from '@/lib/data/stores/case/case-store'
import { decideVoidAgreement } from '@/lib/domain/agreement/decide-sign'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { VoidAgreementInput } from './agreement.input'
import { loadAgreement } from './load-agreement'

/** 作废: a finished agreement that is not in effect ends with a reason; a new draft may follow. */
export const voidAgreement = defineUseCase({
  act: 'agreement:void',
  input: VoidAgreementInput,
  load: (db, { caseId }) => loadAgreement(db, caseId),
  scope: scopeOf,
  target: ({ caseId }) => caseId,
  subject: (record) => eventSubjectOf(record),
  decide: (record, input) => decideVoidAgreement(record, input),
  write: async (db, grant, transition, record, { reason }, { now }) => {
    const applied = await applyTransition(db, grant, record, transition, now)
    if (!applied.ok) return applied
    const { agreementNo } = transition.event.data
    await addAgreementMark(db, grant, record, agreementNo, { mark: 'voided', note: reason }, now)
    return allow({ caseId: record.id, caseNo: record.caseNo })
  },
})
