import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { findCase, lockCase } from '@/lib/data/stores/case/case-store'
import { findDocuments } from '@/lib/data/stores/document/document-store'
import { findSignatures } from '@/lib/data/stores/document/signature-store'
import { decideVoidDocument } from '@/lib/domain/document/decide-document'
import { bindsParties } from '@/lib/domain/signature/agreement-marks'
import { defineUseCase } from '../define-use-case'
import { VoidDocumentInput } from './document.input'
import { writeVoidDocument } from './write-void-document'

/**
 * 作废: a finalised document is marked as void with a reason, and its signatures with it; it stays,
 * and another can take its place. An agreement that a party has signed is voided as an agreement.
 */
export const voidDocument = defineUseCase({
  act: 'document:void',
  input: VoidDocumentInput,
  load: async (db, { caseId, documentId }) => {
    // A signature at the same time waits, or is seen.
    await lockCase(db, caseId)
    const record = await findCase(db, caseId)
    const document = record && (await findDocuments(db, caseId)).find(({ id }) => id === documentId)
    if (!record || !document) return null
    const signatures = await findSignatures(db, caseId)
    return {
      record,
      document,
      signatures: signatures.filter((each) => each.documentId === documentId),
    }
  },
  scope: ({ record }) => scopeOf(record),
  target: ({ caseId }) => caseId,
  subject: ({ record }) => eventSubjectOf(record),
  decide: ({ document, signatures }) =>
    decideVoidDocument(document, bindsParties(document.kind, document.signers, signatures)),
  write: (db, grant, _decision, { record, document }, { reason }, { now }) =>
    writeVoidDocument(db, grant, record, document, reason, now),
})
