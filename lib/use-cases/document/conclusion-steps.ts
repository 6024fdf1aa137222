import 'server-only'
import type { z } from 'zod'
import type { Db } from '@/lib/data/door'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { concludeDocument, type ConcludingAct } from '@/lib/data/stores/document/document-store'
import { sendToParties } from '@/lib/data/stores/delivery/send-to-parties'
import { queueBinding } from '@/lib/data/stores/dossier/binding-store'
import { findCaseMaterials } from '@/lib/data/stores/dossier/material-reads'
import { addMaterial } from '@/lib/data/stores/dossier/material-store'
import type { DocumentContent } from '@/lib/documents/content'
import { CASE_DOCUMENTS } from '@/lib/domain/document/case-document-kinds'
import type { Grant } from '@/lib/domain/access/policy'
import { allow, refuse } from '@/lib/domain/refusal'
import { decideConclude } from '@/lib/domain/signature/decide-conclude'
import { caseDocument, documentNumber, signedCopyTitle } from '@/lib/labels/zh-CN/case-document'
import type { ActContext } from '../define-use-case'
import { PrepareConclusionInput, RecordConclusionInput } from './document.input'
import {
  composeConclusion,
  signatureIdsOf,
  type LoadedSigning,
  type SealAtPlace,
} from './load-conclusion'
import { loadSigning } from './load-signing'

// The two transactions of making a signed copy, whichever act makes it: 签署 with the last signature,
// or 制作签署件.

export type PreparedConclusion = {
  readonly content: DocumentContent
  /** Pictures that are still to be placed: files are read outside of the transaction. */
  readonly seals: readonly SealAtPlace[]
  readonly signatureIds: readonly string[]
  readonly at: Date
}

type Places = Parameters<typeof composeConclusion>[3]
type RecordConclusion = z.output<typeof RecordConclusionInput>

const decideLoaded = (
  { status, document, signatures }: LoadedSigning,
  by: Parameters<typeof decideConclude>[3],
) => decideConclude(status, document, signatures, by)

/**
 * 签署件, before the file is made: is the signing over, and what does the signed copy say? Writes
 * nothing.
 */
export const PREPARING = {
  input: PrepareConclusionInput,
  load: loadSigning,
  scope: (record: LoadedSigning) => scopeOf(record),
  target: ({ caseId }: { readonly caseId: string }) => caseId,
  subject: (record: LoadedSigning) => eventSubjectOf(record),
  decide: (loaded: LoadedSigning, _input: unknown, { actor }: ActContext) =>
    decideLoaded(loaded, actor.role),
  write: async (
    db: Db,
    grant: Grant<ConcludingAct>,
    places: Places,
    loaded: LoadedSigning,
    _input: unknown,
    { now }: ActContext,
  ) => {
    const composed = await composeConclusion(db, grant, loaded, places, now)
    if (!composed) return refuse('DOCUMENT_NOT_DUE')
    const signatureIds = signatureIdsOf(loaded)
    return allow<PreparedConclusion>({ ...composed, signatureIds, at: now })
  },
}

/**
 * 签署件: the file that was made becomes a second material in the slot of the document. Refused where
 * something was signed while the file was made.
 */
export const RECORDING = {
  input: RecordConclusionInput,
  load: loadSigning,
  scope: (record: LoadedSigning) => scopeOf(record),
  target: ({ caseId }: { readonly caseId: string }) => caseId,
  subject: (record: LoadedSigning) => eventSubjectOf(record),
  decide: (loaded: LoadedSigning, { signatureIds }: RecordConclusion, { actor }: ActContext) => {
    const decided = decideLoaded(loaded, actor.role)
    const isSame = signatureIdsOf(loaded).join() === signatureIds.join()
    return !decided.ok || isSame ? decided : refuse('SIGNATURES_CHANGED_MEANWHILE')
  },
  write: async (
    db: Db,
    grant: Grant<ConcludingAct>,
    places: Places,
    record: LoadedSigning,
    input: RecordConclusion,
    { now }: ActContext,
  ) => {
    const { stored } = record
    const { size, sha256, storageKey, pages, madeAt } = input
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
        data: {
          documentId: stored.id,
          document: stored.kind,
          number,
          sha256,
          pages,
          refused,
          madeAt: madeAt.toISOString(),
        },
      },
      subject: eventSubjectOf(record),
      by: grant.actor,
      at: now,
    })
    // 在线调解规则 第19条, 特邀规定 第19条: each party has its copy of the agreement.
    if (stored.kind === 'agreement' && refused === 0)
      await sendToParties(
        db,
        grant.actor,
        record,
        { document: 'agreement_copy', facts: { caseNo: record.caseNo }, meetingId: null },
        now,
      )
    if (record.status === 'closed') await queueBinding(db, record, grant.actor, null, now)
    return allow({ number, materialId: added.value.id })
  },
}
