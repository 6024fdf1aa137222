import 'server-only'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { concludeDocument, type ConcludingAct } from '@/lib/data/stores/document/document-store'
import { queueBinding } from '@/lib/data/stores/dossier/binding-store'
import { findCaseMaterials } from '@/lib/data/stores/dossier/material-reads'
import { addMaterial } from '@/lib/data/stores/dossier/material-store'
import type { DocumentContent } from '@/lib/documents/content'
import { CASE_DOCUMENTS } from '@/lib/domain/document/case-document-kinds'
import { allow, refuse } from '@/lib/domain/refusal'
import { decideConclude } from '@/lib/domain/signature/decide-conclude'
import { caseDocument, documentNumber, signedCopyTitle } from '@/lib/labels/zh-CN/case-document'
import { defineUseCase } from '../define-use-case'
import { PrepareConclusionInput, RecordConclusionInput } from './document.input'
import { composeConclusion, signatureIdsOf, type LoadedSigning } from './load-conclusion'
import { loadSigning } from './load-signing'

export type PreparedConclusion = {
  readonly content: DocumentContent
  readonly signatureIds: readonly string[]
  readonly at: Date
}

const decideLoaded = (
  { status, document, signatures }: LoadedSigning,
  by: Parameters<typeof decideConclude>[3],
) => decideConclude(status, document, signatures, by)

/** 签署件, before the file is made: is the signing over, and what does the signed copy say? Writes nothing. */
const prepareWith = <A extends ConcludingAct>(act: A) =>
  defineUseCase({
    act,
    input: PrepareConclusionInput,
    load: loadSigning,
    scope: scopeOf,
    target: ({ caseId }) => caseId,
    subject: (record) => eventSubjectOf(record),
    decide: (loaded, _input, { actor }) => decideLoaded(loaded, actor.role),
    write: async (db, grant, places, loaded, _input, { now }) => {
      const content = await composeConclusion(db, grant, loaded, places, now)
      if (!content) return refuse('DOCUMENT_NOT_DUE')
      const signatureIds = signatureIdsOf(loaded)
      return allow<PreparedConclusion>({ content, signatureIds, at: now })
    },
  })

/**
 * 签署件: the file that was made becomes a second material in the slot of the document. Refused where something
 * was signed while the file was made.
 */
const recordWith = <A extends ConcludingAct>(act: A) =>
  defineUseCase({
    act,
    input: RecordConclusionInput,
    load: loadSigning,
    scope: scopeOf,
    target: ({ caseId }) => caseId,
    subject: (record) => eventSubjectOf(record),
    decide: (loaded, { signatureIds }, { actor }) => {
      const decided = decideLoaded(loaded, actor.role)
      const isSame = signatureIdsOf(loaded).join() === signatureIds.join()
      return !decided.ok || isSame ? decided : refuse('SIGNATURES_CHANGED_MEANWHILE')
    },
    write: async (db, grant, places, record, input, { now }) => {
      const { stored } = record
      const { size, sha256, storageKey, pages } = input
      const number = documentNumber(stored.kind, stored.numberYear, stored.number)
      const materials = await findCaseMaterials(db, record.id)
      const first = materials.find(({ id }) => id === stored.materialId)
      const title = signedCopyTitle(first?.title ?? caseDocument[stored.kind])
      const slot = CASE_DOCUMENTS[stored.kind].slot
      const material = { title, fileName: `${title}.pdf`, mediaType: 'application/pdf', slot }
      const file = { size, sha256, storageKey, note: number }
      const added = await addMaterial(db, grant, record, { ...material, ...file }, now)
      if (!added.ok) return added
      const concluded = await concludeDocument(db, grant, stored.id, added.value.id)
      if (!concluded.ok) return concluded
      const refused = places.filter(({ state }) => state === 'refused').length
      await appendEvent(db, {
        event: {
          kind: 'document.concluded',
          data: { documentId: stored.id, document: stored.kind, number, sha256, pages, refused },
        },
        subject: eventSubjectOf(record),
        by: grant.actor,
        at: now,
      })
      if (record.status === 'closed') await queueBinding(db, record, grant.actor, null, now)
      return allow({ number, materialId: added.value.id })
    },
  })

/** The two transactions of making a signed copy, by the act that makes it. */
export const CONCLUSIONS = {
  'document:sign': { prepare: prepareWith('document:sign'), record: recordWith('document:sign') },
  'document:conclude': {
    prepare: prepareWith('document:conclude'),
    record: recordWith('document:conclude'),
  },
} as const
