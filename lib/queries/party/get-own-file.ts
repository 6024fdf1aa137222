import 'server-only'
import { z } from 'zod'
import { findOwnDocuments, findOwnFile } from '@/lib/data/stores/document/own-document-store'
import { findOwnCase, findTakingPart } from '@/lib/data/stores/participant/own-case-store'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { defineQuery } from '../define-query'
import { scopeOfTaking } from './scope-of-taking'

export type OwnFile = {
  readonly title: string
  readonly mediaType: string
  /** Bytes. */
  readonly size: number
  /** Hex. */
  readonly sha256: string
  readonly storageKey: string
}

/** `shown`: what is signed; `copy`: with the signatures. */
const OWN_FILES = ['shown', 'copy'] as const

/**
 * A file of a document of an own case. Its reading is recorded: of the signed copy it is the
 * receipt (在线诉讼规则 第33条).
 */
export const getOwnFile = defineQuery({
  act: 'own-case:read',
  input: z.strictObject({ caseId: CaseId, documentId: z.uuid(), file: z.enum(OWN_FILES) }),
  load: async (db, { caseId, documentId, file }) => {
    const found = await findOwnCase(db, caseId)
    const stored = found && (await findOwnDocuments(db, caseId)).find(({ id }) => id === documentId)
    if (!found || !stored || stored.voided) return null
    const materialId = file === 'copy' ? stored.signedMaterialId : stored.materialId
    const kept = materialId === null ? null : await findOwnFile(db, materialId)
    return kept && { found, kept, taking: await findTakingPart(db, caseId) }
  },
  scope: scopeOfTaking,
  record: ({ found, kept }) => ({
    event: {
      kind: 'material.read',
      data: { materialId: kept.id, title: kept.title, sha256: kept.sha256 },
    },
    subject: { caseId: found.id, courtId: found.courtId, institutionId: found.institutionId },
  }),
  present: ({ kept: { id: _id, ...file } }): OwnFile => file,
})
