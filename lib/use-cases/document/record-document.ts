import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { appendEvent, findEventTime } from '@/lib/data/stores/audit/event-store'
import { lockCase } from '@/lib/data/stores/case/case-store'
import { addDocument, findDocuments } from '@/lib/data/stores/document/document-store'
import { queueBinding } from '@/lib/data/stores/dossier/binding-store'
import { findTemplateOn } from '@/lib/data/stores/document/document-template-store'
import { addMaterial } from '@/lib/data/stores/dossier/material-store'
import { hashContent } from '@/lib/documents/hash-content'
import { TEXT_VERSIONS } from '@/lib/documents/templates/template-versions'
import { CASE_DOCUMENTS } from '@/lib/domain/document/case-document-kinds'
import { findValid } from '@/lib/domain/document/decide-document'
import { allow, refuse } from '@/lib/domain/refusal'
import { documentNumber, documentTitle } from '@/lib/labels/zh-CN/case-document'
import { newId } from '@/lib/platform/ids'
import { defineUseCase } from '../define-use-case'
import { RecordDocumentInput } from './document.input'
import { composeInFull, decideAsSeen, loadDocument } from './load-document'
import { remindSigners } from '../participation/remind-signers'

/**
 * 定稿: the file that was made becomes a material in the slot of its kind, under the next number of
 * its series. Refused where the case changed while the file was made.
 */
export const recordDocument = defineUseCase({
  act: 'document:finalise',
  input: RecordDocumentInput,
  load: loadDocument,
  scope: ({ record }) => scopeOf(record),
  target: ({ caseId }) => caseId,
  subject: ({ record }) => eventSubjectOf(record),
  decide: (loaded, input, { actor }) => decideAsSeen(loaded, input, actor.role),
  write: async (db, grant, _decision, { record, subjectName }, input, context) => {
    const { now } = context
    const {
      kind,
      subjectId,
      year,
      number,
      code,
      contentHash,
      pages,
      storageKey,
      sha256,
      size,
      own,
    } = input
    const title = documentTitle(kind, subjectName)
    // Of two who finalise at once the second finds the document of the first. Within a year its
    // number is taken by then; across New Year they have numbers of two series, and both documents
    // would be recorded.
    await lockCase(db, record.id)
    const valid = findValid(await findDocuments(db, record.id), kind, subjectId)
    if (valid)
      return refuse('DOCUMENT_ALREADY_FINAL', {
        by: valid.finalisedBy,
        at: valid.finalisedAt.toISOString(),
      })
    const which = { kind, subjectId }
    const made = await composeInFull(db, grant, record.id, which, number, code, context)
    if (!made || hashContent(made.content) !== contentHash)
      return refuse('DOCUMENT_CHANGED_MEANWHILE')
    // Another template came into use while the file was made: it is made again.
    const template = await findTemplateOn(db, kind, context.today)
    if ((template?.id ?? null) !== (own?.templateId ?? null))
      return refuse('DOCUMENT_CHANGED_MEANWHILE')
    // After the text is compared: what lists the materials of the case does not list itself.
    const added = await addMaterial(
      db,
      grant,
      record,
      {
        title,
        fileName: `${title}.pdf`,
        mediaType: 'application/pdf',
        slot: CASE_DOCUMENTS[kind].slot,
        note: null,
        size,
        sha256,
        storageKey,
      },
      now,
    )
    if (!added.ok) return added
    const documentId = newId()
    const words = documentNumber(kind, year, number)
    const eventId = await appendEvent(db, {
      event: {
        kind: 'document.finalised',
        data: { documentId, document: kind, number: words, sha256, pages },
      },
      subject: eventSubjectOf(record),
      by: grant.actor,
      at: now,
    })
    const document = {
      id: documentId,
      ...which,
      year,
      number,
      pages,
      contentHash,
      signers: made.signers,
      content: JSON.stringify(made.content),
      verificationCode: code,
      systemVersion: TEXT_VERSIONS[kind],
      own,
    }
    const materialId = added.value.id
    const finalisedAt = await findEventTime(db, eventId)
    const stored = await addDocument(db, grant, record, { ...document, materialId }, finalisedAt)
    if (!stored.ok) return stored
    await remindSigners(db, grant, record.id, made.signers, now)
    if (record.status === 'closed') await queueBinding(db, record, grant.actor, null, now)
    return allow({ documentId, materialId, number: words })
  },
})
