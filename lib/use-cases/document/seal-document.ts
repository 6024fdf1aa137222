import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { appendEvent, findEventTime } from '@/lib/data/stores/audit/event-store'
import { findSeals } from '@/lib/data/stores/document/institution-seal-store'
import { addSignature } from '@/lib/data/stores/document/signature-store'
import { allow } from '@/lib/domain/refusal'
import { decideSealDocument } from '@/lib/domain/signature/decide-seal-document'
import { findSealInForce } from '@/lib/domain/signature/institution-seal'
import { findPlaces, isComplete } from '@/lib/domain/signature/signature'
import { documentNumber } from '@/lib/labels/zh-CN/case-document'
import { newId } from '@/lib/platform/ids'
import { defineUseCase } from '../define-use-case'
import { loadSigning } from './load-signing'
import { SealDocumentInput } from './sign-document.input'

/**
 * 用印: the keeper places the institution's electronic seal on a finalised document
 * (docs/decisions/0089).
 */
export const sealDocument = defineUseCase({
  act: 'document:seal',
  input: SealDocumentInput,
  load: async (db, input, { today }) => {
    const loaded = await loadSigning(db, input)
    return loaded && { ...loaded, seal: findSealInForce(await findSeals(db), today) }
  },
  scope: scopeOf,
  target: ({ caseId }) => caseId,
  subject: (record) => eventSubjectOf(record),
  decide: (facts, input, context) => decideSealDocument(facts, input, facts.seal, context),
  write: async (db, grant, { signature, seal }, record, { device, address }, context) => {
    const { stored } = record
    const signatureId = newId()
    const eventId = await appendEvent(db, {
      event: {
        kind: 'document.sealed',
        data: {
          documentId: stored.id,
          signatureId,
          document: stored.kind,
          number: documentNumber(stored.kind, stored.numberYear, stored.number),
          place: signature.place + 1,
          sha256: stored.sha256,
          sealId: seal.id,
          seal: seal.name,
          sealSha256: seal.sha256,
        },
      },
      subject: eventSubjectOf(record),
      by: grant.actor,
      at: context.now,
    })
    const at = await findEventTime(db, eventId)
    const origin = { materialId: null, sealId: seal.id, device, address, certification: null }
    const added = { id: signatureId, ...origin }
    await addSignature(db, grant, record, stored, signature, added, at)
    return allow({
      caseId: record.id,
      documentId: stored.id,
      seal: seal.name,
      isComplete: isComplete(
        findPlaces(stored.kind, stored.signers, [
          ...record.signatures,
          { ...signature, at, recordedBy: grant.actor.name },
        ]),
      ),
    })
  },
})
