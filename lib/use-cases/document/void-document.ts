import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { findCase, lockCase } from '@/lib/data/stores/case/case-store'
import { findDocuments, voidDocument as markVoid } from '@/lib/data/stores/document/document-store'
import { queueBinding } from '@/lib/data/stores/dossier/binding-store'
import { decideVoidDocument } from '@/lib/domain/document/decide-document'
import { allow } from '@/lib/domain/refusal'
import { documentNumber } from '@/lib/labels/zh-CN/case-document'
import { defineUseCase } from '../define-use-case'
import { VoidDocumentInput } from './document.input'

/** 作废: a finalised document is marked as void with a reason; it stays, and another can take its place. */
export const voidDocument = defineUseCase({
  act: 'document:void',
  input: VoidDocumentInput,
  load: async (db, { caseId, documentId }) => {
    const record = await findCase(db, caseId)
    const document = record && (await findDocuments(db, caseId)).find(({ id }) => id === documentId)
    return record && document ? { record, document } : null
  },
  scope: ({ record }) => scopeOf(record),
  target: ({ caseId }) => caseId,
  subject: ({ record }) => eventSubjectOf(record),
  decide: ({ document }) => decideVoidDocument(document),
  write: async (db, grant, _decision, { record, document }, { reason }, { now }) => {
    // A volume that is being bound has it either as valid or not at all.
    await lockCase(db, record.id)
    const marked = await markVoid(db, grant, document, reason, now)
    if (!marked.ok) return marked
    const { id: documentId, kind, numberYear, number } = document
    await appendEvent(db, {
      event: {
        kind: 'document.voided',
        data: {
          documentId,
          document: kind,
          number: documentNumber(kind, numberYear, number),
          reason,
        },
      },
      subject: eventSubjectOf(record),
      by: grant.actor,
      at: now,
    })
    if (record.status === 'closed') await queueBinding(db, record, grant.actor, null, now)
    return allow(null)
  },
})
