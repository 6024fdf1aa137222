import 'server-only'
import { z } from 'zod'
import { scopeOf } from '@/lib/data/mappers/case'
import { findCase } from '@/lib/data/stores/case/case-store'
import { findMaterial } from '@/lib/data/stores/dossier/material-store'
import { defineQuery } from '../define-query'
import { findAccessSubject } from './access-subject'

export type MaterialFileView = {
  readonly fileName: string
  readonly mediaType: string
  readonly sha256: string
  readonly storageKey: string
}

/** One material to be downloaded. The look is recorded in the case's chain, with the hash of what was given out. */
export const getMaterial = defineQuery({
  act: 'material:read',
  input: z.strictObject({ materialId: z.uuid('NOT_FOUND_ID') }),
  load: async (db, { materialId }) => {
    const material = await findMaterial(db, materialId)
    const record = material && (await findCase(db, material.caseId))
    return material && record && { material, record, subject: await findAccessSubject(db, record) }
  },
  scope: ({ record }) => scopeOf(record),
  record: ({ material, subject }) => ({
    event: {
      kind: 'material.read',
      data: { materialId: material.id, title: material.title, sha256: material.sha256 },
    },
    subject,
    basis: 'pipl_51',
  }),
  present: ({ material: { fileName, mediaType, sha256, storageKey } }): MaterialFileView => ({
    fileName,
    mediaType,
    sha256,
    storageKey,
  }),
})
