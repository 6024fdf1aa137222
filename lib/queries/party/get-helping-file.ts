import 'server-only'
import { z } from 'zod'
import { findOwnFile } from '@/lib/data/stores/document/own-document-store'
import { findHelping, findOwnMaterials } from '@/lib/data/stores/invited/own-invited-store'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { defineQuery } from '../define-query'
import type { OwnFile } from './get-own-file'

/** A material of the scope, for the one who was invited to help. Its reading is recorded. */
export const getHelpingFile = defineQuery({
  act: 'own-case:read',
  input: z.strictObject({ caseId: CaseId, materialId: z.uuid() }),
  load: async (db, { caseId, materialId }, { actor }) => {
    const own = await findHelping(db, caseId)
    if (!own?.helpsNow) return null
    const isOpen = (await findOwnMaterials(db, own.id)).some(({ id }) => id === materialId)
    const kept = isOpen ? await findOwnFile(db, materialId) : null
    return kept && { own, kept, scope: { participantIds: [actor.id] } }
  },
  scope: ({ scope }) => scope,
  record: ({ own, kept }) => ({
    event: {
      kind: 'material.read',
      data: { materialId: kept.id, title: kept.title, sha256: kept.sha256 },
    },
    subject: { caseId: own.caseId, courtId: own.courtId, institutionId: own.holderId },
  }),
  present: ({ kept: { id: _id, ...file } }): OwnFile => file,
})
