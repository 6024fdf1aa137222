import 'server-only'
import { z } from 'zod'
import { findOwnFile } from '@/lib/data/stores/document/own-document-store'
import { findOwnCase, findTakingPart } from '@/lib/data/stores/participant/own-case-store'
import { findSupplements } from '@/lib/data/stores/supplementary/supplementary-store'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { defineQuery } from '../define-query'
import type { OwnFile } from '../party/get-own-file'
import { scopeOfTaking } from '../party/scope-of-taking'

/** The signed text of a 补充协议 of an own case; its reading is recorded (在线诉讼规则 第33条). */
export const getOwnSupplementaryFile = defineQuery({
  act: 'own-case:read',
  input: z.strictObject({ caseId: CaseId, supplementaryId: z.uuid() }),
  load: async (db, { caseId, supplementaryId }) => {
    const found = await findOwnCase(db, caseId)
    const all = found ? await findSupplements(db, caseId) : []
    const materialId = all.find(({ id }) => id === supplementaryId)?.materialId ?? null
    const kept = materialId === null ? null : await findOwnFile(db, materialId)
    return found && kept && { found, kept, taking: await findTakingPart(db, caseId) }
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
