import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { addAgreementMark } from '@/lib/data/stores/case/agreement-store'
import { applyTransition } from '@/lib/data/stores/case/case-store'
import { findDocuments } from '@/lib/data/stores/document/document-store'
import { decideVoidAgreement } from '@/lib/domain/agreement/decide-sign'
import { findValid } from '@/lib/domain/document/decide-document'
import { allow } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { writeVoidDocument } from '../document/write-void-document'
import { VoidAgreementInput } from './agreement.input'
import { loadAgreement } from './load-agreement'

/**
 * 作废: a finished agreement that is not in effect ends with a reason, and its document with it; a
 * new draft may follow.
 */
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
    const document = findValid(await findDocuments(db, record.id), 'agreement', '')
    const voided = document && (await writeVoidDocument(db, grant, record, document, reason, now))
    if (voided && !voided.ok) return voided
    return allow({ caseId: record.id, caseNo: record.caseNo })
  },
})
