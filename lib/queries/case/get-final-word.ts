import 'server-only'
import { z } from 'zod'
import { scopeOf } from '@/lib/data/mappers/case'
import { findDocument } from '@/lib/data/stores/document/document-store'
import { defineQuery } from '../define-query'
import { loadMaterial, materialAccessRecord } from './load-material'

/**
 * The Word file that was made with a finalised document. It holds what the document holds, so its
 * access is recorded as one to the document.
 */
export const getFinalWord = defineQuery({
  act: 'material:read',
  input: z.strictObject({ documentId: z.uuid('NOT_FOUND_ID') }),
  load: async (db, { documentId }) => {
    const document = await findDocument(db, documentId)
    const found = document?.word && (await loadMaterial(db, { materialId: document.materialId }))
    return found ? { ...found, word: document.word } : null
  },
  scope: ({ record }) => scopeOf(record),
  record: (facts) => materialAccessRecord('material.read', facts),
  present: ({ word, material: { title } }) => ({ ...word, title }),
})
